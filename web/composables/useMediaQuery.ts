import { onBeforeUnmount, readonly, ref } from 'vue'

/** A screen on which the rows of a table of `cards` stand as cards: the same as in `styles/tables.css`. */
export const NARROW = '(max-width: 40rem)'

/** Whether the screen is as the query says, for a page whose structure, not only its look, depends on it. */
export function useMediaQuery(query: string) {
  const list = matchMedia(query)
  const matches = ref(list.matches)
  const update = () => (matches.value = list.matches)
  list.addEventListener('change', update)
  onBeforeUnmount(() => list.removeEventListener('change', update))
  return readonly(matches)
}
