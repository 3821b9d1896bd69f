import { noCommitments } from '../shared/kpi/period-facts.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Import, ImportKind, Reread } from '../../shared/api/imports.ts'
import { endedAt, finishedAt, isExcluded } from '../../shared/kinds/tickets/resolution.ts'
import { ticketStatuses, type Ticket } from '../../shared/kinds/tickets/ticket.ts'
import { countFirstLevel } from '../../shared/kpi/first-level-resolution/definition.ts'
import { delayOf } from '../../shared/kpi/resolution-delay/definition.ts'
import { ticketClasses, type Scope, type TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import type {
  DelayPercentiles,
  PeriodTickets,
  ScopedPercentiles,
  TicketTally,
} from '../../shared/kinds/tickets/ticket-tally.ts'
import type { Month, Period } from '../../shared/period.ts'
import { theServer } from '../../server/db/audit.ts'
import { addPreview, listImports, type ImportReport } from '../../server/db/imports.ts'
import type { ClassMonth, TicketMonth } from '../../server/db/ticket-months.ts'
import { runJob, type Job } from '../../server/imports/jobs.ts'
import type { ContractRules } from '../../server/rules/rules.ts'
import type { Staged } from '../../server/imports/stage-upload.ts'
import { aTicket } from '../shared/kinds/tickets/a-ticket.ts'
import { now, type TestHouse } from './house.ts'

const DAY = 86_400
const from = Date.UTC(2025, 11, 20) / 1000
const to = Date.UTC(2026, 4, 10) / 1000
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 })

/** What a ticket is by its type, and by its category where its type tells nothing. */
const typed: Readonly<Record<string, TicketClass>> = {
  Incident: 'incident',
  Demande: 'request',
  Problem: 'other',
  Support: 'untold',
}
const categorised: Readonly<Record<string, TicketClass>> = {
  'Demandes > Accès': 'request',
  'Incidents > Réseau': 'incident',
  Messagerie: 'untold',
}
function classOf({ type, category }: Ticket): TicketClass {
  const byType = type === null ? 'untold' : typed[type]!
  return byType === 'untold' && category !== null ? categorised[category]! : byType
}

/** A ticket opened around the first months of 2026, of any status, with anything known of it that an export may say. */
const ticket: fc.Arbitrary<Ticket> = fc
  .record({
    openedAt: fc.integer({ min: from, max: to }),
    /** Hours to days, sometimes months: seconds after the opening. */
    solved: orNull(fc.oneof(fc.integer({ min: 0, max: 2 * DAY }), fc.integer({ min: 0, max: 45 * DAY }))),
    closed: orNull(fc.integer({ min: 0, max: 6 * DAY })),
    reopened: fc.option(fc.integer({ min: 0, max: 20 * DAY }), { nil: null, freq: 1 }),
    status: orNull(fc.constantFrom(...ticketStatuses)),
    escalated: orNull(fc.boolean()),
    reopenings: orNull(fc.nat({ max: 2 })),
    pendingSeconds: orNull(fc.nat({ max: 40 }).map((quarters) => quarters * 900)),
    slaMet: orNull(fc.boolean()),
    type: orNull(fc.constantFrom(...Object.keys(typed))),
    category: orNull(fc.constantFrom(...Object.keys(categorised))),
  })
  .map(({ openedAt, solved, closed, reopened, ...rest }) => {
    const resolvedAt = solved === null ? null : openedAt + solved
    const end = resolvedAt ?? openedAt
    const after = (seconds: number | null) => (seconds === null ? null : end + seconds)
    return aTicket({ ...rest, openedAt, resolvedAt, closedAt: after(closed), reopenedAt: after(reopened) })
  })

export const someTickets = fc
  .array(ticket, { minLength: 1, maxLength: 60 })
  .map((all) => all.map((one, index) => ({ ...one, id: `T${index}` })))

const columns = {
  ticket_id: ({ id }) => id,
  opened_at: ({ openedAt }) => instant(openedAt),
  resolved_at: ({ resolvedAt }) => instant(resolvedAt),
  closed_at: ({ closedAt }) => instant(closedAt),
  status: ({ status }) => status ?? '',
  escalated: ({ escalated }) => flag(escalated),
  reopenings: ({ reopenings }) => String(reopenings ?? ''),
  reopened_at: ({ reopenedAt }) => instant(reopenedAt),
  pending_hours: ({ pendingSeconds }) => (pendingSeconds === null ? '' : String(pendingSeconds / 3600)),
  sla_met: ({ slaMet }) => flag(slaMet),
  type: ({ type }) => type ?? '',
  category: ({ category }) => category ?? '',
} satisfies Record<string, (ticket: Ticket) => string>
const instant = (seconds: number | null) => (seconds === null ? '' : new Date(seconds * 1000).toISOString())
const flag = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')

/** A file of a contract; `file`: its name, `choices`: how it is said to be read, `at`: when, in epoch seconds. */
export type LawFile = {
  readonly kind: ImportKind
  readonly content: string | Uint8Array
  readonly file?: string
  readonly choices?: Reread
  readonly at?: number
}

/**
 * Imports a file as the server does, but on this thread, which a law of many runs needs. Gives what the preview said, and the
 * first month in whose delays it changed anything.
 */
export async function importAs(
  house: TestHouse,
  contract: Contract,
  file: LawFile,
): Promise<ImportReport & { begins: Month | null }> {
  const { report, commit } = await previewAs(house, contract, file)
  return { ...report, begins: await commit() }
}

/** Previews a file in the same way; `commit` stores it, whatever came in between. `place`: where it waits. */
export async function previewAs(
  { db, dataFolder }: TestHouse,
  contract: Contract,
  { kind, content, file = 'law.csv', choices = {}, at = now }: LawFile,
  place = 'law',
): Promise<{ readonly report: ImportReport; readonly commit: () => Promise<Month | null> }> {
  const path = join(dataFolder, 'uploads', `${place}.upload`)
  const stagingPath = join(dataFolder, 'uploads', `${place}.staged`)
  writeFileSync(path, content)
  const run = async <Result>(job: Job): Promise<Result> => {
    const answer = await runJob(db, job, () => undefined)
    if ('result' in answer) return answer.result as Result
    throw new Error(JSON.stringify(answer), { cause: 'error' in answer ? answer.error : undefined })
  }
  const staging = { contract, kind, stagingPath, now: at }
  const staged = await run<Staged>({ job: 'stage', path, file, language: 'en', choices, ...staging })
  const report = await run<ImportReport>({ job: 'preview', staged, language: 'en', ...staging })
  const by = { accountId: null, tokenId: null }
  const kept = { file, bytes: 1, sha256: 'x', createdAt: at, revision: 0, upload: place, report, ...by }
  const importId = addPreview(db, { contractId: contract.id, kind, ...kept })
  const commit = () => run<Month | null>({ job: 'commit', importId, report, by: theServer, ...staging })
  return { report, commit }
}

/** Undoes the last import of a contract; gives it as it is then. */
export async function undoLast(
  { db }: TestHouse,
  contract: Contract,
  at = now,
): Promise<Import & { begins: Month | null }> {
  const { id: importId, kind, undoable } = listImports(db, contract.id)[0]!.view
  expect(undoable).toBe(true)
  const answer = await runJob(db, { job: 'undo', contract, kind, importId, by: theServer, now: at }, () => undefined)
  if (!('result' in answer)) throw new Error(JSON.stringify(answer))
  return { ...listImports(db, contract.id)[0]!.view, begins: answer.result as Month | null }
}

export function importFile(
  house: TestHouse,
  contract: Contract,
  kind: ImportKind,
  content: string,
): Promise<ImportReport> {
  return importAs(house, contract, { kind, content })
}

export function importTickets(
  house: TestHouse,
  contract: Contract,
  tickets: readonly Ticket[],
  choices: Reread = {},
): Promise<ImportReport> {
  const lines = tickets.map((one) =>
    Object.values(columns)
      .map((cell) => cell(one))
      .join(','),
  )
  const content = [Object.keys(columns).join(','), ...lines].join('\n')
  return importAs(house, contract, { kind: 'tickets', content, choices })
}

/** Linear interpolation between the two nearest ranks (Hyndman and Fan's type 7), null of nothing. */
function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]]
  return low === undefined || high === undefined ? null : low + (high - low) * (rank - Math.floor(rank))
}

/** What tickets add up to, one after the other, by the shared definitions alone; only the finished ones count. */
function tally({ delay }: ContractRules, tickets: readonly Ticket[]): Omit<TicketTally, 'opened'> {
  const finished = tickets.filter((one) => finishedAt(one) !== null)
  const counted = finished.map((one) => countFirstLevel(one, 'escalated', new Set())!.counted)
  const count = (way: string) => counted.filter((one) => one === way).length
  const delays = finished.map((one) => delayOf(one, delay)).filter((one) => one !== null)
  const judged = finished.filter(({ slaMet }, index) => slaMet !== null && counted[index] !== 'excluded')
  const told = finished.filter(({ reopenings }, index) => reopenings !== null && counted[index] !== 'excluded')
  return {
    firstLevel: count('first-level'),
    escalated: count('escalated'),
    unknown: count('unknown'),
    excluded: count('excluded'),
    delayCount: delays.length,
    delaySum: delays.reduce((sum, one) => sum + one, 0),
    delaySumOfSquares: delays.reduce((sum, one) => sum + one * one, 0),
    slaMet: judged.filter(({ slaMet }) => slaMet).length,
    slaKnown: judged.length,
    reopened: told.filter(({ reopenings, reopenedAt }) => reopenings! > 0 || reopenedAt !== null).length,
    reopenedKnown: told.length,
    ...noCommitments,
  }
}

const inScope: Record<Scope, (ticket: Ticket) => boolean> = {
  incidents: (one) => ['incident', 'untold'].includes(classOf(one)),
  requests: (one) => ['request', 'untold'].includes(classOf(one)),
  all: () => true,
}

/** Median and 90th percentile of the delays of finished tickets, whichever scope is chosen. */
function scopedPercentiles({ delay }: ContractRules, finished: readonly Ticket[]): ScopedPercentiles {
  const ofScope = (scope: Scope): DelayPercentiles => {
    const delays = finished.filter(inScope[scope]).map((one) => delayOf(one, delay))
    const known = delays.filter((one) => one !== null)
    return { delayMedian: percentile(known, 0.5), delayP90: percentile(known, 0.9) }
  }
  return { incidents: ofScope('incidents'), requests: ofScope('requests'), all: ofScope('all') }
}

/** The scope that a choice comes to: all tickets count where nothing tells incidents from requests. */
export function scopeOf(chosen: Scope, tickets: readonly Ticket[]): Scope {
  const has = (kind: TicketClass) => tickets.some((one) => classOf(one) === kind)
  const tells = {
    incidents: has('incident') || (has('request') && has('untold')),
    requests: has('request') || (has('incident') && has('untold')),
    all: true,
  }
  return tells[chosen] ? chosen : 'all'
}

const byClass = <Each>(each: (ofClass: TicketClass) => Each) =>
  Object.fromEntries(ticketClasses.map((one) => [one, each(one)])) as Record<TicketClass, Each>

/** What finished tickets add up to, each class apart. */
export function tallyByClass(rules: ContractRules, finished: readonly Ticket[]): PeriodTickets {
  const ofClass = (one: TicketClass) =>
    tally(
      rules,
      finished.filter((each) => classOf(each) === one),
    )
  return {
    byClass: byClass((one) => ({ ...ofClass(one), opened: 0 })),
    percentiles: scopedPercentiles(rules, finished),
  }
}

/** The tickets finished in a run of months. */
export function finishedWithin({ timeZone }: ContractRules, tickets: readonly Ticket[], period: Period): Ticket[] {
  return tickets.filter((one) => {
    const finished = finishedAt(one)
    if (finished === null) return false
    const month = timeZone.monthOf(finished)
    return month >= period.from && month <= period.to
  })
}

/** Every month in which a ticket was opened or finished: its tally, and the tickets open at its end, counted one by one. */
export function foldMonths(rules: ContractRules, tickets: readonly Ticket[]): TicketMonth[] {
  const { timeZone } = rules
  const instants = tickets.flatMap((one) => [one.openedAt, finishedAt(one) ?? []].flat())
  const months = new Set(instants.map((at) => timeZone.monthOf(at)))
  return [...months]
    .toSorted((a, b) => a - b)
    .map((month) => {
      const end = timeZone.startOfMonth(month + 1)
      const placed = finishedWithin(rules, tickets, { from: month, to: month })
      const { byClass: placedByClass, percentiles } = tallyByClass(rules, placed)
      const ofClass = (which: TicketClass): ClassMonth => {
        const some = tickets.filter((one) => classOf(one) === which)
        const open = some.filter((one) => one.openedAt < end && (endedAt(one) ?? Infinity) >= end)
        const olderThan = (days: number) => open.filter(({ openedAt }) => end - openedAt > days * DAY).length
        const backlog = { open: open.length, over7: olderThan(7), over14: olderThan(14), over30: olderThan(30) }
        const opened = some.filter((one) => timeZone.monthOf(one.openedAt) === month && !isExcluded(one)).length
        return { ...placedByClass[which], opened, ...backlog }
      }
      return { month, byClass: byClass(ofClass), percentiles }
    })
}
