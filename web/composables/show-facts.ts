/** Brings the list of facts before the reader, and whoever uses a keyboard into it. */
export function showFacts(): void {
  const list = document.getElementById('facts')
  list?.scrollIntoView()
  list?.focus({ preventScroll: true })
}

/** Whether a click follows its link here, and not in a tab of its own. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
}

/** How long a page may go on laying itself out once its facts stand. */
const SETTLING_MS = 6000
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * The same for who arrives by a link: what stands above the list comes later and would push it away, so it is kept before the reader until
 * the page is still, or the reader moves. Returns what ends it.
 */
export function arriveAtFacts(): () => void {
  showFacts()
  if (typeof ResizeObserver === 'undefined') return () => undefined
  const layout = new ResizeObserver(() => document.getElementById('facts')?.scrollIntoView())
  const end = () => {
    layout.disconnect()
    clearTimeout(timer)
    for (const move of moves) removeEventListener(move, end)
  }
  const timer = setTimeout(end, SETTLING_MS)
  for (const move of moves) addEventListener(move, end, { passive: true })
  layout.observe(document.body)
  return end
}
