import type { Language } from '../../shared/words/language.ts'
import type { Import, ImportKind, Reread } from '../../shared/api/imports.ts'
import { formatMonth, parseMonth, type Month } from '../../shared/period.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import { fill } from '../../shared/words/fill.ts'
import { Failure } from '../errors.ts'
import { said } from '../words.ts'

const EARLIEST = '1990-01'

/**
 * The months that a file covers: from its first row's to its last row's, joined with those that the person says. Null for a
 * ticket export, which is cut in too many ways to tell, and for a file that tells of no month.
 */
export function coveredBy(kind: ImportKind, months: ReadonlySet<Month>, chosen: Reread['covers']): Import['covers'] {
  if (kind === 'tickets') return null
  const all = [...months, ...(chosen ? [parseMonth(chosen.from), parseMonth(chosen.to)] : [])]
  if (all.length === 0) return null
  const first = all.reduce((a, b) => Math.min(a, b))
  const last = all.reduce((a, b) => Math.max(a, b))
  return { from: formatMonth(first), to: formatMonth(last) }
}

/** Refuses months of which no file can tell: those to come, and those of another age. `now`: epoch seconds. */
export function requirePastMonths(covers: Reread['covers'], timeZone: TimeZone, now: number, language: Language): void {
  const latest = formatMonth(timeZone.monthOf(now))
  if (covers && (covers.from < EARLIEST || covers.to > latest))
    throw new Failure('malformed', { detail: fill(said(language).details.covers, { earliest: EARLIEST, latest }) })
}
