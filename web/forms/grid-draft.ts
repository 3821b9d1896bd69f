import type { CommitmentRow, CommitmentType } from '../../shared/commitments/grid.ts'
import { plainText } from '../../shared/commitments/grid.ts'
import type { Translate } from '../composables/useWords.ts'
import { readDuration } from './read-duration.ts'

/** A row of the grid as it is typed. */
export type RowDraft = {
  priority: string
  type: CommitmentType | ''
  response: string
  resolution: string
  hours: CommitmentRow['hours']
  share: string
}

export const emptyRow = (): RowDraft => ({
  priority: '',
  type: '',
  response: '',
  resolution: '',
  hours: 'contract',
  share: '',
})

/** A sample of what such grids look like; shown as a sample, stored only once somebody saves it. */
export const sampleRows = (priorities: readonly string[]): RowDraft[] =>
  [
    { response: '30 min', resolution: '4 h', hours: '24x7', share: '95' },
    { response: '1 h', resolution: '8 h', hours: 'contract', share: '95' },
    { response: '4 h', resolution: '24 h', hours: 'contract', share: '90' },
  ].map((row, at) => ({ ...emptyRow(), ...row, priority: priorities[at] ?? `P${at + 1}` }) as RowDraft)

/** A stored row as it is shown for typing. */
export function draftOf(row: CommitmentRow): RowDraft {
  return {
    priority: row.priority ?? '',
    type: row.type ?? '',
    response: durationText(row.responseMinutes),
    resolution: durationText(row.resolutionMinutes),
    hours: row.hours,
    share: String(Math.round(row.share * 10_000) / 100),
  }
}

/** Minutes as people write them: `30 min`, `4 h`, `1 h 30`. */
export function durationText(minutes: number | null): string {
  if (minutes === null) return ''
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
}

/** The rows that are typed, or what is wrong with the first of them that cannot be read. An empty row is none. */
export function readRows(drafts: readonly RowDraft[], t: Translate): { rows: CommitmentRow[]; error: string | null } {
  const rows: CommitmentRow[] = []
  for (const [at, draft] of drafts.entries()) {
    if (Object.entries(draft).every(([key, text]) => key === 'hours' || text.trim() === '')) continue
    const n = at + 1
    const times = [draft.response, draft.resolution].map((text) => ({ text, read: readDuration(text) }))
    const wrong = times.find(({ read }) => read === 'unreadable')
    if (wrong) return { rows: [], error: t('grid.wrongDuration', { n, text: wrong.text }) }
    const share = readShare(draft.share)
    if (share === null) return { rows: [], error: t('grid.wrongShare', { n, text: draft.share }) }
    const [responseMinutes, resolutionMinutes] = times.map(({ read }) => read as number | null)
    rows.push({
      priority: draft.priority.trim() || null,
      type: draft.type || null,
      responseMinutes: responseMinutes!,
      resolutionMinutes: resolutionMinutes!,
      hours: draft.hours,
      share,
    })
  }
  return { rows, error: null }
}

/** A share in per cent: `95`, `99,5 %`. */
function readShare(text: string): number | null {
  const [, digits] = /^(\d+(?:[.,]\d+)?)\s*%?$/u.exec(text.trim()) ?? []
  return digits === undefined ? null : Number(digits.replace(',', '.')) / 100
}

const roundTheClock = /24\s*(?:x|×|\/|h\/)\s*(?:7|24)|round the clock|permanent|continu/
const ofContract =
  /contrat|contract|ouvr|bureau|office|business|working|\bho\b|\bhno\b|\d\s*h?\s*[-–à]\s*\d|lun|mon|jours? ouvr/

/** Which hours a pasted cell names; null where it names none, or both. */
function readHours(text: string): CommitmentRow['hours'] | null {
  const plain = plainText(text)
  if (plain === '') return 'contract'
  const [always, office] = [roundTheClock.test(plain), ofContract.test(plain.replace(roundTheClock, ''))]
  return always === office ? null : always ? '24x7' : 'contract'
}

const types: readonly (readonly [RegExp, CommitmentType | ''])[] = [
  [/^(tous|toutes|all|any|\*|-)?$/, ''],
  [/^(incidents?|pannes?)$/, 'incidents'],
  [/^(demandes?|requests?|service requests?)$/, 'requests'],
]

/**
 * Rows pasted from a spreadsheet: priority, response, resolution and share, with the hours before the share, and the type after
 * the priority. A first row of headers, whose times are no durations, is left out.
 */
export function pastedRows(
  block: readonly (readonly string[])[],
  t: Translate,
): { rows: RowDraft[]; error: string | null } {
  const rows: RowDraft[] = []
  const filled = block.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  for (const [at, cells] of filled.entries()) {
    const n = at + 1
    const got = cells.length
    if (got < 4 || got > 6) return { rows: [], error: t('grid.wrongColumns', { n, got }) }
    const [priority, type, response, resolution, hours, share] =
      got === 6
        ? cells
        : got === 5
          ? [cells[0], '', cells[1], cells[2], cells[3], cells[4]]
          : [cells[0], '', cells[1], cells[2], '', cells[3]]
    if (at === 0 && [response, resolution].every((text) => readDuration(text!) === 'unreadable')) continue
    const isHours = readHours(hours!)
    if (isHours === null) return { rows: [], error: t('grid.wrongHours', { n, text: hours! }) }
    const isType = types.find(([words]) => words.test(plainText(type!)))?.[1]
    if (isType === undefined) return { rows: [], error: t('grid.wrongType', { n, text: type! }) }
    rows.push({
      priority: priority!.trim(),
      type: isType,
      response: response!.trim(),
      resolution: resolution!.trim(),
      hours: isHours,
      share: share!.trim(),
    })
  }
  return { rows, error: null }
}
