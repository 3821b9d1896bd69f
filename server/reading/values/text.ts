import { cleanText, ownCopy, withoutMarkup } from './clean-text.ts'
import { isEmpty } from './empty.ts'

/** Reads a name or a word as it is kept; null where the cell says nothing. */
export function readText(cell: string, markup: boolean): string | null {
  const text = cleanText(markup ? withoutMarkup(cell) : cell)
  return isEmpty(text) ? null : ownCopy(text)
}
