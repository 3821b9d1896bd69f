import { expect, test } from 'vitest'
import { rateNote } from '../../../../shared/kpi/drift/rate-note.ts'
import { kpiDefinition } from '../../../../shared/kpi/index.ts'
import { seeded } from '../../../../server/sample/random.ts'

/** How far the rates of months scatter, and how far they are taken to. */
const USUAL = 0.15
const INSTABILITY = kpiDefinition('satisfaction').watched!.instability

/** Months of so many answers: the rate is 88 %, and falls by so many points a month from month 12 on. */
function answers(seed: number, { months = 24, total = 40, fall = 0 }) {
  const { normal, uniform } = seeded(seed)
  return Array.from({ length: months }, (_, m) => {
    const rate = 0.88 - fall * Math.max(0, m - 11)
    const odds = (rate / (1 - rate)) * Math.exp(USUAL * normal())
    const successes = Array.from({ length: total }).filter(() => uniform() < odds / (1 + odds)).length
    return { successes, total }
  })
}
const seeds = Array.from({ length: 30 }, (_, seed) => seed + 1)
const saysFall = (seed: number, fall: number) => {
  const whole = answers(seed, { fall })
  return [15, 18, 21, 24].some((to) => rateNote(whole.slice(0, to), INSTABILITY)?.verdict === 'drift')
}

test('two points a month are seen within a year from 40 answers a month in nearly all contracts, and nothing in few', () => {
  expect(seeds.filter((seed) => saysFall(seed, 0.02)).length).toBeGreaterThanOrEqual(27)
  expect(seeds.filter((seed) => saysFall(seed, 0)).length).toBeLessThanOrEqual(4)
})

test('many facts a month make few notes of what is quiet: of 300 contracts 8 % and what chance adds, over two years', () => {
  const quiet = Array.from({ length: 300 }, (_, seed) => answers(seed + 151, { months: 30, total: 700 }))
  const isSaid = (months: ReturnType<typeof answers>) =>
    Array.from({ length: 24 }, (_, m) => rateNote(months.slice(Math.max(0, m - 17), m + 7), INSTABILITY)).some(
      (note) => note?.verdict === 'drift',
    )
  expect(quiet.filter(isSaid).length).toBeLessThanOrEqual(30)
})

test('a fall is told in points and dated, with the smallest that could have been seen', () => {
  const note = rateNote(answers(1, { total: 2000, fall: 0.03 }), INSTABILITY)
  if (note?.verdict !== 'drift') throw new Error(note?.verdict)
  expect(note.fallPerMonth).toBeGreaterThan(0.015)
  expect(note.fallPerMonth).toBeLessThan(0.045)
  expect(Math.abs(note.since - 12)).toBeLessThanOrEqual(3)
  const few = rateNote(answers(1, { total: 20 }), INSTABILITY)
  const many = rateNote(answers(1, { total: 2000 }), INSTABILITY)
  if (few?.verdict === 'insufficient' || many?.verdict === 'insufficient') throw new Error('expected a note')
  expect(few!.smallestFall).toBeGreaterThan(2 * many!.smallestFall)
})

test('under six months with answers nothing is said but how many are there; without any answer, nothing', () => {
  const five = [...answers(1, { months: 5 }), { successes: 0, total: 0 }]
  expect(rateNote(five, INSTABILITY)).toEqual({ verdict: 'insufficient', have: 5, need: 6 })
  expect(rateNote([{ successes: 0, total: 0 }], INSTABILITY)).toBeNull()
  expect(rateNote([], INSTABILITY)).toBeNull()
})
