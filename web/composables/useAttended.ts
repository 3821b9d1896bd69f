import { onBeforeUnmount, readonly, ref } from 'vue'

/** A page that nobody has touched for so long is taken to stand open on its own. */
const ALONE_MS = 10 * 60_000
const touches = ['pointerdown', 'pointermove', 'wheel', 'touchmove', 'keydown', 'scroll', 'focus'] as const
const listening = { capture: true, passive: true }

/** Whether somebody is at the page: false once pointer, keys, scrolling and focus have been still for ten minutes. */
export function useAttended() {
  const attended = ref(true)
  let alone: ReturnType<typeof setTimeout> | undefined
  const touched = () => {
    attended.value = true
    clearTimeout(alone)
    alone = setTimeout(() => (attended.value = false), ALONE_MS)
  }
  touched()
  for (const touch of touches) addEventListener(touch, touched, listening)
  onBeforeUnmount(() => {
    clearTimeout(alone)
    for (const touch of touches) removeEventListener(touch, touched, listening)
  })
  return readonly(attended)
}
