import { expect, test } from 'vitest'
import type { ChangeSince } from '../../../shared/api/changes.ts'
import type { Scorecard } from '../../../shared/api/kpis.ts'
import type { WindowKind } from '../../../shared/kpi/window.ts'
import { aHouse } from '../house.ts'
import { importFile } from '../law-house.ts'

// How a judged figure changed since it was last looked at. The clock of a house says July 2026; M1 is August 2025.

const SATISFIED = 5
const monthOf = (index: number) => new Date(Date.UTC(2025, 7 + index, 1)).toISOString().slice(0, 7)

/** Satisfied answers and others of each month since M1, by M-number from 0; null = no file. */
type Months = readonly (readonly [number, number] | null)[]

async function changesAt(index: number, months: Months, window: WindowKind = 'three-months'): Promise<ChangeSince[]> {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2025-08-01', windows: { satisfaction: window } })
  const rowsOf = (answers: readonly [number, number], at: number) =>
    Array.from({ length: answers[0] + answers[1] }, (_, n) => {
      const day = String((n % 27) + 1).padStart(2, '0')
      return `${monthOf(at)}-${day} 10:00,${n < answers[0] ? SATISFIED : 1},5`
    })
  // A file a month, so that a month may lack its own.
  for (const [at, answers] of months.entries())
    if (answers)
      await importFile(
        house,
        contract,
        'satisfaction',
        ['answered_at,score,scale', ...rowsOf(answers, at), ''].join('\n'),
      )
  const { body } = await house.get<Scorecard>(`/contracts/${contract.id}/scorecard?month=${monthOf(index)}`)
  return body.kpis.find(({ id }) => id === 'satisfaction')!.changes!
}
const brief = (changes: readonly ChangeSince[]) =>
  changes.map(({ since, month, before, after, proven }) => [since, month, before, after, proven])
const same = (n: number): Months => Array.from({ length: n }, () => [20, 20] as const)

test('the month before, the committee before and half a year ago, each by its judged figure', async () => {
  const found = await changesAt(7, [...same(6), [40, 0], [40, 0]])
  // M8: M6–M8. A month ago M5–M7, at the second committee M4–M6, half a year ago M1–M2.
  expect(brief(found)).toEqual([
    ['last-month', monthOf(6), 80 / 120, 100 / 120, true],
    ['last-committee', monthOf(5), 0.5, 100 / 120, true],
    ['six-months', monthOf(1), 0.5, 100 / 120, true],
  ])
  expect(found.map(({ change }) => change?.toFixed(4))).toEqual(['0.1667', '0.3333', '0.3333'])
  expect(found.map(({ quarter }) => quarter)).toEqual([null, { number: 2, from: monthOf(3), to: monthOf(5) }, null])
})

test('two figures that share months are proven apart by the others alone', async () => {
  // M6–M8 against M5–M7: what is shared is all satisfied; M8 against M5 says nothing.
  const found = await changesAt(7, [...same(4), [5, 1], [40, 0], [40, 0], [6, 0]])
  expect(found[0]).toMatchObject({ since: 'last-month', proven: false })
  // The same months, where what left and what came are as far apart as they can be.
  const apart = await changesAt(7, [...same(4), [0, 40], [40, 0], [40, 0], [40, 0]])
  expect(apart[0]).toMatchObject({ since: 'last-month', proven: true })
})

test('over the contract’s year, in which nothing leaves, what came is held against what was there', async () => {
  const found = await changesAt(4, [...same(4), [40, 0]], 'contract-year')
  expect(found[0]).toMatchObject({ since: 'last-month', before: 0.5, after: 0.6, proven: true })
})

test('the committee of the month before is said once, and nothing before M1 is compared', async () => {
  expect((await changesAt(3, same(4))).map(({ since }) => since)).toEqual(['last-committee'])
  expect((await changesAt(1, same(2))).map(({ since, proven }) => [since, proven])).toEqual([['last-month', false]])
  expect(await changesAt(0, same(1))).toEqual([])
})

test('without a file for one of the months a change is never proven; without a figure there is none', async () => {
  const whole = [...same(3), [0, 40], [0, 40], [40, 0], [40, 0], [40, 0]] as const
  expect((await changesAt(7, whole)).map(({ proven }) => proven)).toContain(true)
  const lacking = whole.with(6, null)
  expect((await changesAt(7, lacking)).map(({ proven }) => proven)).toEqual([false, false, false])
  expect((await changesAt(7, [null, null, ...same(6)])).map(({ since }) => since)).toEqual([
    'last-month',
    'last-committee',
  ])
})
