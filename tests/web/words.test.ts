import { describe, expect, it } from 'vitest'
import { exceptions } from '../../shared/sentences/exceptions.ts'
import {
  dayName,
  dayOrInstant,
  instant,
  monthName,
  monthsBetween,
  shiftMonth,
  weekdayName,
} from '../../shared/words/months.ts'
import { tell } from '../../shared/words/translate.ts'
import { count, figure, pathText, range, targetText, valueText } from '../../shared/words/numbers.ts'
import { points, scorecard } from './samples.ts'

describe('a French “de” before a month', () => {
  const ends = (month: string) => tell('fr', 'À la fin de {month}', { month })

  it('gives way to the month that begins with a vowel', () => {
    expect(['avril 2026', 'août 2026', 'octobre 2026'].map(ends)).toEqual([
      'À la fin d’avril 2026',
      'À la fin d’août 2026',
      'À la fin d’octobre 2026',
    ])
  })

  it('stays before every other word, and in every other language', () => {
    expect(ends('mars 2026')).toBe('À la fin de mars 2026')
    expect(tell('fr', '{what} mesure {month}', { what: 'monde', month: 'octobre' })).toBe('monde mesure octobre')
    expect(tell('en', 'de {month}', { month: 'octobre' })).toBe('de octobre')
  })
})

describe('figures', () => {
  it('are French in French: comma, narrow no-break spaces', () => {
    expect(valueText('fr', 'ratio', 0.714)).toBe('71,4\u202F%')
    expect(count('fr', 1204)).toBe('1\u202F204')
    expect(valueText('fr', 'hours', 9.62)).toBe('9,6\u00A0h')
  })

  it('are English in English', () => {
    expect(valueText('en', 'ratio', 0.714)).toBe('71.4%')
    expect(count('en', 1204)).toBe('1,204')
    expect(range('en', 'ratio', 0.757, 0.86)).toBe('75.7–86.0%')
  })

  it('nothing is a dash, never 0', () => {
    expect(valueText('en', 'ratio', null)).toBe('–')
    expect(valueText('en', 'ratio', 0)).toBe('0%')
  })

  it('hours show two decimals below one hour and none from a thousand', () => {
    expect(figure('en', 'hours', 0.628).figure).toBe('0.63')
    expect(figure('en', 'hours', 178.17).figure).toBe('178.2')
    expect(figure('en', 'hours', 1234.5).figure).toBe('1,235')
  })

  it('a target keeps the decimals that were written', () => {
    expect(targetText('fr', 'ratio', { target: 0.7, better: 'up' })).toBe('70\u202F%')
    expect(targetText('en', 'ratio', { target: 0.9995, better: 'up' })).toBe('99.95%')
  })

  it('a path has no decimals that say nothing, and all that tell it from the value', () => {
    expect(pathText('fr', 'ratio', 0.999, { target: 0.9972, better: 'up' })).toBe('99,9\u202F%')
    expect(pathText('fr', 'change', -0.2, { target: -0.167, better: 'down' })).toBe('−20\u202F%')
    expect(pathText('en', 'change', -0.11 / 0.3, { target: -0.167, better: 'down' })).toBe('−36.7%')
    expect(pathText('en', 'ratio', 0.8004, { target: 0.8003, better: 'up' })).toBe('80.04%')
  })
})

describe('months', () => {
  it('an instant at midnight of the contract is a day, of which no time was told', () => {
    expect(dayOrInstant('fr', 'Europe/Paris', '2026-10-05T22:00:00Z')).toBe('6 oct. 2026')
    expect(dayOrInstant('fr', 'Europe/Paris', '2026-10-06T00:00:00Z')).toBe(
      instant('fr', 'Europe/Paris', '2026-10-06T00:00:00Z'),
    )
  })

  it('are keys: their name does not shift in a zone west of UTC', () => {
    expect(process.env['TZ']).toBe('America/New_York')
    expect(monthName('en', '2026-10')).toBe('October 2026')
    expect(monthName('fr', '2026-01')).toBe('janvier 2026')
    expect(dayName('en', '2026-03-01')).toBe('1 March 2026')
    expect(['2026-03-01', '2026-03-11', '2026-03-21'].map((day) => dayName('fr', day))).toEqual([
      '1er mars 2026',
      '11 mars 2026',
      '21 mars 2026',
    ])
    expect(instant('fr', 'Europe/Paris', '2026-03-01T08:30:00Z')).toMatch(/^1er mars 2026/)
    expect(dayOrInstant('fr', 'Europe/Paris', '2026-02-28T23:00:00Z')).toBe('1er mars 2026')
    expect(weekdayName('fr', 1)).toBe('lundi')
  })

  it('follow one another over a year’s end', () => {
    expect(shiftMonth('2026-01', -1)).toBe('2025-12')
    expect(shiftMonth('2025-12', 14)).toBe('2027-02')
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })

  it('an instant stands on the contract’s clock', () => {
    expect(instant('en', 'Europe/Paris', '2026-06-03T22:30:00Z')).toContain('4 Jun 2026')
    expect(instant('en', 'UTC', '2026-06-03T22:30:00Z')).toContain('3 Jun 2026')
  })
})

describe('what is wrong and since when', () => {
  const [rate] = scorecard.kpis

  it('starts at the first month of the unbroken run of the same verdict: months behind are not months missed', () => {
    expect(exceptions([rate!], '2026-06')).toMatchObject([
      { verdict: 'missed', since: '2026-06', sinceContractMonth: 6 },
    ])
  })

  it('a month without data does not break the run', () => {
    const judgedAs = (index: number, verdict: 'missed' | 'no-data') => ({
      ...points[index]!,
      judged: { ...points[index]!.judged, verdict },
    })
    const history = points.with(3, judgedAs(3, 'missed')).with(4, judgedAs(4, 'no-data'))
    expect(exceptions([{ ...rate!, history }], '2026-06')[0]!.since).toBe('2026-04')
  })

  it('puts missed before behind and leaves out what is met', () => {
    const behind = { ...rate!, verdict: 'behind' as const }
    const met = { ...rate!, verdict: 'met' as const }
    expect(exceptions([behind, met, rate!], '2026-06').map((one) => one.verdict)).toEqual(['missed', 'behind'])
  })
})
