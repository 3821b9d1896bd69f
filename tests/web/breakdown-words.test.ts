// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speak, t } from '../../web/words/speech.ts'
import { leadersOf } from '../../shared/sentences/breakdown-leaders.ts'
import { breakdownRows, sumUp } from '../../shared/sentences/breakdown-rows.ts'
import { breakdownSentence } from '../../shared/sentences/breakdown-words.ts'
import { formatIn } from '../../shared/words/format.ts'
import * as numbers from '../../shared/words/numbers.ts'
import { breakdownOf, group, type Named } from './breakdown-sample.ts'

async function said(language: Language, groups: readonly Named[], rest = {}, unit: 'ratio' | 'hours' = 'ratio') {
  await speak(language)
  return breakdownSentence(
    t,
    formatIn(() => language),
    unit,
    breakdownOf(groups, rest),
  )
}

describe('the sentence', () => {
  // Shares of a quarter each: a rate that moves by 0.1 moves the whole by 2.5 points.
  const four = [
    group('Messagerie', 0.6, 0.8),
    group('Réseau', 0.6, 0.7),
    group('ERP', 0.6, 0.54),
    group(null, 0.6, 0.62),
  ]

  test('names what moved it most, what held it back, and how much is another mix', async () => {
    expect(await said('en', four)).toBe(
      '+6.5\u00A0points since May 2026: more first-level resolution on Messagerie and Réseau, less first-level resolution on ERP; ' +
        'the mix of tickets played no part.',
    )
    expect(await said('fr', four)).toBe(
      '+6,5\u00A0points depuis mai 2026\u202F: plus de résolution au premier niveau sur Messagerie et Réseau, moins de résolution au premier niveau sur ERP\u202F; ' +
        'la répartition des tickets n’y est pour rien.',
    )
  })

  test('says what another mix did where it did something', async () => {
    const moved = (label: string, from: readonly [number, number], to: readonly [number, number]): Named => ({
      label,
      before: { value: from[0], sample: from[1] },
      after: { value: to[0], sample: to[1] },
    })
    // Half of the tickets at 90 %, half at 50 %; then a quarter and three quarters, each group as it was.
    expect(await said('en', [moved('A', [0.9, 50], [0.9, 25]), moved('B', [0.5, 50], [0.5, 75])])).toMatch(
      /: a smaller share of A, a larger share of B; nearly all of it comes from a different mix of tickets, little changed within each group\.$/,
    )
    // The same, and each group falls by ten points: −8 of their own at the mean shares, −10 by the mix.
    const falling = [moved('A', [0.9, 50], [0.8, 25]), moved('B', [0.5, 50], [0.4, 75])]
    expect(await said('en', falling)).toMatch(
      /less first-level resolution on B.*; a different mix of tickets accounts for part of it\.$/,
    )
    // Each group rises by ten points instead.
    const rising = [moved('A', [0.8, 50], [0.95, 25]), moved('B', [0.4, 50], [0.55, 75])]
    expect(await said('fr', rising)).toMatch(
      /plus de résolution au premier niveau sur B.*\s; une autre répartition des tickets a joué en sens contraire\.$/,
    )
  })

  test('of a fall, those that fell; tickets that do not say their group have a name', async () => {
    const fall = [group(null, 0.9, 0.5), group('ERP', 0.9, 0.88)]
    expect(await said('en', fall)).toBe(
      '−21.0\u00A0points since May 2026: less first-level resolution on Not stated; the mix of tickets played no part.',
    )
  })

  test('French writes a singular below two points', async () => {
    expect(await said('fr', [group('A', 0.5, 0.54), group('B', 0.5, 0.49)])).toMatch(
      /^\+1,5\u00A0point depuis mai 2026/,
    )
  })

  test('a delay moves in hours, a quarter against the one before', async () => {
    const quarter = {
      kpi: 'resolution-delay',
      against: 'previous-quarter',
      before: { from: '2025-12', to: '2026-02', value: 5, sample: 100 },
      after: { from: '2026-03', to: '2026-05', value: 6, sample: 100 },
    }
    const english = await said('en', [group('A', 4, 6), group('B', 6, 6)], quarter, 'hours')
    expect(english).toMatch(/^\+1\.0\sh from Dec 2025 – Feb 2026 to Mar–May 2026: longer delays on A; the mix/)
  })

  test('no visible change says so, and what cancels out behind it', async () => {
    expect(await said('en', [group('A', 0.5, 0.5), group('B', 0.6, 0.6)])).toBe('No visible change since May 2026.')
    expect(await said('en', [group('A', 0.5, 0.6), group('B', 0.6, 0.5)])).toBe(
      'No visible change since May 2026: more first-level resolution on A and less first-level resolution on B cancel out.',
    )
  })

  test('one group explains nothing; a period without tickets leaves nothing to compare', async () => {
    expect(await said('en', [group('Lyon', 0.5, 0.6)])).toBe(
      '+10.0\u00A0points since May 2026. All have the same entry here, Lyon: this split explains nothing.',
    )
    expect(await said('en', [group(null, 0.5, 0.6)])).toContain('The file does not say for any of them')
    const nothing = { value: null, sample: 0 }
    expect(await said('en', [{ ...group('A', 0.5, 0.6), before: nothing }])).toContain('no ticket was measured in May')
    expect(await said('en', [{ ...group('A', 0.5, 0.6), after: nothing }])).toContain('no ticket was measured in June')
  })
})

test('an effect has a true minus, always its decimals, and no sign where it rounds to nothing', () => {
  expect(numbers.signed('en', 'ratio', -0.042)).toBe('−4.2')
  expect(numbers.signed('fr', 'ratio', 0.03)).toBe('+3,0')
  expect(numbers.signed('en', 'hours', 0.5)).toBe('+0.50')
  expect(numbers.signed('en', 'ratio', -0.0001)).toBe('0.0')
})

describe('the rows', () => {
  const many = (n: number) =>
    breakdownOf(Array.from({ length: n }, (_, index) => group(`G${index}`, 0.5, 0.5 + index / 100, 10 + index)))

  test('are eight and one for the others together; a lone other keeps its name', () => {
    expect(breakdownRows(many(9).groups, 'mean').map(({ label, others }) => [label, others])).toContainEqual(['G8', 0])
    const rows = breakdownRows(many(11).groups, 'mean')
    expect(rows).toHaveLength(9)
    expect(rows.at(-1)).toMatchObject({ label: null, others: 3, before: { sample: 57 } })
    expect(rows.at(-1)!.after.value).toBeCloseTo((18 * 0.58 + 19 * 0.59 + 20 * 0.6) / 57, 12)
  })

  test('add up to the change, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (n) => {
        const found = many(n)
        const shown = breakdownRows(found.groups, 'mean')
        expect(shown.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(found.change!, 10)
        expect(sumUp(found.groups, null, 0, 'mean').contribution).toBeCloseTo(found.change!, 10)
      }),
    )
  })
})

test('a group worth a word is at least a quarter of the first', () => {
  const found = breakdownOf([group('A', 0.4, 0.8), group('B', 0.5, 0.55), group('C', 0.5, 0.45)])
  expect(leadersOf(found, 'ratio')).toMatchObject({ with: [{ label: 'A' }], against: null, isSteady: false })
})
