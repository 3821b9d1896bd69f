import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths, STRONG, tableLook } from '../../../shared/deck/column-widths.ts'
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

const penalties = [
  ['Manqué', 'Mois', 'Montant', 'État'],
  [
    'Résolution dans les temps, Très haute',
    'août–oct.\u00A02026',
    '1\u202F676,90\u00A0€',
    'contestée : Deux de ces tickets attendaient une pièce du constructeur, et l’attente n’a pas été notée.',
  ],
]

test('letters are no larger than lets a name have two lines where a text beside it is long, and short texts are whole', () => {
  const sizes = [22.5, 19.5, 16.5]
  const { size, widths } = tableLook(penalties, 864, { sizes, gutter: 14 })
  expect(size).toBe(16.5)
  const lines = (textWidth(penalties[1]![0]!, size) * STRONG) / (widths![0]! - 14)
  // Widths are taken too wide: these are two.
  expect(lines).toBeLessThan(2.3)
  const due = decisions.map((row) => row[2]!)
  const found = tableLook(decisions, 864, { sizes, gutter: 14 })
  for (const date of due) expect(found.widths![2]! - 14).toBeGreaterThanOrEqual(textWidth(date, found.size) - 1e-6)
})

test('a table of short texts is written as large as it may be', () => {
  const rows = [
    ['Priorité', 'Dans le SLA'],
    ['Haute', '91,7 %'],
  ]
  expect(tableLook(rows, 864, { sizes: [22.5, 16.5], gutter: 14 })).toEqual({ size: 22.5, widths: null })
  const wider = [['Un nom qui prend la moitié de la page ou davantage', 'et un texte qui prend le reste']]
  expect(tableLook(wider, 864, { sizes: [22.5, 15], gutter: 14 }).size).toBe(15)
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
