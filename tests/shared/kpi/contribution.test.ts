import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions, pooled, type GroupFigure, type TwoPeriods } from '../../../shared/kpi/contribution.ts'

const figure = (value: number | null, sample: number): GroupFigure => ({ value, sample })
const effects = (groups: readonly TwoPeriods[]) => contributions(groups).groups.map((group) => group.effects!)
const rounded = (groups: readonly TwoPeriods[]) =>
  effects(groups).map(({ rateEffect, mixEffect, contribution }) =>
    [rateEffect, mixEffect, contribution].map((effect) => Number(effect.toFixed(10))),
  )

describe('by hand', () => {
  test('rates: two groups whose figures and shares both move', () => {
    // Before: 60 tickets at 80 %, 40 at 50 %: (48 + 20) / 100 = 68 %. After: 50 at 90 %, 50 at 60 %: (45 + 30) / 100 = 75 %.
    // Change +7 points; mean of both 71.5 %.
    // A: share 0.6 → 0.5. Rate 0.55 × 0.10 = +5.5; mix −0.1 × (0.85 − 0.715) = −1.35. Together +4.15.
    // B: share 0.4 → 0.5. Rate 0.45 × 0.10 = +4.5; mix +0.1 × (0.55 − 0.715) = −1.65. Together +2.85. 4.15 + 2.85 = 7.
    const groups = [
      { before: figure(0.8, 60), after: figure(0.9, 50) },
      { before: figure(0.5, 40), after: figure(0.6, 50) },
    ]
    expect(contributions(groups)).toMatchObject({ before: figure(0.68, 100), after: figure(0.75, 100) })
    expect(contributions(groups).change).toBeCloseTo(0.07, 12)
    expect(rounded(groups)).toEqual([
      [0.055, -0.0135, 0.0415],
      [0.045, -0.0165, 0.0285],
    ])
  })

  test('means: the mix alone moves the whole while no group moves (the paradox of averages)', () => {
    // 8 h and 2 h in both periods; shares 25/75 then 75/25: 3.5 h → 6.5 h. Mean of both 5 h.
    // A: +0.5 × (8 − 5) = +1.5. B: −0.5 × (2 − 5) = +1.5. All of the +3 h is mix.
    const groups = [
      { before: figure(8, 5), after: figure(8, 30) },
      { before: figure(2, 15), after: figure(2, 10) },
    ]
    expect(contributions(groups).change).toBeCloseTo(3, 12)
    expect(rounded(groups)).toEqual([
      [0, 1.5, 1.5],
      [0, 1.5, 1.5],
    ])
  })

  test('a group of one period only has no rate effect: all it does is to come, or to go', () => {
    // Before: A 10 at 0.5, Gone 10 at 0.7: 0.6. After: A 10 at 0.5, New 30 at 0.9: 0.8. Change +0.2; mean of both 0.7.
    // A: share 0.5 → 0.25: mix −0.25 × (0.5 − 0.7) = +0.05. Gone: −0.5 × (0.7 − 0.7) = 0. New: +0.75 × (0.9 − 0.7) = +0.15.
    const groups = [
      { before: figure(0.5, 10), after: figure(0.5, 10) },
      { before: figure(0.7, 10), after: figure(null, 0) },
      { before: figure(null, 0), after: figure(0.9, 30) },
    ]
    expect(rounded(groups)).toEqual([
      [0, 0.05, 0.05],
      [0, 0, 0],
      [0, 0.15, 0.15],
    ])
  })

  test('no fact in a period: no change and no effect, never 0', () => {
    const groups = [{ before: figure(null, 0), after: figure(0.5, 2) }]
    expect(contributions(groups)).toMatchObject({ before: figure(null, 0), after: figure(0.5, 2), change: null })
    expect(contributions(groups).groups[0]!.effects).toBeNull()
    expect(contributions([])).toMatchObject({ before: figure(null, 0), after: figure(null, 0), change: null })
  })
})

const anyFigure = (present: fc.Arbitrary<number>) =>
  fc
    .record({ value: fc.double({ min: 0, max: 500, noNaN: true }), sample: present })
    .map(({ value, sample }) => figure(sample === 0 ? null : value, sample))
const anySample = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10_000 }))
const anyGroup = fc.record({ before: anyFigure(anySample), after: anyFigure(anySample) })
const anyGroups = fc
  .array(anyGroup, { minLength: 1, maxLength: 12 })
  .filter((groups) => [pooled(groups.map((g) => g.before)), pooled(groups.map((g) => g.after))].every((p) => p.sample))
const swapped = ({ before, after }: TwoPeriods): TwoPeriods => ({ before: after, after: before })
const total = (groups: readonly TwoPeriods[], effect: 'rateEffect' | 'mixEffect' | 'contribution') =>
  effects(groups).reduce((sum, one) => sum + one[effect], 0)

describe('laws', () => {
  test('the contributions add up to the change, and the change is that of the pooled facts', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const { change, before, after } = contributions(groups)
        expect(Math.abs(total(groups, 'contribution') - change!)).toBeLessThan(1e-9)
        expect(change).toBe(after.value! - before.value!)
      }),
    )
  })

  test('swapping the periods turns every sign and nothing else', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const there = effects(groups)
        effects(groups.map(swapped)).forEach((back, index) => {
          expect(back.rateEffect + there[index]!.rateEffect).toBeCloseTo(0, 9)
          expect(back.mixEffect + there[index]!.mixEffect).toBeCloseTo(0, 9)
        })
      }),
    )
  })

  test('cutting a group into two of the same figures changes no total and no other group', () => {
    const both = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(anyGroups, anyFigure(both), anyFigure(both), both, both, (others, before, after, more, too) => {
        const add = (one: GroupFigure, sample: number) => ({ ...one, sample: one.sample + sample })
        const whole = [...others, { before: add(before, more), after: add(after, too) }]
        const cut = [
          ...others,
          { before, after },
          { before: { ...before, sample: more }, after: { ...after, sample: too } },
        ]
        for (const effect of ['rateEffect', 'mixEffect'] as const) {
          expect(total(cut, effect)).toBeCloseTo(total(whole, effect), 8)
          others.forEach((_, index) =>
            expect(effects(cut)[index]![effect]).toBeCloseTo(effects(whole)[index]![effect], 8),
          )
        }
      }),
    )
  })

  test('the order of the groups does not matter', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const forwards = effects(groups)
        effects(groups.toReversed()).forEach((one, index) =>
          expect(one.contribution).toBeCloseTo(forwards.at(-1 - index)!.contribution, 9),
        )
      }),
    )
  })

  test('a group that stays as it is, in a mix that stays, moves nothing', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const still = groups.map(({ before }) => ({ before, after: before }))
        if (pooled(still.map(({ before }) => before)).sample === 0) return
        for (const { contribution } of effects(still)) expect(contribution).toBe(0)
      }),
    )
  })
})
