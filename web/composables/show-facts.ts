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
