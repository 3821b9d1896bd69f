import { plainText, type CommitmentRow, type CommitmentType } from '../../shared/commitments/grid.ts'
import type { Translate } from '../composables/useWords.ts'
import type { RowDraft } from './grid-draft.ts'
import type { Block } from './pasted-block.ts'
import { readDuration } from './read-duration.ts'

type Hours = CommitmentRow['hours']

const roundTheClock = /24\s*h?\s*(?:x|×|\/|sur)\s*(?:7|24)|7\s*j?\s*\/\s*7|round the clock|permanent|continu|calendaire/
const ofContract =
  /contrat|contract|ouvr|bureau|office|business|working|\bho\b|\bhno\b|\d\s*h?\s*[-–a]\s*\d|lun|mon|jours? ouvr/

/** Which hours a pasted text names; null where it names none, or both. */
function readHours(text: string): Hours | null {
  const plain = plainText(text)
  const rest = plain.replaceAll(new RegExp(roundTheClock, 'g'), '')
  const [always, office] = [rest !== plain, ofContract.test(rest)]
  return always === office ? null : always ? '24x7' : 'contract'
}

const types: readonly (readonly [RegExp, CommitmentType | ''])[] = [
  [/^(tous|toutes|all|any|\*|-)?$/, ''],
  [/^(incidents?|pannes?)$/, 'incidents'],
  [/^(demandes?|requests?|service requests?)$/, 'requests'],
]
const typeOf = (text: string) => types.find(([words]) => words.test(plainText(text)))?.[1]

/** A time with the hours that stand behind it: `4h ouvrées`, `≤ 4 h 24/7`. What is no such time is left as it is. */
function splitTime(text: string): { time: string; hours: Hours | null } {
  const bare = text.trim().replace(/^(?:<=?|≤|sous|within)\s*/iu, '')
  const [, time, behind] =
    /^(\d[\d.,:\s]*(?:(?:h|mn|min)[a-z]*\.?\s*)?(?:\d+\s*(?:mn|min)?[a-z]*)?)\s+(.+)$/iu.exec(bare) ?? []
  const hours = behind === undefined ? null : readHours(behind)
  if (hours === null || typeof readDuration(time!) !== 'number') return { time: bare, hours: null }
  return { time: time!.trim(), hours }
}

/** Whether a cell means to say a time, be it one that cannot be read, as `J+1` or `NBD`. */
const meansTime = (text: string) => /\d/.test(text) || /^nbd$/i.test(text.trim())
const isShare = (text: string) => /^\d+(?:[.,]\d+)?\s*%?$/u.test(text.trim())
/** Spreadsheets keep 95 % as 0,95, and put it so on the clipboard where the cell has no format. */
const shareText = (text: string) =>
  /^(?:0?[.,]\d+|1(?:[.,]0+)?)$/u.test(text.trim())
    ? String(Math.round(Number(text.trim().replace(',', '.')) * 10_000) / 100)
    : text.trim()

type Cells = { priority: string; type: string; times: readonly [string, string]; hours: string; share: string }

/** The cells of a row by what they are; null where there are too few or too many. */
function cellsOf(cells: readonly string[]): Cells | null {
  const [priority = '', ...rest] = cells
  const isTyped = rest.length === 5 || (rest.length === 4 && Boolean(typeOf(rest[0]!)))
  const [type, [response, resolution, ...last]] = isTyped ? [rest[0]!, rest.slice(1)] : ['', rest]
  if (response === undefined || resolution === undefined || last.length < 1 || last.length > 2) return null
  const [hours, share] = last.length === 1 ? ['', last[0]!] : [last[0]!, last[1]!]
  const isTurned = isShare(hours) && readHours(share) !== null
  const times = [response, resolution] as const
  return { priority, type, times, hours: isTurned ? share : hours, share: isTurned ? hours : share }
}

/** Without the columns in which nothing stands, as merged cells and a selection that is too wide leave them. */
function filledColumns(block: Block): string[][] {
  const rows = block.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const isFilled = (at: number) => rows.filter((cells) => (cells[at] ?? '').trim() !== '').length > 0
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const last = Array.from({ length: width }, (_, at) => at).findLast(isFilled) ?? -1
  return rows.map((cells) => Array.from({ length: last + 1 }, (_, at) => cells[at] ?? ''))
}

/**
 * Rows pasted from a spreadsheet: priority, response, resolution and share, with the hours beside the share, and the type after
 * the priority. Rows above the first that means to say a time, titles and headers, are left out.
 */
export function pastedRows(block: Block, t: Translate): { rows: RowDraft[]; error: string | null } {
  const filled = filledColumns(block)
  const first = filled.findIndex((cells) => cells.slice(1, -1).some(meansTime))
  const rows: RowDraft[] = []
  for (const [at, cells] of filled.entries()) {
    if (at < first) continue
    const n = at + 1
    const read = cellsOf(cells)
    if (read === null) return { rows: [], error: t('grid.wrongColumns', { n, got: cells.length }) }
    const [response, resolution] = read.times.map(splitTime)
    const named = [
      read.hours.trim() === '' ? [] : [readHours(read.hours)],
      [response!.hours ?? []],
      [resolution!.hours ?? []],
    ]
    const hours = new Set(named.flat(2))
    const text = [read.hours, ...read.times].filter((cell) => cell.trim() !== '').join(', ')
    if (hours.size > 1 || hours.has(null))
      return { rows: [], error: t('grid.wrongHours', { n, text: hours.size > 1 ? text : read.hours }) }
    const type = typeOf(read.type)
    if (type === undefined) return { rows: [], error: t('grid.wrongType', { n, text: read.type }) }
    rows.push({
      priority: read.priority.trim(),
      type,
      response: response!.time,
      resolution: resolution!.time,
      hours: [...hours][0] ?? 'contract',
      share: shareText(read.share),
    })
  }
  return { rows, error: null }
}
