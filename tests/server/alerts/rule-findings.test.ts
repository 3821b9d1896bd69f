import { expect, test } from 'vitest'
import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import { formatMonth, parseMonth } from '../../../shared/period.ts'
import {
  committeeRulesOf,
  figureRules,
  findingsOf,
  missingFileRule,
  monthDueBy,
  monthsToLookAt,
} from '../../../server/alerts/rule-findings.ts'
import { rules } from '../../../server/alerts/rules/index.ts'
import { budget } from '../../../server/alerts/rules/budget.ts'
import { aMonthEnd } from './month-ends.ts'

const at = (text: string) => Date.parse(text) / 1000
const contractIn = (timeZone: string) => ({ firstMonth: '2026-01', timeZone })

/** The month whose files are due at an instant, in a contract that started in January 2026. */
function due(timeZone: string, instant: string): string | null {
  const month = monthDueBy(contractIn(timeZone), defaultAlertSettings, at(instant))
  return month === null ? null : formatMonth(month)
}

test('a file is due when the tenth is over on the clock of the contract, wherever the server stands', () => {
  // Midnight of 11 November is 11:00 UTC on the 10th in Auckland, 23:00 in Paris, 10:00 on the 11th in Honolulu.
  expect(due('Pacific/Auckland', '2026-11-10T10:59:59Z')).toBe('2026-09')
  expect(due('Pacific/Auckland', '2026-11-10T11:00:00Z')).toBe('2026-10')
  expect(due('Europe/Paris', '2026-11-10T22:59:59Z')).toBe('2026-09')
  expect(due('Europe/Paris', '2026-11-10T23:00:00Z')).toBe('2026-10')
  expect(due('Pacific/Honolulu', '2026-11-11T09:59:59Z')).toBe('2026-09')
  expect(due('Pacific/Honolulu', '2026-11-11T10:00:00Z')).toBe('2026-10')
})

test('no file of a month before the contract is due', () => {
  expect(due('Europe/Paris', '2026-02-10T12:00:00Z')).toBe(null)
  expect(due('Europe/Paris', '2026-02-11T12:00:00Z')).toBe('2026-01')
})

const looked = (timeZone: string, covered: string[], through: string | null, instant: string) =>
  monthsToLookAt(
    contractIn(timeZone),
    covered.map(parseMonth),
    through === null ? null : parseMonth(through),
    at(instant),
  ).map(formatMonth)

test('a month is looked at once it is over on the clock of the contract, also where the clocks changed in it', () => {
  // Midnight of 1 November, after the clocks went back on 25 October, is 23:00 UTC.
  const covered = ['2026-09', '2026-10']
  expect(looked('Europe/Paris', covered, '2026-09', '2026-10-31T22:59:59Z')).toEqual(['2026-09'])
  expect(looked('Europe/Paris', covered, '2026-09', '2026-10-31T23:00:00Z')).toEqual(['2026-10'])
})

test('months missed are looked at in turn, the last one again and again; a clock set back looks at nothing', () => {
  const covered = ['2026-03', '2026-04', '2026-05']
  expect(looked('Europe/Paris', covered, '2026-03', '2026-06-05T12:00:00Z')).toEqual(['2026-04', '2026-05'])
  expect(looked('Europe/Paris', covered, '2026-05', '2026-06-05T12:00:00Z')).toEqual(['2026-05'])
  expect(looked('Europe/Paris', covered, '2026-05', '2026-05-05T12:00:00Z')).toEqual([])
  expect(looked('Europe/Paris', covered, null, '2026-06-05T12:00:00Z')).toEqual(['2026-05'])
  expect(looked('Europe/Paris', [], null, '2026-06-05T12:00:00Z')).toEqual([])
})

test('each rule is switched by its own setting, and those about files and committees are looked at by themselves', () => {
  const switches = Object.keys(defaultAlertSettings) as (keyof typeof defaultAlertSettings)[]
  const only = (on: keyof typeof defaultAlertSettings | null) =>
    Object.fromEntries(
      switches.map((one) => [one, { ...defaultAlertSettings[one], on: one === on }]),
    ) as typeof defaultAlertSettings
  const camel = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  expect(rules.map(({ id }) => camel(id)).toSorted()).toEqual(switches.toSorted())
  for (const { id } of rules) {
    const settings = only(camel(id) as keyof typeof defaultAlertSettings)
    const found = [...figureRules(settings), ...committeeRulesOf(settings), missingFileRule(settings)].flatMap(
      (rule) => rule?.id ?? [],
    )
    expect(found).toEqual([id])
    expect(missingFileRule(settings)?.id ?? null).toBe(id === 'file-missing' ? id : null)
  }
  const off = only(null)
  expect([figureRules(off), committeeRulesOf(off), missingFileRule(off)]).toEqual([[], [], null])
})

test('a rule knows which of its alerts are open: a budget that was off in time holds on', () => {
  // After the first six months a budget raises nothing new.
  const july = aMonthEnd('2026-07', {
    'budget-variance': [{ value: 0.3 }],
  })
  const found = (...known: Parameters<typeof findingsOf>[2]) =>
    findingsOf(budget, { before: null, after: july, settings: defaultAlertSettings }, known).length
  expect(found()).toBe(0)
  expect(found({ subject: '', state: 'raised' })).toBe(1)
  expect(found({ subject: '', state: 'closed' })).toBe(0)
  expect(found({ subject: 'another', state: 'raised' })).toBe(0)
  expect(found({ subject: 'another', state: 'raised' }, { subject: '', state: 'acknowledged' })).toBe(1)
})

test('the first month of a contract is looked at, none before it', () => {
  expect(looked('Europe/Paris', ['2025-11', '2025-12'], null, '2026-01-05T12:00:00Z')).toEqual([])
  expect(looked('Europe/Paris', ['2025-12', '2026-01'], null, '2026-02-05T12:00:00Z')).toEqual(['2026-01'])
})
