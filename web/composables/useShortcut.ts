import { onBeforeUnmount, onMounted } from 'vue'

/** A key that acts anywhere on the page, except while someone types or holds a modifier. */
export function useShortcut(key: string, act: () => void): void {
  function onKey(event: KeyboardEvent) {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    event.preventDefault()
    act()
  }
  onMounted(() => addEventListener('keydown', onKey))
  onBeforeUnmount(() => removeEventListener('keydown', onKey))
}

/** Whether somebody types there, so that letters are words and no keys. */
export function isTyping(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
}
