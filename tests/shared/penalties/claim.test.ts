import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOf, type PenaltyFigure } from '../../../shared/penalties/claim.ts'
import { penaltyTermsAt, ruleKey, type PenaltyRule } from '../../../shared/penalties/terms.ts'
import { penaltyWindows } from '../../../shared/penalties/windows.ts'
import { formatMonth, parseMonth } from '../../../shared/period.ts'

const rule = (some: Partial<PenaltyRule> = {}): PenaltyRule => ({
  kpi: 'resolution-commitment',
  priority: null,
  per: 'ticket',
  rate: 150,
  needsProof: false,
  ...some,
})
/** 17 of 20 in time where 95 % are asked, over three months of which a file tells all. */
const missed: PenaltyFigure = {
  value: 0.85,
  asked: 0.95,
  verdict: 'missed',
  certain: false,
  months: 3,
  covered: 3,
  late: 3,
}
const ground = { isRunningIn: false, fee: 3_000_000, isCapKnown: true }
const claim = (
  of: Partial<PenaltyRule>,
  figure: Partial<PenaltyFigure> = {},
  more: Partial<Parameters<typeof claimOf>[2]> = {},
) => claimOf(rule(of), { ...missed, ...figure }, { ...ground, ...more })

describe('worked by hand', () => {
  test('each late ticket: 3 × 150 € = 450 €', () => {
    expect(claim({})).toEqual({ outcome: 'due', quantity: 3, amount: 45_000 })
  })

  test('each point under: 95 − 85 = 10 points × 82.50 € = 825 €', () => {
    expect(claim({ per: 'point', rate: 82.5 })).toEqual({ outcome: 'due', quantity: 10, amount: 82_500 })
    // 95 − 94.12 = 0.88 points × 100 € = 88 €; a third of a point is 0.33.
    expect(claim({ per: 'point', rate: 100 }, { value: 0.9412 })).toMatchObject({ quantity: 0.88, amount: 8_800 })
    expect(claim({ per: 'point', rate: 100 }, { value: 0.95 - 1 / 300 })).toMatchObject({
      quantity: 0.33,
      amount: 3_300,
    })
  })

  test('a share of the fee: 2 % of three months at 10 000 € = 600 €', () => {
    expect(claim({ per: 'fee', rate: 0.02 })).toEqual({ outcome: 'due', quantity: 3_000_000, amount: 60_000 })
  })

  test('nothing where the commitment was met, or nothing is known', () => {
    expect(claim({}, { verdict: 'met' })).toBeNull()
    expect(claim({}, { verdict: 'no-data', value: null, asked: null })).toBeNull()
    expect(claim({}, { verdict: 'behind' })).toBeNull()
  })

  test('a miss that chance may have made is not proven, where the contract wants proof', () => {
    expect(claim({ needsProof: true })).toEqual({ outcome: 'not-proven', quantity: 3, amount: 0 })
    expect(claim({ needsProof: true }, { certain: true })).toMatchObject({ outcome: 'due', amount: 45_000 })
  })

  test('nothing while the contract is run in, nor on a window that lacks a file', () => {
    expect(claim({}, {}, { isRunningIn: true })).toEqual({ outcome: 'running-in', quantity: 3, amount: 0 })
    expect(claim({}, { covered: 2 })).toEqual({ outcome: 'incomplete', quantity: 3, amount: 0 })
  })

  test('a fee that no file tells is not made up, be it for the rule or for the cap', () => {
    expect(claim({ per: 'fee', rate: 0.02 }, {}, { fee: null })).toEqual({
      outcome: 'no-fee',
      quantity: null,
      amount: null,
    })
    expect(claim({}, {}, { isCapKnown: false })).toMatchObject({ outcome: 'no-fee', amount: null })
  })
})

describe('the windows', () => {
  const texts = (...args: Parameters<typeof penaltyWindows>) =>
    penaltyWindows(...args).map(({ from, to }) => `${formatMonth(from)}..${formatMonth(to)}`)
  const [first, present] = [parseMonth('2026-02'), parseMonth('2026-09')]

  test('follow one another from M1, each over', () => {
    expect(texts('three-months', first, present)).toEqual(['2026-02..2026-04', '2026-05..2026-07'])
    expect(texts('month', first, parseMonth('2026-04'))).toEqual(['2026-02..2026-02', '2026-03..2026-03'])
    expect(texts('contract-year', first, present)).toEqual([])
    expect(texts('contract-year', first, parseMonth('2027-02'))).toEqual(['2026-02..2027-01'])
    expect(texts('month', first, first)).toEqual([])
  })

  test('never count a month twice', () => {
    const kinds = fc.constantFrom('month', 'three-months', 'contract-year')
    fc.assert(
      fc.property(kinds, fc.integer({ min: 24_000, max: 24_600 }), fc.nat(80), (kind, from, months) => {
        const windows = penaltyWindows(kind, from, from + months)
        expect(windows.every((one, at) => one.from === (at === 0 ? from : windows[at - 1]!.to + 1))).toBe(true)
        expect(windows.every(({ to }) => to < from + months)).toBe(true)
      }),
    )
  })
})

test('terms hold for windows that begin in their month or later', () => {
  const terms = ['2026-02', '2026-08'].map((from) => ({
    from,
    rules: [],
    monthCap: null,
    yearCap: null,
    runningInMonths: 0,
  }))
  const at = (month: string) => penaltyTermsAt(terms, month)?.from ?? null
  expect(['2026-01', '2026-02', '2026-07', '2026-08', '2027-01'].map(at)).toEqual([
    null,
    '2026-02',
    '2026-02',
    '2026-08',
    '2026-08',
  ])
})

test('a rule is known by what it looks at, not by its rate', () => {
  expect(ruleKey(rule({ priority: 'Très haute' }))).toBe(ruleKey(rule({ priority: ' tres  HAUTE', rate: 9 })))
  expect(ruleKey(rule())).not.toBe(ruleKey(rule({ per: 'point' })))
  expect(ruleKey(rule())).not.toBe(ruleKey(rule({ priority: 'P1' })))
})

test('a longer commitment never raises the penalty: fewer late tickets, fewer points', () => {
  const some = fc.record({ known: fc.integer({ min: 1, max: 200 }), met: fc.nat(200), more: fc.nat(200) })
  fc.assert(
    fc.property(some, fc.constantFrom('ticket', 'point', 'fee'), ({ known, met, more }, per) => {
      const amount = (inTime: number) => {
        const value = Math.min(inTime, known) / known
        const verdict = value >= 0.95 ? 'met' : 'missed'
        const figure = { value, verdict, late: known - Math.min(inTime, known) } as const
        return claim({ per, rate: per === 'fee' ? 0.02 : 150 }, figure)?.amount ?? 0
      }
      expect(amount(met + more)).toBeLessThanOrEqual(amount(met))
    }),
  )
})
