import { expect, test } from 'vitest'
import type { KpiResult } from '../../../shared/api/kpis.ts'
import { headline } from '../../../shared/sentences/headline.ts'
import { sinceSentence } from '../../../shared/sentences/story-words.ts'
import { formatIn } from '../../../shared/words/format.ts'
import { translatorOf } from '../../../shared/words/translate.ts'
import { resultOf, withBudget } from '../../web/kpi-samples.ts'

const t = await translatorOf('en')
const format = formatIn(() => 'en')
const month = '2026-02'
const since = (kpi: KpiResult) => sinceSentence({ t, format, kpi: kpi.id, currency: 'EUR' }, kpi, month)
const said = (kpi: KpiResult) =>
  headline(t, format, { kpi, verdict: 'behind', since: month, sinceContractMonth: 2 }, month).sentence

const over = resultOf('budget-variance', withBudget(2_424_000), undefined, 2)
const within = resultOf('budget-variance', withBudget(2_020_000), undefined, 2)

test('a target that no line leads to is spoken of by itself, never by a path', () => {
  expect(over).toMatchObject({ verdict: 'behind', path: null })
  expect(said(over)).toBe('Budget variance: off the next target this month.')
  expect(since(over)).toBe('Off the next target since January 2026 (M1).')
  expect(since(within)).toBe('Already at the next target since January 2026 (M1).')
})

test('without a target in figures, as of a delay, nothing is said to be at one or off it', () => {
  const without = { target: null, targetDueMonth: null, path: null } as const
  expect(said({ ...over, ...without })).toBe('Budget variance: behind the path to the target this month.')
  expect(since({ ...over, ...without })).toBe('Behind its path since January 2026 (M1).')
  expect(since({ ...within, ...without })).toBe('On its path since January 2026 (M1).')
})
