import { nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

/**
 * How many of a row's items stand in it side by side; the rest belong into a menu, whose place is kept free. `row` holds the
 * items, in order, and the menu last where there is one; `count`: of all items. Measured again when the row or what stands in
 * it takes another width.
 */
export function useFitting(row: Readonly<Ref<HTMLElement | null>>, count: () => number): Readonly<Ref<number>> {
  const fitting = ref(count())
  let measured = ''
  const widths = () => [...(row.value?.children ?? [])].map((item) => item.getBoundingClientRect().width)
  const sum = (all: readonly number[]) => all.reduce((total, width) => total + width, 0)

  async function measure() {
    if (!row.value) return
    fitting.value = count()
    await nextTick()
    const room = row.value.getBoundingClientRect().width + 0.5
    const items = widths()
    if (sum(items) > room) {
      fitting.value = count() - 1
      await nextTick()
      const menu = widths().at(-1)!
      while (fitting.value > 1 && sum(items.slice(0, fitting.value)) + menu > room) fitting.value--
      await nextTick()
    }
    measured = seen()
  }
  const seen = () => `${row.value?.getBoundingClientRect().width} ${widths().join(' ')}`

  let observer: ResizeObserver | undefined
  const observe = () => {
    observer?.disconnect()
    for (const element of row.value ? [row.value, ...row.value.children] : []) observer?.observe(element)
  }
  onMounted(() => {
    observer = new ResizeObserver(() => seen() === measured || void measure().then(observe))
    observe()
  })
  watch(count, () => void measure().then(observe), { flush: 'post' })
  onBeforeUnmount(() => observer?.disconnect())
  return fitting
}
