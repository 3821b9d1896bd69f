import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { GivenCalendarSchema, settledCalendar } from '../../shared/api/calendars.ts'
import { CommitmentsSchema } from '../../shared/api/commitments.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { theServer } from '../../server/db/audit.ts'
import { findContract, readRevision, type ContractChange } from '../../server/db/contracts.ts'
import { readDriftMonths } from '../../server/db/drift-months.ts'
import { entriesOf } from '../../shared/kpi/drift/month-lines.ts'
import { listKeptFindings } from '../../server/db/drift-findings.ts'
import { listImports } from '../../server/db/imports.ts'
import { refreshTicketMonths } from '../../server/db/sum-ticket-months.ts'
import { runJob, type Job } from '../../server/imports/jobs.ts'
import type { Month } from '../../shared/period.ts'
import { refreshDrift } from '../../server/recount/refresh-drift.ts'
import { whatToRecount } from '../../server/recount/contract-change.ts'
import { refindIncidents, rederive } from '../../server/recount/refresh-facts.ts'
import { compileRules } from '../../server/rules/rules.ts'
import { aHouse, type TestHouse } from './house.ts'
import { importAs, undoLast } from './law-house.ts'
import { someFiles, type File } from './some-files.ts'
import { fileOfYears } from './file-of-years.ts'
import { row, ticketCsv } from './ticket-csv.ts'
import { stateOf } from './undo-state.ts'

/** Generated contracts; `VIGIE_EVERY_ROUND=1` takes more. */
const RUNS = process.env['VIGIE_EVERY_ROUND'] === '1' ? 200 : 25
const FIRST = Date.UTC(2026, 5, 2) / 1000
const DAYS = 86_400

const day = fc.record({ month: fc.integer({ min: 1, max: 7 }), day: fc.integer({ min: 1, max: 28 }) })
const text = ({ month, day: of }: { month: number; day: number }) =>
  `2026-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`

/** A file of tickets over seven months, of which many are open over a month's end and many are told again. */
const ticketFile: fc.Arbitrary<File> = fc
  .array(
    fc
      .record({
        id: fc.nat({ max: 14 }),
        opened: day,
        solved: fc.option(day),
        status: fc.constantFrom('open', 'closed', 'cancelled'),
        type: fc.constantFrom('Incident', 'Demande', 'Problem', ''),
        category: fc.constantFrom('virus', 'network'),
        priority: fc.constantFrom('P1', 'P2'),
        reopenings: fc.constantFrom('0', '1', ''),
        sla: fc.constantFrom('yes', 'no', ''),
        responded: fc.option(day),
        updated: day,
      })
      .map(({ id, opened, solved, status, type, category, priority, reopenings, sla, responded, updated }) =>
        row(`T${id}`, {
          opened_at: `${text(opened)} 08:00`,
          resolved_at: solved === null || status === 'open' ? '' : `${text(solved)} 18:00`,
          status,
          type,
          category,
          priority,
          reopenings,
          sla_met: sla,
          first_response_at: responded === null ? '' : `${text(responded)} 09:30`,
          updated_at: text(updated),
        }),
      ),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows) => ({ kind: 'tickets', content: ticketCsv(...rows) }))

const commitments = (minutes: number): Contract['commitments'] =>
  CommitmentsSchema.parse([
    {
      from: '2026-02',
      rows: [{ priority: 'P1', responseMinutes: minutes, resolutionMinutes: 4 * minutes, share: 0.9 }],
    },
  ])
const changes: readonly ContractChange[] = [
  { timeZone: 'Pacific/Auckland' },
  { timeZone: 'UTC' },
  { closingDateStandsIn: true },
  { levelOne: { by: 'groups', groups: ['N1'] } },
  { incidentRules: [{ kind: 'outage', field: 'category', contains: 'network' }] },
  { commitments: commitments(120) },
  { commitments: commitments(30_000) },
]
const openFrom = (opensAt: string) =>
  settledCalendar(
    GivenCalendarSchema.parse({
      kind: 'business-hours',
      days: [1, 2, 3, 4, 5],
      opensAt,
      closesAt: '18:00',
      holidays: 'FR',
    }),
  )

const longStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fileOfYears },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ContractChange>(
      { timeZone: 'Pacific/Auckland' },
      { serviceCalendar: openFrom('09:00') },
      { serviceCalendar: openFrom('10:00') },
      { serviceCalendar: { kind: '24x7' } },
    ),
  },
)
type Step = File | 'undo' | ContractChange
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: ticketFile },
  { weight: 2, arbitrary: someFiles.map((files) => files[0]!) },
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...changes) },
)

/** What came of a step: null where no ticket was counted again; the first month in whose delays anything changed, null = any. */
type Taken = { readonly begins: Month | null } | null

async function take(house: TestHouse, id: number, what: Step, now: number): Promise<Taken> {
  const { db } = house
  const contract = findContract(db, id)!
  if (what === 'undo') {
    const last = listImports(db, id)[0]?.view
    if (!last?.undoable) return null
    const { begins } = await undoLast(house, contract, now)
    return last.kind === 'tickets' ? { begins } : null
  }
  if ('content' in what) {
    const { begins, restatements } = await importAs(house, contract, { ...what, at: now })
    // What the preview said would move is what moved.
    expect(listImports(db, id)[0]!.view.restatements).toEqual(restatements)
    return what.kind === 'tickets' ? { begins } : null
  }
  const after = { ...contract, ...what } as Contract
  const recount = whatToRecount(contract, after)
  if (recount === null) return null
  const asked = { job: 'recount', contract: after, change: what, recount, by: theServer, now, why: null } as const
  expect(await runJob(db, asked, () => undefined)).toEqual({ result: undefined })
  return recount === 'tickets' ? { begins: null } : null
}

const findingsOf = ({ db }: TestHouse, id: number) =>
  listKeptFindings(db, id)
    .filter(({ revision }) => revision === readRevision(db, id))
    .toSorted((a, b) => a.month - b.month)
    // The digest tells in which order tickets of the same instant ended: it may be another, and what is found is the same.
    .map(({ month, drift }) => ({ month, drift }))

/** What tickets did in each month that is kept, a line each, in any order: none where nothing is kept. */
function monthsOf({ db }: TestHouse, id: number): Map<Month, string[]> {
  const { first, last } = db.sqlite
    .prepare('SELECT min(month) AS first, max(month) AS last FROM drift_months WHERE contract_id = ?')
    .get(id) as { first: Month | null; last: Month }
  const months = first === null ? [] : readDriftMonths(db, id, { from: first, to: last })
  return new Map(
    months.map(({ month, cells, cell, flags, carried, hours, logEntry }) => {
      const entries = entriesOf({ flags, logEntry })
      const lines = [...cell].map((of, i) => [cells[of], flags[i], carried[i], hours[i], entries[i]].join(' '))
      return [month, lines.toSorted()]
    }),
  )
}

/** All that follows from a contract's tickets, found again from nothing. */
async function afresh(house: TestHouse, id: number, now: number) {
  const { db } = house
  const contract = findContract(db, id)!
  const rules = await compileRules(contract)
  db.sqlite.exec('BEGIN')
  try {
    rederive(db, id, rules, 'all')
    refreshTicketMonths(db, id, { timeZone: rules.timeZone, now })
    refindIncidents(db, contract, { rules, now, among: 'all' })
    db.sqlite.prepare('DELETE FROM drift_findings WHERE contract_id = ?').run(id)
    await refreshDrift(db, contract, { now, after: 'time', begins: null })
    return { ...stateOf(house, id), findings: findingsOf(house, id), months: monthsOf(house, id) }
  } finally {
    db.sqlite.exec('ROLLBACK')
  }
}

/** Sends a contract through steps, and holds after each what is kept against what would be found from nothing. */
async function holdsAfterEach(house: TestHouse, steps: readonly (readonly [Step, number])[]): Promise<number> {
  const { id } = await house.addContract({
    startsOn: '2024-01-01',
    incidentRules: [{ kind: 'security', field: 'category', contains: 'virus' }],
    securityBaseline: { perMonth: 2, months: 12 },
  })
  let now = FIRST
  for (const [what, days] of steps) {
    now += days * DAYS
    const taken = await take(house, id, what, now)
    const contract = findContract(house.db, id)!
    const job = { contract, now, ...(taken ? { job: 'drift', after: 'change', ...taken } : { job: 'close-month' }) }
    await runJob(house.db, job as Job, () => undefined)
    const state = { ...stateOf(house, id), findings: findingsOf(house, id) }
    const { months, ...found } = await afresh(house, id, now)
    expect(state).toEqual(found)
    for (const [month, lines] of monthsOf(house, id)) expect([month, lines]).toEqual([month, months.get(month)])
  }
  return id
}

test('what is counted again by what changed is what would be counted from nothing, whatever comes', async () => {
  const house = await aHouse()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.nat({ max: 20 })), { minLength: 3, maxLength: 12 }), async (steps) => {
      expect(findContract(house.db, await holdsAfterEach(house, steps))).not.toBeNull()
    }),
    { numRuns: RUNS },
  )
})

test('what drift says over years is what would be found from nothing, whatever files come, go or are told anew', async () => {
  const house = await aHouse()
  let judged = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(longStep, fc.nat({ max: 20 })), { minLength: 3, maxLength: 7 }),
      async (steps) => {
        const id = await holdsAfterEach(house, steps)
        judged += findingsOf(house, id).filter(({ drift }) => drift.verdict !== 'insufficient').length
      },
    ),
    { numRuns: RUNS / 5 },
  )
  expect(judged).toBeGreaterThan(0)
})
