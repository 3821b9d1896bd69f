import { useTemplateRef, watch } from 'vue'
import { useRoute } from 'vue-router'

/** A `<details ref="menu">` that works as a menu: it closes with Escape, when the focus leaves it, and when another page is opened. */
export function useMenu() {
  const menu = useTemplateRef<HTMLDetailsElement>('menu')
  const route = useRoute()
  function close(focus: boolean) {
    if (!menu.value?.open) return
    menu.value.open = false
    if (focus) menu.value.querySelector('summary')?.focus()
  }
  function leave(event: FocusEvent) {
    if (event.relatedTarget instanceof Node && !menu.value?.contains(event.relatedTarget)) close(false)
  }
  watch(
    () => route.fullPath,
    () => close(false),
  )
  return { close, leave }
}
