import { onBeforeUnmount, onMounted } from 'vue'
import { isTyping } from './useShortcut.ts'

/** What the keys of a slide show do. */
export type DeckActs = Record<
  'previous' | 'next' | 'first' | 'last' | 'leave' | 'fullScreen' | 'print' | 'decide',
  () => void
>

const acts: Readonly<Record<string, keyof DeckActs>> = {
  ArrowLeft: 'previous',
  PageUp: 'previous',
  ArrowRight: 'next',
  PageDown: 'next',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  f: 'fullScreen',
  p: 'print',
  d: 'decide',
}

/** Which act a key asks for; Space goes on, with Shift back, unless it presses the button that has the focus. */
export function deckAct(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>, onControl: boolean): keyof DeckActs | null {
  if (event.key === ' ') return onControl ? null : event.shiftKey ? 'previous' : 'next'
  return acts[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}

/** The keys of a slide show, anywhere on the page; none while a dialog is open, a modifier is held, or somebody types. */
export function useDeckKeys(does: DeckActs): void {
  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (document.querySelector('dialog[open]')) return
    const { target } = event
    if (isTyping(target)) {
      if (event.key === 'Escape') target.blur()
      return
    }
    const act = deckAct(
      event,
      target instanceof Element && target.closest('button, a, summary, input, select') !== null,
    )
    if (!act) return
    event.preventDefault()
    does[act]()
  }
  onMounted(() => addEventListener('keydown', onKey))
  onBeforeUnmount(() => removeEventListener('keydown', onKey))
}
