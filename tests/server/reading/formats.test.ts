import { expect, it } from 'vitest'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { Asking } from '../../../server/reading/asking.ts'
import { withOwn } from '../../../server/reading/columns/with-own.ts'
import { nameOf } from '../../../server/reading/field-names.ts'
import { isFieldOf } from '../../../shared/kinds/columns.ts'
import { isTicketField } from '../../../shared/kinds/tickets/ticket.ts'
import type { ColumnRule } from '../../../server/reading/formats/format.ts'
import { formats } from '../../../server/reading/formats/index.ts'
import { recognise } from '../../../server/reading/recognise.ts'
import { cellReader, type Draft } from '../../../server/reading/ticket-cells.ts'
import { DateVotes } from '../../../server/reading/values/date-order.ts'
import { now } from './read-file.ts'

// Tools that count their tickets write the thousands apart; GLPI writes HTML into its cells.
it.each([
  ['canonical', '49 541', '<b>N1</b>'],
  ['generic', '49 541', '<b>N1</b>'],
  ['servicenow', '49 541', '<b>N1</b>'],
  ['jira', '49 541', '<b>N1</b>'],
  ['itop', '49 541', '<b>N1</b>'],
  ['osticket', '49 541', '<b>N1</b>'],
  ['redmine', '49541', '<b>N1</b>'],
  ['zabbix', '49 541', '<b>N1</b>'],
  ['easyvista', '49 541', '<b>N1</b>'],
  ['otrs', '49 541', '<b>N1</b>'],
  ['zammad', '49 541', '<b>N1</b>'],
  ['halopsa', '49541', '<b>N1</b>'],
  ['zendesk', '49541', '<b>N1</b>'],
  ['freshdesk', '49541', '<b>N1</b>'],
  ['glpi', '49541', 'N1'],
])('%s: the number 49 541 is %s, the group <b>N1</b> is %s', (id, number, group) => {
  const format = formats.find((one) => one.id === id)!
  const rules = {
    format,
    timeZone: compileTimeZone('UTC'),
    order: 'dmy',
    now,
    votes: new DateVotes(),
    asking: new Asking(),
  } as const
  const draft = {} as Draft
  const read = (field: 'id' | 'group', cell: string) =>
    cellReader({ index: 0, field, rule: null }, field, rules)(cell, draft)
  expect([read('id', '49 541'), read('group', '<b>N1</b>')]).toEqual([null, null])
  expect(draft).toEqual({ id: number, group })
})

/** What cells are read by, which notes the dates that it sees. */
const cellRules = () =>
  ({
    format: formats[0]!,
    timeZone: compileTimeZone('UTC'),
    order: 'dmy',
    now,
    votes: new DateVotes(),
    asking: new Asking(),
  }) as const

it('a target is met by a yes of its column, by the no of one that says the opposite, or while no time is missing', () => {
  const rules = cellRules()
  const met = (cell: string, rule: Partial<ColumnRule> | null) => {
    const draft = {} as Draft
    const whole = rule && { field: 'slaMet' as const, headers: [], ...rule }
    const problem = cellReader({ index: 0, field: 'slaMet', rule: whole }, 'SLA', rules)(cell, draft)
    return problem ?? draft.slaMet
  }
  expect(['Oui', 'no', 'perhaps'].map((cell) => met(cell, null))).toEqual([true, false, 'yes-no-unreadable'])
  const opposite = { says: 'opposite' } as const
  expect(['Oui', 'no', 'perhaps'].map((cell) => met(cell, opposite))).toEqual([false, true, 'yes-no-unreadable'])
  const remaining = { says: 'remaining' } as const
  expect(['0:01', '0:00', '-0:01', 'soon'].map((cell) => met(cell, remaining))).toEqual([
    true,
    true,
    false,
    'duration-unreadable',
  ])
  const words = { words: { 'within sla': true, yes: false } }
  expect(['Within SLA', 'yes', 'oui'].map((cell) => met(cell, words))).toEqual([true, false, true])
})

it('a count is what the column holds beyond what it holds where nothing happened, and never below none', () => {
  const rules = cellRules()
  const count = (cell: string, countsFrom?: number) => {
    const draft: Partial<Draft> = {}
    const rule = countsFrom === undefined ? null : { field: 'reassignments' as const, headers: [], countsFrom }
    const problem = cellReader({ index: 0, field: 'reassignments', rule }, 'N', rules)(cell, draft as Draft)
    return problem ?? draft.reassignments
  }
  expect([count('0'), count('3'), count('3', 1), count('1', 1), count('0', 1)]).toEqual([0, 3, 2, 0, 0])
  expect([count('?'), count('many')]).toEqual([undefined, 'number-unreadable'])
})

it('every format has its case above', () => {
  expect(formats.map(({ id }) => id).toSorted()).toEqual(
    [
      'canonical',
      'easyvista',
      'facts',
      'freshdesk',
      'generic',
      'glpi',
      'halopsa',
      'itop',
      'jira',
      'osticket',
      'otrs',
      'redmine',
      'servicenow',
      'zabbix',
      'zammad',
      'zendesk',
    ].toSorted(),
  )
})

it('the first column of a field that is kept by hand may also have the headers of Vigie’s own, which come last', () => {
  const own = [
    { field: 'id', headers: ['a'] },
    { field: 'month', headers: ['b'] },
    { field: 'id', headers: ['c'] },
  ] as const
  const common = [
    { field: 'amount', headers: ['d'] },
    { field: 'id', headers: ['e'], unit: 'days' },
    { field: 'id', headers: ['f'] },
  ] as const
  expect(withOwn<'id' | 'month' | 'amount'>(own, common)).toEqual([
    { field: 'amount', headers: ['d'] },
    { field: 'id', headers: ['e', 'a', 'c'], unit: 'days' },
    { field: 'id', headers: ['f'] },
  ])
})

it('a field is named as its kind of file has it, and one that it has not by its own name', () => {
  expect([nameOf('costs', 'id', 'en'), nameOf('tickets', 'id', 'fr')]).toEqual([
    'the line number',
    'le numéro du ticket',
  ])
  expect(nameOf('costs', 'openedAt', 'en')).toBe('openedAt')
  expect([isFieldOf('tickets', 'answerScore'), isTicketField('answerScore'), isTicketField('id')]).toEqual([
    true,
    false,
    true,
  ])
  expect([isFieldOf('costs', 'openedAt'), isFieldOf('costs', 'toString'), isTicketField('toString')]).toEqual([
    false,
    false,
    false,
  ])
})

it.each([
  ['canonical', ['ticket_id', 'opened_at', 'updated_at']],
  ['canonical', ['id_ticket', 'ouvert_le', 'modifié_le']],
  ['servicenow', ['number', 'opened_at', 'sys_updated_on']],
  ['servicenow', ['Numéro', 'Ouvert', 'Mis à jour']],
  ['glpi', ['ID', 'Opening date', 'Last update']],
  ['glpi', ['ID', "Date d'ouverture", 'Dernière modification']],
  ['jira', ['Issue key', 'Created', 'Updated']],
  ['jira', ['Clave de incidencia', 'Creada', 'Actualizada']],
  ['zendesk', ['Id', 'Created at', 'Updated at', 'Group stations']],
  ['freshdesk', ['Ticket ID', 'Created time', 'Last update time']],
  ['freshdesk', ['Ticket Id', 'Created Time', 'Last Updated Time']],
  ['itop', ['Référence', 'Date de début', 'Dernière mise à jour']],
  // osTicket, Redmine, EasyVista, an everyday spreadsheet.
  ['generic', ['Ticket Number', 'Date Created', 'Last Updated']],
  ['generic', ['Numéro', 'Créé le', 'Mis-à-jour']],
  ['easyvista', ["N° d'Incident", "Date d'émission", 'Dernière mise à jour']],
  ['generic', ['N° ticket', 'Ouvert le', 'Modifié le']],
] as const)('%s: the last update is told by a column of %j', (id, headers) => {
  const { format, columns } = recognise(headers, 'tickets')
  expect(format.id).toBe(id)
  expect(columns.find(({ field }) => field === 'updatedAt')?.index).toBe(2)
})

it('every format has a column of the last update, of every kind that it has', () => {
  // What Vigie writes says nothing of when its rows were changed.
  for (const { id, columns } of formats.filter(({ isOwn }) => !isOwn))
    for (const [kind, rules] of Object.entries(columns))
      expect({ id, kind, has: rules.some(({ field }) => field === 'updatedAt') }).toEqual({ id, kind, has: true })
})
