import { describe, expect, it } from 'vitest'
import type { ImportKind } from '../../../shared/api/imports.ts'
import type { ColumnRule } from '../../../server/reading/formats/format.ts'
import { missingFields, recognise, ruleOf } from '../../../server/reading/recognise.ts'

const columnsOf = (headers: readonly string[], kind: ImportKind) => {
  const { format, columns } = recognise(headers, kind)
  return [format.id, Object.fromEntries(columns.map(({ index, field }) => [field, index]))]
}

describe('what a header row is taken for', () => {
  it.each<[ImportKind, string[], unknown]>([
    // Of several columns for a field the one that is named first in the format; of equal headers, the first.
    ['costs', ['montant', 'amount', 'month', 'nature'], ['canonical', { amount: 1, month: 2, nature: 3 }]],
    ['costs', ['Month', 'MONTH', 'amount', 'nature'], ['canonical', { month: 0, amount: 2, nature: 3 }]],
    // Kept by hand: the table that knows most of the columns; of equals, Vigie's own.
    ['costs', ['mois', 'montant', 'nature', 'Désignation'], ['generic', { month: 0, amount: 1, nature: 2, label: 3 }]],
    ['costs', ['mois', 'montant', 'nature', 'Paul'], ['canonical', { month: 0, amount: 1, nature: 2 }]],
    // Of tickets a tool that knows nothing but what the table kept by hand reads alike, and less of it, is not named.
    [
      'tickets',
      ['Numéro', 'Ouvert le', 'Résolu le', 'Statut', 'SLA tenu', 'Niveau'],
      ['generic', { id: 0, openedAt: 1, resolvedAt: 2, status: 3, slaMet: 4, level: 5 }],
    ],
    [
      'tickets',
      ['Number', 'Opened at', 'Date closed', 'Team', 'Status'],
      ['generic', { id: 0, openedAt: 1, closedAt: 2, group: 3, status: 4 }],
    ],
    // One whose words or units are its own is.
    ['tickets', ['Number', 'Opened', 'State', 'Level'], ['servicenow', { id: 0, openedAt: 1, status: 2 }]],
    [
      'tickets',
      ['Number', 'Opened', 'Duration', 'Level'],
      ['servicenow', { id: 0, openedAt: 1, statedDelaySeconds: 2 }],
    ],
    // Units in brackets and scales at the end of a header are not its words.
    ['satisfaction', ['Date', 'Note /10'], ['generic', { answeredAt: 0, score: 1 }]],
    ['incidents', ['Début', 'Nature', 'Durée (min)'], ['generic', { startedAt: 0, kind: 1, durationSeconds: 2 }]],
    // A form's question, where it is the only one, and no header says the score.
    ['satisfaction', ['Horodateur', 'Êtes-vous satisfait ?'], ['generic', { answeredAt: 0, score: 1 }]],
    // Beside each question forms write its points and the comments on it.
    [
      'satisfaction',
      ['Heure de fin', 'Points - Êtes-vous satisfait ?', 'Êtes-vous satisfait ?', 'Feedback – Êtes-vous satisfait ?'],
      ['generic', { answeredAt: 0, score: 2 }],
    ],
    ['satisfaction', ['Horodateur', 'Êtes-vous satisfait ?', 'Note'], ['generic', { answeredAt: 0, score: 2 }]],
  ])('%s: %j', (kind, headers, expected) => {
    expect(columnsOf(headers, kind)).toEqual(expected)
  })

  it('of two questions about satisfaction neither is taken: which of them counts is for the person to say', () => {
    const { columns } = recognise(['Horodateur', 'Satisfait des délais ?', 'Satisfait de l’accueil ?'], 'satisfaction')
    expect(columns.map(({ field }) => field)).toEqual(['answeredAt'])
    expect(missingFields(columns, 'satisfaction')).toEqual(['score'])
  })
})

it('what a row needs and no column holds is told, of several that would do the first', () => {
  const columns = (...fields: ('answeredAt' | 'sentAt' | 'score')[]) =>
    fields.map((field, index) => ({ index, field, rule: null }))
  expect(missingFields([], 'satisfaction')).toEqual(['score', 'answeredAt'])
  expect(missingFields(columns('score'), 'satisfaction')).toEqual(['answeredAt'])
  expect(missingFields(columns('score', 'sentAt'), 'satisfaction')).toEqual([])
  expect(missingFields(columns('score', 'answeredAt'), 'satisfaction')).toEqual([])
})

it('the rule of a header is the one of the field that names it, its unit or scale apart', () => {
  const rules: readonly ColumnRule[] = [
    { field: 'id', headers: ['a', 'b'] },
    { field: 'label', headers: ['c'] },
    { field: 'label', headers: ['d', 'b'] },
  ]
  const place = (header: string, field: 'id' | 'label' | 'month') => rules.indexOf(ruleOf(header, rules, field)!)
  expect([place('B', 'id'), place('b', 'label'), place('c', 'label'), place('d (h)', 'label')]).toEqual([0, 2, 1, 2])
  expect([place('D /10', 'label'), place('a', 'label'), place('c', 'month'), place('e', 'id')]).toEqual([2, -1, -1, -1])
})
