import { describe, expect, test } from 'vitest'
import { explain, type Explained } from '../../shared/alerts/explain.ts'
import { defaultTargets, kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import type { Unit } from '../../shared/kpi/definition.ts'
import { judge } from '../../shared/kpi/target.ts'
import { targetText, valueText } from '../../shared/words/numbers.ts'

const MOST_ANSWERS = 3000
const steps = defaultTargets(100).map(({ kpi, value }) => ({ kpi, target: value, ...kpiDefinition(kpi) }))
const distinct = [...new Map(steps.map((step) => [`${step.unit} ${step.better} ${step.target}`, step])).values()]

/** What a reader makes of a text: its number, in the unit in which it is written. */
const read = (text: string) =>
  Number(
    text
      .replace('−', '-')
      .replace(',', '.')
      .replace(/[^\d.-]/g, ''),
  )
/** Whether a reader who knows the target would say that it is reached. */
const looksMet = (value: number, target: number, better: string) =>
  better === 'up' ? value >= target : better === 'down' ? value <= target : Math.abs(value) <= Math.abs(target)

/** The values nearest to a target that so many answers, tickets or cents can give, on both of its sides. */
function nearest(unit: Unit, target: number, n: number): number[] {
  const at = unit === 'change' ? 1 + target : target
  const near = [-1, 0, 1].map((step) => (Math.floor(at * n) + step) / n)
  const values = unit === 'change' ? near.map((one) => one - 1) : near
  return unit === 'change' ? [...values, ...values.map((value) => -value)] : values
}

const isMet = (value: number, target: number, better: 'up' | 'down' | 'near-zero') =>
  judge(
    { value, sample: 1, interval: null, reason: null },
    { month: 6, steps: [{ dueMonth: 6, value: target }], baseline: null, better },
  ).verdict === 'met'

describe.each(distinct)('$id, target $target', ({ id, unit, better, target }) => {
  test(`no figure of up to ${MOST_ANSWERS} contradicts its verdict on screen`, () => {
    const wrong: string[] = []
    for (let n = 1; n <= MOST_ANSWERS; n++)
      for (const value of nearest(unit, target, n)) {
        const language = n % 2 ? 'fr' : 'en'
        const shown = valueText(language, unit, value, { target, better })
        const beside = targetText(language, unit, { target, better }, value)
        if (looksMet(read(shown), read(beside), better) !== isMet(value, target, better))
          wrong.push(`${shown} for ${beside}`)
      }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  test('nor in a sentence of an alert', () => {
    const wrong: string[] = []
    for (let n = 1; n <= MOST_ANSWERS; n += 17)
      for (const value of nearest(unit, target, n)) {
        if (isMet(value, target, better)) continue
        const sentence = explain('en', missed(id, unit, target, value))
        const [seen, expected] = sentence.match(/[−+±]?\d[\d.,]*(?=\u00A0h|%| h)/g)!.map(read)
        if (looksMet(seen!, expected!, better)) wrong.push(sentence)
      }
    expect(wrong.slice(0, 5)).toEqual([])
  })
})

function missed(kpi: KpiId, unit: Unit, expected: number, seen: number): Explained {
  const nothing = { interval: null, since: null, slope: null, projected: null, file: null, movedBy: [] }
  const figures = { unit, expected, seen, dueMonth: 6, certain: true, ...nothing }
  return { rule: 'target-missed', kpi, month: '2026-12', figures }
}

test('a figure is written with the decimals that it takes, and no more', () => {
  const up = (target: number) => ({ target, better: 'up' as const })
  expect(valueText('en', 'ratio', 0.6995, up(0.7))).toBe('69.95%')
  expect(valueText('fr', 'ratio', 0.69996, up(0.7))).toBe('69,996\u202F%')
  expect(valueText('en', 'ratio', 0.712, up(0.7))).toBe('71.2%')
  expect(valueText('en', 'ratio', 0.7, up(0.7))).toBe('70.0%')
  expect(valueText('en', 'hours', 8.004, { target: 8, better: 'down' })).toBe('8.004\u00A0h')
  expect(valueText('en', 'change', -0.15004, { target: 0.15, better: 'near-zero' })).toBe('−15.004%')
  expect(targetText('en', 'ratio', up(0.70004), 0.70003)).toBe('70.004%')
})
