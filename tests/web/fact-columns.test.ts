// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest'
import type { TicketFact } from '../../shared/api/kpi-facts.ts'
import type { TicketField } from '../../shared/kinds/tickets/ticket.ts'
import { ticketColumns, toldColumn, type FactWords } from '../../web/words/fact-columns.ts'
import { speak } from '../../web/words/speech.ts'
import { facts } from './samples.ts'
import { formatIn, t } from './spoken.ts'

const words: FactWords = { t, format: formatIn('en'), timeZone: 'UTC', currency: 'EUR' }
const ticket: TicketFact = {
  ...(facts.facts[0] as TicketFact),
  reassignments: 1200,
  escalated: true,
  pendingHours: 0.5,
  level: 2,
}
const told = (field: TicketField, fact = ticket) => toldColumn(words, field).text(fact)

beforeAll(() => speak('en'))

test('a field of a ticket is written by what it says, under the name that its column has in a mapping', () => {
  expect(
    ['site', 'group', 'reassignments', 'escalated', 'pendingSeconds', 'level'].map((field) =>
      told(field as TicketField),
    ),
  ).toEqual(['', 'N2', '1,200', 'yes', '0.50\u00a0h', '2'])
  expect(toldColumn(words, 'group')).toMatchObject({ title: 'Group' })
  expect(toldColumn(words, 'reassignments')).toMatchObject({ title: 'Reassignments', isOptional: true, isNumber: true })
})

test('the list shows the fields that the table of them says, a category with the type beside it', () => {
  const columns = ticketColumns(words, true)
  const titles = columns.map(({ title }) => title)
  expect(titles.filter((title) => ['Priority', 'Category', 'Group', 'Site'].includes(title))).toEqual([
    'Priority',
    'Category',
    'Group',
  ])
  const category = columns.find(({ title }) => title === 'Category')!
  expect([category.text(ticket), category.aside!({ ...ticket, type: 'Incident' })]).toEqual([
    '<b>Network</b>',
    'Incident',
  ])
})

test('what somebody said that a type means stands beside it in the reader’s language', async () => {
  const aside = (type: string) => toldColumn(words, 'category').aside!({ ...ticket, type })
  expect(['Geste (request)', 'Tour (other)', 'Incident', 'Pose (urgent)'].map(aside)).toEqual([
    'Geste (request)',
    'Tour (neither)',
    'Incident',
    'Pose (urgent)',
  ])
  await speak('fr')
  expect(['Geste (request)', 'Tour (other)'].map(aside)).toEqual(['Geste (demande)', 'Tour (ni l’un ni l’autre)'])
  await speak('en')
})
