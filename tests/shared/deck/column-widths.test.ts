import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from '../../../shared/deck/column-widths.ts'
import { textWidth } from '../../../shared/deck/mark.ts'

const look = { size: 15, gutter: 14 }
const decisions = [
  ['Décision', 'Responsable', 'Échéance', 'Indicateur visé', 'État'],
  [
    'Tout travail hors périmètre est chiffré et signé avant de commencer',
    'Claire Martin',
    '31 août 2026',
    'Écart budgétaire',
    'faite le 24 août 2026',
  ],
  [
    'Rappeler sous deux jours chaque utilisateur insatisfait',
    'Hugo Lefèvre',
    '30 juin 2026',
    'Satisfaction',
    'en retard',
  ],
]

test('what is decided is the widest column, and no word of any is broken', () => {
  const [text, ...others] = columnWidths(decisions, 864, look)!
  expect(text).toBeGreaterThan(864 / 3)
  expect(Math.max(...others)).toBeLessThan(text!)
  const lines = textWidth(decisions[1]![0]!, look.size) / (text! - look.gutter)
  expect(lines).toBeLessThan(2.2)
})

test('an amount is one word', () => {
  const rows = [['x'.repeat(10) + ' long '.repeat(40), '1\u202F676,90\u00A0€']]
  expect(columnWidths(rows, 864, look)![1]).toBeGreaterThanOrEqual(textWidth(rows[0]![1]!, look.size) + look.gutter)
})

test('a table that needs no second line leaves its columns to whoever draws it', () => {
  expect(
    columnWidths(
      [
        ['a', 'b'],
        ['12 000 €', 'c'],
      ],
      864,
      look,
    ),
  ).toBeNull()
  expect(columnWidths([], 864, look)).toBeNull()
})

test('columns share the whole width, each at least as wide as its longest word where there is room for that', () => {
  const cell = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 20 }).map((words) => words.join(' '))
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(table, (rows) => {
      const widths = columnWidths(rows, 864, look)
      if (!widths) return
      expect(widths.reduce((total, one) => total + one, 0)).toBeCloseTo(864, 6)
      const longest = [0, 1, 2].map(
        (at) =>
          Math.max(
            ...rows.flatMap((row) => row[at]!.split(/[^\S\u00A0\u202F]+/)).map((word) => textWidth(word, look.size)),
          ) + look.gutter,
      )
      if (longest.reduce((total, one) => total + one, 0) <= 864)
        widths.forEach((one, at) => expect(one).toBeGreaterThanOrEqual(longest[at]! - 1e-6))
    }),
    { numRuns: 300 },
  )
})
