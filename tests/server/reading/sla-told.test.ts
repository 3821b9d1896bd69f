import { expect, test } from 'vitest'
import { readContent } from './read-file.ts'

/** Two tickets that ended, and one that goes on. */
const listed = (header: string, cells: readonly string[]) =>
  [
    `Ticket;Ouvert le;Résolu le;Statut;${header}`,
    `A1;13/07/2026 09:00;13/07/2026 11:00;Clos;${cells[0]}`,
    `A2;14/07/2026 09:00;15/07/2026 10:00;Clos;${cells[1]}`,
    `A3;14/07/2026 09:00;;En cours;${cells[2] ?? ''}`,
  ].join('\n')

async function told(header: string, ...cells: readonly string[]) {
  const { tickets, report } = await readContent(listed(header, cells))
  return { met: tickets.map(({ slaMet }) => slaMet), report: report! }
}

test.each([
  ['SLA', '✔', '✘'],
  ['SLA respecté', '☑', '☐'],
  ['SLA', '🟢', '🔴'],
  ['Statut du SLA', 'Vert', 'Rouge'],
  ['Ticket SLA Result', 'Met', 'Missed'],
  ['Conformité SLA', 'Conforme', 'Non conforme'],
  ['Respecté', 'Oui', 'Non'],
  ['Engagement tenu', 'Vrai', 'Faux'],
  ['Met target', 'Yes', 'No'],
  ['Breach', 'No', 'Yes'],
])('“%s” tells by %s and %s whether the SLA was met', async (header, met, missed) => {
  const { met: found, report } = await told(header, met, missed)
  expect(found).toEqual([true, false, null])
  expect(report.questions).toEqual([])
})

test.each([
  ['SLA', 'Oui', 'Non', 'speech:sla:slaMet'],
  ['SLA', 'Nickel', 'Raté', 'word:slaMet:nickel'],
])('what “%s” means by %s and %s is asked', async (header, one, other, id) => {
  const { report } = await told(header, one, other)
  expect(report.questions.map((question) => question.id)).toContain(id)
})

test('what an agreement is called is no outcome, nor is a first response', async () => {
  for (const [header, one, other] of [
    ['SLA', 'Gold', 'Silver'],
    ['SLA (h)', '4', '8'],
    ['SLA de prise en charge', 'OK', 'KO'],
  ] as const) {
    const { met, report } = await told(header, one, other)
    expect(met).toEqual([null, null, null])
    expect(report.questions).toEqual([])
  }
})

test('a box that is left blank says no of what has ended, and that is told', async () => {
  const respected = await told('SLA respecté', 'x', '')
  expect(respected.met).toEqual([true, false, null])
  expect(respected.report.notices.map(({ code }) => code)).toContain('blank-is-no')
  expect((await told('Hors délais', '', '✓')).met).toEqual([true, false, null])
})
