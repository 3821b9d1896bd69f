import { delimiters, type Delimiter } from '../../shared/api/imports.ts'

/** How the lines of a text are laid out. */
export type TextLines = {
  /** What ends a record: LF, also where the file writes CR LF; CR where it never writes LF. */
  readonly newline: '\n' | '\r'
  /** Physical line on which what was not skipped starts. */
  readonly firstLine: number
  /** Each line is one quoted cell, which holds those of the table. */
  readonly isWrapped?: boolean
}
/** How a file lays out its table. */
export type TableShape = TextLines & { readonly delimiter: Delimiter }

/** Records looked at to tell the delimiter. */
const RECORDS = 100
/** Records that may stand above the header. */
const ABOVE = 40
/** Tenths of the rows that have as many delimiters as the header. */
const MOST_ALIKE = 5

/**
 * Tells from the first characters of a file where it starts (`skip`: the characters of blank lines and of the `sep=` line that
 * Excel understands), its line ends, and its delimiters from the likeliest on.
 */
export function describeText(
  head: string,
  chosen: Delimiter | undefined,
): TextLines & { readonly skip: number; readonly delimiters: readonly [Delimiter, ...Delimiter[]] } {
  const { skip, firstLine, declared } = skipPreamble(head)
  const wrapped = unwrapped(head.slice(skip))
  const { counts, hasLineFeed } = wrapped === null ? countDelimiters(head, skip) : countDelimiters(wrapped, 0)
  const known = chosen ?? declared
  const likeliest = likeliestDelimiter(counts)
  const others = delimiters.filter((one, i) => one !== likeliest && counts.some((record) => record[i]! > 0))
  return {
    delimiters: known ? [known] : [likeliest, ...others],
    newline: hasLineFeed || !head.includes('\r') ? '\n' : '\r',
    skip,
    firstLine,
    ...(wrapped !== null && { isWrapped: true }),
  }
}

/** One quoted cell and nothing else, as programs write that take a whole line of a table for a text. */
const WRAPPED = /^"((?:[^"]|"")*)"$/
/** Lines looked at to tell it. */
const FEWEST_WRAPPED = 2

/** The first lines of a text without the quotes round each of them; null where they are not all quoted as a whole. */
function unwrapped(text: string): string | null {
  if (!text.startsWith('"')) return null
  const lines = text.split(/\r\n|\n|\r/).slice(0, RECORDS)
  if (lines.length < RECORDS && !/[\r\n]$/.test(text) && !WRAPPED.test(lines.at(-1)!)) lines.pop()
  const filled = lines.filter((line) => line.trim() !== '')
  const inside = filled.map((line) => WRAPPED.exec(line)?.[1]?.replaceAll('""', '"'))
  const isWhole = inside.every((line) => line !== undefined && delimiters.some((one) => line.includes(one)))
  return isWhole && inside.length >= FEWEST_WRAPPED ? `${inside.join('\n')}\n` : null
}

function skipPreamble(head: string): { skip: number; firstLine: number; declared: Delimiter | null } {
  let declared: Delimiter | null = null
  let skip = 0
  let firstLine = 1
  for (;;) {
    const line = /[^\r\n]*(?:\r\n|\n|\r)/y
    line.lastIndex = skip
    const text = line.exec(head)?.[0]
    if (text === undefined) break
    const separator = /^"?sep=(.)"?\s*$/i.exec(text)?.[1]
    if (separator !== undefined) declared = delimiters.find((one) => one === separator) ?? null
    else if (text.trim() !== '') break
    skip += text.length
    firstLine += 1
  }
  return { skip, firstLine, declared }
}

/** How often each candidate stands outside quotes, record by record; a quote opens only at the start of a cell. */
function countDelimiters(head: string, from: number): { counts: number[][]; hasLineFeed: boolean } {
  const counts: number[][] = []
  let record = delimiters.map(() => 0)
  let quoted = false
  let atStart = true
  let hasLineFeed = false
  for (let i = from; i < head.length && counts.length < RECORDS; i += 1) {
    const character = head[i]!
    if (quoted) {
      if (character === '"') quoted = false
    } else if (character === '"') {
      // A quote right after a closing one stands for itself: the cell goes on.
      quoted = atStart || head[i - 1] === '"'
    } else if (character === '\n' || character === '\r') {
      hasLineFeed ||= character === '\n'
      if (character === '\n' || head[i + 1] !== '\n') {
        counts.push(record)
        record = delimiters.map(() => 0)
      }
      atStart = true
    } else {
      const index = delimiters.indexOf(character as Delimiter)
      if (index >= 0) record[index]! += 1
      atStart = index >= 0
    }
  }
  if (counts.length === 0) counts.push(record)
  return { counts, hasLineFeed }
}

/** That of the first record which most of those after it agree with: what stands above is no part of the table. */
function likeliestDelimiter(counts: readonly (readonly number[])[]): Delimiter {
  const starts = counts.slice(0, ABOVE).map((_, at) => mostConsistent(counts.slice(at)))
  const header = starts.find((found) => found !== null && found.share >= MOST_ALIKE) ?? starts[0]
  return header?.delimiter ?? ','
}

/** The candidate whose number in the first record is found again in most others; of equals, the one that gives most columns. */
function mostConsistent(
  counts: readonly (readonly number[])[],
): { readonly delimiter: Delimiter; readonly share: number; readonly columns: number } | null {
  const header = counts[0]!
  const rows = counts.slice(1).filter((row) => row.some((count) => count > 0))
  let best: { delimiter: Delimiter; share: number; columns: number } | null = null
  for (const [i, delimiter] of delimiters.entries()) {
    const columns = header[i]!
    if (columns === 0) continue
    const alike = rows.filter((row) => row[i] === columns).length
    const share = rows.length === 0 ? 1 : Math.round((10 * alike) / rows.length)
    if (!best || share > best.share || (share === best.share && columns > best.columns))
      best = { delimiter, share, columns }
  }
  return best
}
