// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { PenaltyCalculation } from '../../shared/api/penalties.ts'
import { penaltiesWaiting, penaltySums } from '../../shared/penalties/sums.ts'
import { dueMark } from '../../shared/sentences/due-mark.ts'
import { penaltyAbout, penaltySteps } from '../../shared/sentences/penalty-text.ts'
import { targetWords } from '../../shared/sentences/target-words.ts'
import { duration } from '../../shared/words/numbers.ts'
import { draftOfTerms, readTerms } from '../../web/forms/penalty-draft.ts'
import { speak } from '../../web/words/speech.ts'
import { calculation as uncapped } from './penalty-samples.ts'
import { formatIn, plain, t } from './spoken.ts'

const calculation: PenaltyCalculation = { ...uncapped, months: 1, covered: 1, cappedBy: 'year', amount: 250 }
const steps = (of: Partial<PenaltyCalculation>, language: 'fr' | 'en') =>
  penaltySteps({ t, format: formatIn(language), currency: 'EUR' }, { ...calculation, ...of }).map(plain)

describe('a calculation', () => {
  it('is said step by step: the figure beside what is asked, the sum, the cap', async () => {
    await speak('fr')
    expect(steps({}, 'fr')).toEqual([
      '33,3 % pour 90 % demandés (3 tickets) : manqué',
      '2 tickets en retard × 150 € = 300 €',
      'Ramenée à 250 € par le plafond de l’année du contrat',
    ])
    expect(plain(penaltyAbout({ t, format: formatIn('fr'), currency: 'EUR' }, calculation))).toBe(
      'Résolution dans les temps, P1',
    )
  })

  it('names the fee that a cap is a share of, and on how many of its months it rests', async () => {
    await speak('fr')
    const capFee = { share: 0.02, fee: 12_500, told: 12, months: 12 }
    expect(steps({ capFee }, 'fr')[2]).toBe(
      'Ramenée à 250 € par le plafond de l’année du contrat : 2 % de la redevance de l’année, 12 500 €',
    )
    expect(steps({ capFee: { ...capFee, told: 3 } }, 'fr')[2]).toMatch(/12 500 € \(estimée d’après 3 mois sur 12\)$/)
    expect(steps({ cappedBy: 'month', capFee: { ...capFee, told: 1, months: 1 } }, 'fr')[2]).toBe(
      'Ramenée à 250 € par le plafond du mois : 2 % de la redevance de 12 500 €',
    )
    await speak('en')
    expect(steps({ capFee: { ...capFee, told: 3 } }, 'en')[2]).toBe(
      'Lowered to €250 by the cap of the contract’s year: 2% of the year’s fee, €12,500 (estimated from 3 of 12 months)',
    )
    expect(steps({ cappedBy: 'month', capFee: { ...capFee, told: 1, months: 1 } }, 'en')[2]).toBe(
      'Lowered to €250 by the cap of the month: 2% of the fee of €12,500',
    )
  })

  it('counts points with their decimals, and a share of the fee', async () => {
    await speak('en')
    const rule = { ...calculation.rule, per: 'point', rate: 10 } as const
    expect(steps({ rule, quantity: 0.88, uncapped: 8.8, cappedBy: null }, 'en')[1]).toBe(
      '0.88 points under × €10 = €8.80',
    )
    const fee = { ...calculation.rule, per: 'fee', rate: 0.025 } as const
    expect(steps({ rule: fee, quantity: 10_000, uncapped: 250, cappedBy: null }, 'en')[1]).toBe(
      '2.5% of the fee of €10,000 = €250',
    )
  })

  it('says why nothing is due', async () => {
    await speak('en')
    expect(steps({ outcome: 'not-proven', amount: 0 }, 'en')[1]).toMatch(/^Not proven/)
    expect(steps({ outcome: 'incomplete', covered: 2, months: 3, amount: 0 }, 'en')[1]).toMatch(/^On 2 of 3 months/)
  })
})

it('proposals are summed by where they are in their life: what was answered counts, of what is agreed what is left', () => {
  const one = (state: 'proposed' | 'agreed' | 'contested', today: number, answered: number | null, owed = 0) => ({
    state,
    owed,
    today: { amount: today },
    answered: answered === null ? null : { calculation: { amount: answered } },
  })
  const all = [one('proposed', 100.1, null), one('proposed', 0.2, null), one('contested', 9, 300)]
  expect(penaltySums([...all, one('agreed', 9, 300, 120)])).toEqual([
    { state: 'proposed', amount: 100.3 },
    { state: 'agreed', amount: 120 },
    { state: 'contested', amount: 300 },
  ])
})

it('what waits is what nobody answered and what was agreed and not credited', () => {
  const one = (state: 'proposed' | 'agreed' | 'contested' | 'waived' | 'credited', amount: number) => {
    return { state, owed: state === 'agreed' ? amount : 0, today: { amount }, answered: { calculation: { amount } } }
  }
  const all = [one('proposed', 300), one('agreed', 150), one('contested', 70), one('waived', 5), one('credited', 9)]
  expect(penaltiesWaiting(all)).toEqual([
    { state: 'proposed', amount: 300 },
    { state: 'agreed', amount: 150 },
  ])
  expect(penaltiesWaiting(all.slice(2))).toEqual([])
})

describe('terms as they are typed', () => {
  const typed = draftOfTerms(undefined, 'resolution-commitment', 'fr')
  const rule = { ...typed.rules[0]!, priority: ' P1 ' }

  it('are read with shares in per cent, as French writes numbers', () => {
    const draft = { ...typed, rules: [{ ...rule, per: 'fee' as const, rate: '2,5 %' }], monthCap: '10', runningIn: '3' }
    expect(readTerms(draft, '2026-03', 'fr', t)).toEqual({
      error: null,
      terms: {
        from: '2026-03',
        rules: [{ kpi: 'resolution-commitment', priority: 'P1', per: 'fee', rate: 0.025, needsProof: false }],
        monthCap: { of: 'fee', value: 0.1 },
        yearCap: null,
        runningInMonths: 3,
      },
    })
    const back = draftOfTerms(readTerms(draft, '2026-03', 'fr', t).terms!, 'resolution-commitment', 'fr')
    expect([back.rules[0]!.rate, back.monthCap, back.runningIn]).toEqual(['2,5', '10', '3'])
  })

  it.each([
    ['10 %', 'fee', { of: 'fee', value: 0.1 }],
    ['6 000', 'amount', 6000],
    ['', 'fee', null],
  ] as const)('take a year’s cap of “%s” (%s), and give it back', (yearCap, yearCapOf, stored) => {
    const { terms } = readTerms({ ...typed, yearCap, yearCapOf }, '2026-03', 'fr', t)
    expect(terms?.yearCap).toEqual(stored)
    const back = draftOfTerms(terms!, 'resolution-commitment', 'fr')
    expect(readTerms(back, '2026-03', 'fr', t).terms).toEqual(terms)
  })

  it('name the rule that says no amount; an empty one is none', async () => {
    await speak('fr')
    expect(readTerms({ ...typed, rules: [typed.rules[0]!, { ...rule, rate: 'x' }] }, '2026-03', 'fr', t).error).toMatch(
      /^Règle 2/,
    )
    expect(readTerms(typed, '2026-03', 'fr', t).terms?.rules).toEqual([])
    expect(readTerms({ ...typed, yearCap: 'beaucoup' }, '2026-03', 'fr', t).terms).toBeNull()
  })
})

it('a length under an hour is said in minutes, never as no hour at all', () => {
  const texts = [0, 1 / 3600, 1 / 60, 0.25, 0.999, 1, 5.5].map((hours) => plain(duration('fr', hours)))
  expect(texts).toEqual(['0,0 h', '1 min', '1 min', '15 min', '1,0 h', '1,0 h', '5,5 h'])
})

it('what the grid asks is no dated target', async () => {
  await speak('fr')
  const judged = {
    id: 'first-response',
    unit: 'ratio',
    value: 0.9,
    target: 0.95,
    targetDueMonth: 1,
    reason: null,
  } as const
  expect(plain(targetWords(t, formatIn('fr'), judged))).toBe('95 % demandés par la grille')
  expect([dueMark('first-response', 1), dueMark('satisfaction', 3), dueMark('satisfaction', null)]).toEqual([
    '',
    ' M3',
    '',
  ])
})
