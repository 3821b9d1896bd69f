import { computed, ref, type Ref } from 'vue'
import { NARROW, useMediaQuery } from './useMediaQuery.ts'

/**
 * The first rows of a list on a narrow screen, where each is a card; all of them once asked for, and on any other screen.
 * `few`: how many come first; where only one more is there, it comes along.
 */
export function useFirstFew<Item>(items: () => readonly Item[], few: number) {
  const isNarrow = useMediaQuery(NARROW)
  const wantsAll: Ref<boolean> = ref(false)
  const isCut = computed(() => isNarrow.value && !wantsAll.value && items().length > few + 1)
  const shown = computed(() => (isCut.value ? items().slice(0, few) : items()))
  const hidden = computed(() => items().length - shown.value.length)
  return { shown, hidden, showAll: () => (wantsAll.value = true) }
}
