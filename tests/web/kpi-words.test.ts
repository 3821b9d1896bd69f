// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { speak } from '../../web/words/speech.ts'
import { bridgeRows } from '../../shared/sentences/bridge-rows.ts'
import { daysSince } from '../../shared/sentences/days-since.ts'
import { definition } from '../../web/words/definition.ts'
import { exceptions } from '../../shared/sentences/exceptions.ts'
import { headline } from '../../shared/sentences/headline.ts'
import { kpiColumns } from '../../web/words/kpi-columns.ts'
import { figure, money, range, signed, targetText, valueText } from '../../shared/words/numbers.ts'
import { nextStep, reasonText } from '../../shared/sentences/reason-words.ts'
import { neededWords, targetWords } from '../../shared/sentences/target-words.ts'
import { june, pointOf, reportOf, resultOf, sinceStart, withBudget, withIncidents } from './kpi-samples.ts'
import { contract } from './samples.ts'
import { formatIn, plain, t } from './spoken.ts'

describe('a change', () => {
  it('is a signed share, with a true minus', () => {
    expect(valueText('fr', 'change', -0.58)).toBe('−58,0\u202F%')
    expect(valueText('fr', 'change', 0.062)).toBe('+6,2\u202F%')
    expect(valueText('en', 'change', -0.5833)).toBe('−58.3%')
    expect(valueText('en', 'change', 0)).toBe('0%')
    expect(valueText('en', 'change', null)).toBe('–')
  })

  it('differs from another in points', () => {
    expect(signed('fr', 'change', 0.019)).toBe('+1,9')
  })

  it('keeps the two signed ends of its interval apart', () => {
    expect(range('en', 'change', -0.933, 1.197)).toBe('−93.3 to +119.7%')
    expect(range('fr', 'change', -0.656, -0.109)).toBe('−65,6 à −10,9\u202F%')
  })

  it('has a signed target, or one on either side of zero', () => {
    expect(targetText('en', 'change', { target: -0.3, better: 'down' })).toBe('−30%')
    expect(targetText('fr', 'change', { target: 0.15, better: 'near-zero' })).toBe('±15\u202F%')
  })
})

describe('figures', () => {
  it('a rate from 99 % on has a second decimal, so that a miss is not rounded into a hit', () => {
    expect(figure('en', 'ratio', 0.9986).figure).toBe('99.86')
    expect(figure('en', 'ratio', 1).figure).toBe('100')
    expect(figure('en', 'ratio', 0.98).figure).toBe('98.0')
  })

  it('money is in the contract’s currency and the reader’s language', () => {
    expect(plain(money('fr', 'EUR', 18_640))).toBe('18 640 €')
    expect(money('en', 'EUR', 18_640)).toBe('€18,640')
    expect(plain(money('fr', 'CHF', -38.4))).toBe('-38 CHF')
    expect(money('en', 'GBP', 12.5, true)).toBe('£12.50')
    expect(money('en', 'GBP', 12, true)).toBe('£12')
  })
})

describe('beside a verdict', () => {
  const judged = {
    id: 'budget-variance',
    unit: 'change',
    value: 0.2,
    target: 0.15,
    targetDueMonth: 6,
    reason: null,
  } as const

  it('a target near zero is a distance', async () => {
    await speak('fr')
    expect(plain(targetWords(t, formatIn('fr'), judged))).toBe('à ±15 % près à M6')
    await speak('en')
    expect(targetWords(t, formatIn('en'), judged)).toBe('within ±15% at M6')
  })

  it('what is still needed each month is said, and nothing where nothing is left to do', async () => {
    await speak('en')
    const needed = (neededPerMonth: number | null) => neededWords(t, formatIn('en'), { ...judged, neededPerMonth })
    expect(plain(needed(-0.023)!)).toBe('Needs -2.3 points a month to come within ±15% at M6.')
    expect(needed(null)).toBeNull()
  })

  it('what is missing is named by its file, and leads to where it is mended', async () => {
    await speak('en')
    expect(reasonText(t, 'total-cost', 'no-file')).toBe('the costs of this month are missing')
    expect(nextStep('availability', 'no-file')).toEqual({ route: 'imports', text: 'next.incidents' })
    expect(nextStep('total-cost', 'no-baseline')?.route).toBe('contract-data')
    expect(nextStep('satisfaction', 'no-target')?.route).toBe('settings')
    expect(nextStep('resolution-delay', 'too-early')).toBeNull()
  })
})

describe('days since the last incident', () => {
  const day = (instant: string, now = '2027-01-01T00:00:00Z') =>
    daysSince(instant, '2026-10', new Date(now), 'Europe/Paris')

  it('run to the end of the month, on the contract’s calendar', () => {
    expect(day('2026-10-12T10:00:00Z')).toBe(19)
    // 23:30 UTC on the 30th is the 31st in Paris.
    expect(day('2026-10-30T23:30:00Z')).toBe(0)
    expect(day('2026-09-30T10:00:00Z')).toBe(31)
  })

  it('run to today while the month lasts', () => {
    expect(day('2026-10-12T10:00:00Z', '2026-10-14T09:00:00Z')).toBe(2)
  })
})

describe('what is wrong', () => {
  const over = withBudget(2_500_000)
  const line = (wrong: ReturnType<typeof exceptions>[number], month = '2026-06') => {
    const said = headline(t, formatIn('en'), wrong, month)
    return plain(`${said.sentence} ${said.figures}`)
  }

  it('of a budget is what it is judged on, the contract’s year, whatever the month alone says', async () => {
    await speak('en')
    const history = [pointOf('budget-variance', 6, june, over)]
    const [wrong] = exceptions([{ ...resultOf('budget-variance', over, june), history }], '2026-06')
    expect(line(wrong!)).toBe('Budget variance: target missed this month. +25.0% against a target of ±15%.')
    expect(exceptions([resultOf('budget-variance', sinceStart, over)], '2026-06')).toEqual([])
  })

  it('is so since what was judged was wrong, not since a month alone was', () => {
    const kpi = 'budget-variance'
    const history = [pointOf(kpi, 6, over, june), pointOf(kpi, 7, june, over), pointOf(kpi, 8, june, over)]
    expect(exceptions([{ ...resultOf(kpi, over, june, 8), history }], '2026-08')).toMatchObject([
      { verdict: 'missed', since: '2026-07', sinceContractMonth: 7 },
    ])
  })

  it('is so at so many committees in a row, where they were two or more', async () => {
    const kpi = 'budget-variance'
    const history = [pointOf(kpi, 7, june, over), pointOf(kpi, 8, june, over)]
    const at = (missedCommittees: number) =>
      line(exceptions([{ ...resultOf(kpi, over, june, 8), missedCommittees, history }], '2026-08')[0]!, '2026-08')
    await speak('en')
    expect(at(1)).toMatch(/^Budget variance: target missed since July 2026 \(M7\)\. /)
    expect(at(3)).toMatch(/^Budget variance: target missed since July 2026 \(M7\), third committee in a row\. /)
    expect(at(11)).toMatch(/, 11 committees in a row\. /)
    history.unshift(pointOf(kpi, 5, june, over), pointOf(kpi, 6, june, june))
    expect(at(2)).toMatch(
      /^Budget variance: target missed, second committee in a row, this time since July 2026 \(M7\)\. /,
    )
    const alone = { ...resultOf(kpi, over, june), missedCommittees: 2, history: [pointOf(kpi, 6, june, over)] }
    expect(line(exceptions([alone], '2026-06')[0]!)).toMatch(/missed this month, second committee in a row\. /)
    await speak('fr')
    expect(line(exceptions([alone], '2026-06')[0]!)).toContain('manqué ce mois-ci, deuxième comité de suite.')
  })

  it('of security says what came where there was none before', async () => {
    await speak('en')
    const after = { ...june, terms: { ...june.terms, securityBaseline: { perMonth: 0, months: 12 } } }
    const [wrong] = exceptions([resultOf('security-incidents', after)], '2026-06')
    expect(line(wrong!)).toMatch(/ are not falling: 2 a month, against 0 before the contract\.$/)
  })

  it('of security says when incidents are not falling at all', async () => {
    await speak('en')
    const [wrong] = exceptions([resultOf('security-incidents', withIncidents(6))], '2026-06')
    expect(line(wrong!)).toBe(
      'Security incidents: target missed this month. They are not falling: 6 a month, against 4.8 before the contract.',
    )
  })

  it('before a target is due says where the path stands', async () => {
    await speak('en')
    const behind = {
      ...resultOf('total-cost'),
      verdict: 'behind' as const,
      value: -0.02,
      path: -0.05,
      history: [],
    }
    expect(line(exceptions([behind], '2026-06')[0]!)).toBe(
      'Total cost of ownership: behind the path to the target this month. -2.0%, where the path asks for -5%.',
    )
  })

  it('puts what the contract may do without last of its like', () => {
    const down = { ...june, incidents: { ...june.incidents!, downtimeSeconds: 360_000 } }
    const wrong = exceptions([resultOf('availability', down), resultOf('satisfaction')], '2026-06')
    expect(wrong.map(({ kpi }) => kpi.id)).toEqual(['satisfaction', 'availability'])
  })
})

describe('the bridge in amounts', () => {
  it('goes from forecast to actual: 20,000 + 800 + 500 − 60 = 21,240', async () => {
    await speak('en')
    const rows = bridgeRows(t, formatIn('en'), resultOf('budget-variance'), 'EUR')
    expect(rows.map(({ name, amount }) => `${name} ${plain(amount)}`)).toEqual([
      'Forecast €20,000',
      'Out-of-scope work +€800',
      'Volume +€500',
      'Rest (price, other) -€60',
      'Actual €21,240',
    ])
    expect(rows.at(-2)!.to).toBeCloseTo(rows.at(-1)!.to, 12)
    expect(bridgeRows(t, formatIn('en'), { value: null, parts: [], amounts: null }, 'EUR')).toEqual([])
  })
})

describe('the months as a table', () => {
  const table = (kpi: Parameters<typeof resultOf>[0]) => {
    const report = reportOf(kpi, [pointOf(kpi, 6, june, kpi === 'budget-variance' ? sinceStart : undefined)])
    return Object.fromEntries(
      kpiColumns({ t, format: formatIn('en'), kpi, currency: 'EUR' }, report).map(({ title, text }) => [
        title,
        plain(text(report.points[0]!)),
      ]),
    )
  }

  it('has the columns that each KPI needs', async () => {
    await speak('en')
    expect(table('budget-variance')).toEqual({
      Forecast: '€20,000',
      'Out-of-scope work': '€800',
      Volume: '€500',
      'Rest (price, other)': '-€60',
      Actual: '€21,240',
      'Since M1': '+7.3%',
    })
    expect(table('satisfaction')).toEqual({ 'Response rate': '34.2%', 'Periodic surveys': '75.0% (12)' })
    expect(table('security-incidents')).toMatchObject({ 'A month': '2', baseline: '4.8' })
    expect(table('total-cost')).toMatchObject({ Contract: '€10,000', 'Monthly cost': '€11,900' })
    // Two hours at 400 an hour.
    expect(table('availability')).toEqual({ Planned: '1', Down: '2.0 h', Longest: '1.5 h', Cost: '€800' })
  })
})

describe('the definition', () => {
  const settled = {
    ...contract,
    serviceCalendar: { kind: '24x7' as const },
    costBaseline: [
      { label: 'Salaires', amount: 12_000 },
      { label: 'Licences', amount: 3100 },
    ],
    securityBaseline: { perMonth: 4.8, months: 12 },
    transition: { amount: 18_000, months: 6 },
    incidentRules: [{ kind: 'security' as const, field: 'category' as const, contains: 'phishing' }],
    targets: [{ kpi: 'budget-variance' as const, dueMonth: 3, value: 0.15 }],
  }
  const lines = (kpi: Parameters<typeof definition>[0], language: 'en' | 'fr') =>
    plain(
      definition(kpi, settled, t, formatIn(language))
        .map(({ term, text }) => `${term}: ${text}`)
        .join('\n'),
    )

  it('fills in what this contract settled', async () => {
    await speak('en')
    expect(lines('total-cost', 'en')).toContain('Baseline: €15,100 a month: Salaires €12,000, Licences €3,100.')
    expect(lines('total-cost', 'en')).toContain('Transition: €18,000 spread over the first 6 months.')
    expect(lines('budget-variance', 'en')).toContain('Costs counted: Recurring and out of scope.')
    expect(lines('budget-variance', 'en')).toContain('Targets: within ±15% at the end of M3')
    expect(lines('security-incidents', 'en')).toContain('4.8 a month, counted over 12 months.')
    expect(lines('security-incidents', 'en')).toContain('Category holding “phishing”.')
    expect(lines('availability', 'en')).toContain('Counted on: Around the clock, every day.')
    expect(lines('satisfaction', 'en')).toContain('7–10 of 10')
  })

  it('is French in French', async () => {
    await speak('fr')
    expect(lines('budget-variance', 'fr')).toContain('à ±15 % près à la fin de M3')
    expect(lines('security-incidents', 'fr')).toContain('4,8 par mois, comptés sur 12 mois.')
    expect(lines('satisfaction', 'fr')).toContain('Celles qui portent sur un ticket s’il y en a')
  })
})
