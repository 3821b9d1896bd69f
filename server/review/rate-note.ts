import type { KpiReport } from '../../shared/api/kpis.ts'
import { rateNote } from '../../shared/kpi/drift/rate-note.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import { formatMonth, monthsOf, type Month } from '../../shared/period.ts'
import { measureMonth } from './month-facts.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/** Months that the note looks at; what is older no longer says what is usual. */
const WINDOW = 24

/** Whether a watched rate falls beyond chance, at the end of the last month up to `to` that is over; null for other KPIs. */
export function noteAt(reviewed: ReviewedContract, kpi: KpiId, to: Month): NonNullable<KpiReport['note']> | null {
  const { watched } = kpiDefinition(kpi)
  const last = Math.min(to, reviewed.present - 1)
  const [first] = reviewed.covered
  if (!watched || first === undefined || last < first) return null
  const from = Math.max(first, last - WINDOW + 1)
  const months = monthsOf({ from, to: last }).map((month) => {
    const { value, sample } = measureMonth(reviewed, kpi, month)
    return value === null ? { successes: 0, total: 0 } : { successes: value * sample, total: sample }
  })
  const note = rateNote(months, watched.instability)
  if (!note) return null
  const month = formatMonth(last)
  return note.verdict === 'insufficient'
    ? { ...note, month }
    : { ...note, month, since: formatMonth(from + note.since) }
}
