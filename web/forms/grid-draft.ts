import type { CommitmentRow, CommitmentType } from '../../shared/commitments/grid.ts'
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

/** A share in per cent: `95`, `99,5 %`. Of 1 or less without its sign nobody can tell whether it is a fraction: it is none. */
function readShare(text: string): number | null {
  const [, digits, sign] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/u.exec(text.trim()) ?? []
  if (digits === undefined) return null
  const share = Number(digits.replace(',', '.')) / 100
  return sign === '' && share > 0 && share <= 0.01 ? null : share
}
