/**
 * Moves between the rows of a table of fields as a spreadsheet does: Enter and the down arrow to the cell below, Shift +
 * Enter and the up arrow to the one above. Tab goes from field to field as anywhere, so that nobody is held in the table.
 */
export function moveByRow(event: KeyboardEvent): void {
  const step = stepOf(event)
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td')
  const row = cell?.closest('tr')
  if (!step || !cell || !row || event.isComposing) return
  event.preventDefault()
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling
  const input = (next as HTMLTableRowElement | null)?.cells[cell.cellIndex]?.querySelector('input')
  input?.focus()
  input?.select()
}

function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): number {
  if (altKey || ctrlKey || metaKey) return 0
  if (key === 'Enter') return shiftKey ? -1 : 1
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
}
