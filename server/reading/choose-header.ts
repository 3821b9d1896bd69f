import type { Asking } from './asking.ts'
import type { FoundHeader } from './find-header.ts'

/** Cells of a header that are shown to know it by. */
const SHOWN = 4

/** Which row the header is: the one found, or another that could be it where somebody says so. `lines`: their numbers. */
export function chooseHeader(
  { at, rivals }: FoundHeader,
  asking: Asking,
  { rows, lines }: { readonly rows: readonly (readonly string[])[]; readonly lines: readonly number[] },
): number {
  if (rivals.length === 0) return at
  const named = (row: number) =>
    rows[row]!.filter((cell) => cell.trim() !== '')
      .slice(0, SHOWN)
      .join(' · ')
      .slice(0, 200)
  const options = [at, ...rivals].map((row) => ({ value: String(lines[row]), label: `${lines[row]}: ${named(row)}` }))
  const chosen = asking.choose({ about: { topic: 'header-row' }, options, guess: String(lines[at]), count: 0 })
  return chosen === null ? at : lines.indexOf(Number(chosen))
}
