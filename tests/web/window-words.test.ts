// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import { describe, expect, test } from 'vitest'
import { speak } from '../../web/words/speech.ts'
import { aloneChangedText, aloneText, coverageText, windowText } from '../../shared/sentences/window-words.ts'
import { june, resultOf, withAnswers, withIncidents } from './kpi-samples.ts'
import { formatIn, plain, t } from './spoken.ts'

const window = { kind: 'three-months', from: '2026-04', to: '2026-06', months: 3, covered: 3, over: true } as const
const month = { ...window, kind: 'month', from: '2026-06', months: 1, covered: 1 } as const

const words: Record<Language, Record<'run' | 'across' | 'month' | 'part' | 'alone', string>> = {
  en: {
    run: 'Apr–Jun 2026',
    across: 'Dec 2025 – Feb 2026',
    month: 'June 2026',
    part: 'on 2 of 3 months: no file tells the rest',
    alone: 'June 2026 alone: 83.8% (n 1,080)',
  },
  fr: {
    run: 'avr.–juin 2026',
    across: 'déc. 2025 – févr. 2026',
    month: 'juin 2026',
    part: 'sur 2 des 3 mois : aucun fichier ne dit le reste',
    alone: 'juin 2026 seul : 83,8 % (n 1 080)',
  },
}

describe.each(['en', 'fr'] as const)('the months that a figure is judged over, in %s', (language) => {
  const said = async (of: typeof window | { from: string; to: string; months: number; covered: number }) => {
    await speak(language)
    return plain(windowText(t, formatIn(language), { ...window, ...of }))
  }
  const alone = async (rest: Partial<Parameters<typeof aloneText>[2]>) => {
    await speak(language)
    const figure = { value: 0.8375, sample: 1080, interval: null }
    const told = aloneText(t, formatIn(language), { unit: 'ratio', window, alone: figure, ...rest })
    return told && plain(told)
  }

  test('name their year once where it is one', async () => expect(await said(window)).toBe(words[language].run))

  test('name both years across a year’s end', async () => {
    expect(await said({ ...window, from: '2025-12', to: '2026-02' })).toBe(words[language].across)
  })

  test('are a month in full where they are but one', async () => {
    expect(await said(month)).toBe(words[language].month)
  })

  test('say on how many of them the figure rests, where some have no file', async () => {
    expect(await said({ ...window, covered: 2 })).toBe(`${words[language].run}, ${words[language].part}`)
    expect(plain(coverageText(t, { months: 3, covered: 2 })!)).toBe(words[language].part)
  })

  test('say nothing of it where all of them have one, or none', async () => {
    expect(coverageText(t, { months: 3, covered: 3 })).toBeNull()
    expect(await said({ ...window, covered: 0 })).toBe(words[language].run)
  })

  test('stand beside the last month alone, with its own sample', async () => {
    expect(await alone({})).toBe(words[language].alone)
  })

  test('stand alone where they are that very month, or where it holds nothing', async () => {
    expect(await alone({ window: month })).toBeNull()
    expect(await alone({ alone: { value: null, sample: 0, interval: null } })).toBeNull()
  })
})

test('the last month alone stands with its change in a month; incidents as they were counted', async () => {
  await speak('en')
  const format = formatIn('en')
  const rate = resultOf('satisfaction', june, withAnswers(30, 40))
  const [before, now] = rate.history.slice(-2)
  const moved = { ...rate, history: [{ ...before!, value: 0.7 }, now!] }
  expect(plain(aloneChangedText(t, format, moved)!)).toBe('June 2026 alone: 75.0% (n 40), +5.0 points in a month')
  const none = { ...rate, history: [{ ...before!, value: null }, now!] }
  expect(plain(aloneChangedText(t, format, none)!)).toBe('June 2026 alone: 75.0% (n 40)')
  const counted = resultOf('security-incidents', june, withIncidents(0))
  expect(plain(aloneChangedText(t, format, counted)!)).toBe('June 2026 alone: 0 a month')
})

test('a run of months is written one way wherever it stands alone, and one way inside a sentence', () => {
  const [one, year, years] = [
    { from: '2026-08', to: '2026-08' },
    { from: '2026-08', to: '2026-10' },
    { from: '2025-11', to: '2026-01' },
  ]
  const english = formatIn('en')
  expect([one, year, years].map(english.run)).toEqual(['August 2026', 'Aug–Oct 2026', 'Nov 2025 – Jan 2026'])
  expect([one, year, years].map(english.runTold)).toEqual([
    'August 2026',
    'August to October 2026',
    'November 2025 to January 2026',
  ])
  const french = formatIn('fr')
  expect([one, year, years].map(french.run)).toEqual(['août 2026', 'août–oct. 2026', 'nov. 2025 – janv. 2026'])
  expect([one, year, years].map(french.runTold)).toEqual([
    'août 2026',
    'août à octobre 2026',
    'novembre 2025 à janvier 2026',
  ])
})
