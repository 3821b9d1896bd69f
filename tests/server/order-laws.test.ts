import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NewContract } from '../../shared/api/contracts.ts'
import { runJob } from '../../server/imports/jobs.ts'
import { periodicSurvey } from '../../server/sample/answers.ts'
import { sampleTerms } from '../../server/sample/contract.ts'
import { incidentsExport } from '../../server/sample/incidents.ts'
import { monthName, monthStart } from '../../server/sample/story.ts'
import { costsWorkbook } from '../demo/costs.ts'
import { monthOfTickets, story, told } from '../demo/story.ts'
import { aHouse, now, type TestHouse } from './house.ts'
import { knownOf } from './known-state.ts'
import { importAs, undoLast, type LawFile } from './law-house.ts'
import { exportsOf, someDesk, truthAt } from './desk-history.ts'
import { someFiles } from './some-files.ts'
import { ticketCsv } from './ticket-csv.ts'

/** Generated contracts of each law; `VIGIE_EVERY_ROUND=1` takes four times as many. */
const RUNS = process.env['VIGIE_EVERY_ROUND'] === '1' ? 50 : 12

const demoTerms: Partial<NewContract> = { ...sampleTerms(story), baselines: [], timeZone: 'Europe/Paris' }

/** The files of the demo's first months, as its people send them. */
function demoFiles(months: number): LawFile[] {
  const opened = (month: number) =>
    told.tickets.filter(
      ({ openedAt }) => openedAt >= monthStart(story, month) && openedAt < monthStart(story, month + 1),
    ).length
  return Array.from({ length: months }, (_, index) => index + 1).flatMap((month): LawFile[] => {
    const name = monthName(story, month)
    const covers = { from: name, to: name }
    return [
      { kind: 'tickets', file: `glpi-${name}.csv`, content: monthOfTickets(month) },
      { kind: 'incidents', content: incidentsExport(story, [month]), choices: { dateOrder: 'dmy', covers } },
      ...(month % 6 === 0
        ? [{ kind: 'satisfaction', content: periodicSurvey(story, [month]), choices: { dateOrder: 'dmy' } } as const]
        : []),
      ...(month % 3 === 0
        ? [{ kind: 'costs', file: 'costs.xlsx', content: costsWorkbook(month / 3, opened) } as const]
        : []),
    ]
  })
}

/** A grid that some tickets of a desk meet and others miss, and penalties that their caps bind. */
const deskTerms: Partial<NewContract> = {
  startsOn: '2026-01-01',
  windows: { 'resolution-commitment': 'month', 'first-response': 'month' },
  commitments: [
    { from: '2026-01', rows: [{ priority: null, resolutionMinutes: 5 * 24 * 60, hours: '24x7', share: 0.9 }] },
    { from: '2026-03', rows: [{ priority: null, resolutionMinutes: 10 * 24 * 60, hours: '24x7', share: 0.8 }] },
  ],
  penalties: [
    {
      from: '2026-01',
      rules: [
        { kpi: 'resolution-commitment', per: 'ticket', rate: 100 },
        { kpi: 'resolution-commitment', per: 'point', rate: 7 },
      ],
      monthCap: { of: 'amount', value: 400 },
      yearCap: 900,
    },
  ],
}

async function knownAfter(house: TestHouse, terms: Partial<NewContract>, files: readonly LawFile[]) {
  const contract = await house.addContract(terms)
  for (const file of files) await importAs(house, contract, file)
  await runJob(house.db, { job: 'drift', contract, now, after: 'time', begins: null }, () => undefined)
  return { contract, known: knownOf(house, contract.id) }
}

test('the files of the demo give the same in whatever order they come, and an earlier one again changes nothing', async () => {
  const house = await aHouse()
  const files = demoFiles(6)
  const { contract, known } = await knownAfter(house, demoTerms, files)
  expect((await knownAfter(house, demoTerms, files.toReversed())).known).toEqual(known)
  const orders = fc.sample(fc.shuffledSubarray(files, { minLength: files.length }), { numRuns: 1, seed: 7 })
  for (const order of orders) expect((await knownAfter(house, demoTerms, order)).known).toEqual(known)
  for (const file of files) {
    const again = await importAs(house, contract, file)
    expect(again).toMatchObject({ changes: { new: 0, changed: 0, vanished: 0 }, restatements: [] })
  }
  expect(knownOf(house, contract.id)).toEqual({ ...known, drift: expect.anything() as unknown })
})

test('whatever files come in whatever order, the same is known; one again changes nothing, undoing the last leaves the others', async () => {
  const house = await aHouse()
  const terms: Partial<NewContract> = {
    incidentRules: [{ kind: 'security', field: 'category', contains: 'virus' }],
    securityBaseline: { perMonth: 2, months: 12 },
    satisfactionSurvey: 'ticket',
  }
  const twoOrders = someFiles.chain((files) =>
    fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }), fc.nat(files.length - 1)),
  )
  await fc.assert(
    fc.asyncProperty(twoOrders, async ([files, shuffled, which]) => {
      const { contract, known } = await knownAfter(house, terms, files)
      expect((await knownAfter(house, terms, shuffled)).known).toEqual(known)
      expect((await importAs(house, contract, files[which]!)).changes).toMatchObject({ new: 0, changed: 0 })
      expect(knownOf(house, contract.id)).toEqual(known)
      const other = await house.addContract(terms)
      for (const file of shuffled) await importAs(house, other, file)
      await undoLast(house, other)
      const rest = (await knownAfter(house, terms, shuffled.slice(0, -1))).known
      expect({ ...knownOf(house, other.id), drift: null }).toEqual({ ...rest, drift: null })
    }),
    { numRuns: RUNS },
  )
})

test('whatever the order of a desk’s windows, what is known is the same, true, and misses nothing', async () => {
  const house = await aHouse()
  const desks = someDesk
    .map((desk) => ({ desk, files: exportsOf(desk) }))
    .filter(({ files }) => files.length > 0)
    .chain(({ desk, files }) =>
      fc.record({
        desk: fc.constant(desk),
        files: fc.constant(files),
        shuffled: fc.shuffledSubarray(files, { minLength: files.length }),
      }),
    )
  await fc.assert(
    fc.asyncProperty(desks, async ({ desk, files, shuffled }) => {
      const { contract, known } = await knownAfter(house, deskTerms, files)
      const other = await house.addContract(deskTerms)
      for (const file of shuffled) {
        const { changes } = await importAs(house, other, file)
        if (desk.tellsUpdates || desk.cut === 'opened') expect(changes.vanished).toBe(0)
      }
      await runJob(house.db, { job: 'drift', contract: other, now, after: 'time', begins: null }, () => undefined)
      expect(knownOf(house, other.id)).toEqual(known)
      for (const file of files) {
        const { changes } = await importAs(house, contract, file)
        expect(changes).toMatchObject({ new: 0, changed: 0 })
        if (desk.tellsUpdates || desk.cut === 'opened') expect(changes.vanished).toBe(0)
      }
      // All that ever changes falls into some window of at least 30 days: the truth of the last day is known.
      if (!desk.tellsUpdates || desk.cut !== 'changed') return
      const { changes } = await importAs(house, contract, { kind: 'tickets', content: ticketCsv(...truthAt(desk, 90)) })
      expect(changes).toMatchObject({ new: 0, changed: 0, vanished: 0 })
    }),
    { numRuns: RUNS },
  )
})
