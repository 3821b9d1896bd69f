import { nextTick, onBeforeUnmount, onMounted, readonly, ref } from 'vue'

/** Whether the page is being printed, by our own button or by the browser's menu, so that what is printed is drawn just then. */
export function usePrinting() {
  const isPrinting = ref(false)
  const begin = () => (isPrinting.value = true)
  const end = () => (isPrinting.value = false)
  onMounted(() => {
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
  })
  onBeforeUnmount(() => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  })
  async function print() {
    begin()
    await nextTick()
    window.print()
  }
  return { isPrinting: readonly(isPrinting), print }
}
