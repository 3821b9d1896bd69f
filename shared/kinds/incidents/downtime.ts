import type { Incident } from './incident.ts'
import type { ServiceTime } from '../../service-time.ts'

/** A stretch of time, in epoch seconds. */
export type Span = { readonly from: number; readonly to: number }
export type Outage = Pick<Incident, 'startedAt' | 'endedAt' | 'planned'>

/** When a service was down without it being planned. An outage without an end lasts until `now`; one not said to be
 * planned was not. */
export function unplannedSpans(outages: readonly Outage[], now: number): Span[] {
  return outages
    .filter(({ planned }) => planned !== true)
    .map(({ startedAt, endedAt }) => ({ from: startedAt, to: Math.max(startedAt, endedAt ?? now) }))
}

/** The same time told without overlaps, oldest first: what two outages cover together is there once. */
export function unionOf(spans: readonly Span[]): Span[] {
  const union: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = union.at(-1)
    if (last && span.from <= last.to) union[union.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else union.push(span)
  }
  return union
}

/** Seconds of agreed service time that the spans of a union take from a period: each is cut at the period's ends. */
export function downtimeWithin(union: readonly Span[], period: Span, serviceTime: ServiceTime): number {
  return union.reduce(
    (total, { from, to }) => total + serviceTime(Math.max(from, period.from), Math.min(to, period.to)),
    0,
  )
}

/** Seconds of agreed service time that the longest of the spans that begin in a period takes, to its end; 0 without any. */
export function longestBegun(spans: readonly Span[], period: Span, serviceTime: ServiceTime): number {
  return spans
    .filter(({ from }) => from >= period.from && from < period.to)
    .reduce((longest, { from, to }) => Math.max(longest, serviceTime(from, to)), 0)
}
