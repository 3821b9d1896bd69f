/** What tools and spreadsheets write in a cell that holds nothing. */
const emptyWords = new Set([
  '?',
  '-',
  '--',
  '—',
  '–',
  'null',
  'NULL',
  'Null',
  'None',
  'N/A',
  'n/a',
  'NaN',
  '#N/A',
  '#N/B',
  '#N/D',
  '#VALUE!',
  '#VALEUR!',
  '#REF!',
  'Not Assigned',
  '(empty)',
  '(vide)',
  '(blank)',
  '0000-00-00',
  '0000-00-00 00:00:00',
])

const LONGEST = Math.max(...[...emptyWords].map((word) => word.length))

/** Whether a cell says nothing. */
export function isEmpty(cell: string): boolean {
  const text = cell.trim()
  return text === '' || (text.length <= LONGEST && emptyWords.has(text))
}
