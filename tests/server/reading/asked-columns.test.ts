import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/api/questions.ts'
import { readContent } from './read-file.ts'

/** A list of resolved tickets with columns of its own. */
async function read(header: string, cells: readonly string[], answers: Answers = {}) {
  const rows = cells.map((cell, id) => `T${id};13/03/2026 09:00;13/03/2026 11:00;${cell}`)
  const { report, tickets } = await readContent([`Ticket;Ouvert le;Résolu le;${header}`, ...rows].join('\n'), {
    answers,
  })
  return { asked: report!.questions.map(({ id, guess }) => [id, guess]), tickets }
}

describe('digits under a level of which nothing is said', () => {
  const digits = ['1', '2', '3', '1']

  it.each(['Niveau', 'Level', 'Nivel', 'Nível', 'Lvl', 'Niv.'])('are asked about: %s', async (header) => {
    expect((await read(header, digits)).asked).toEqual([['column:level', '3']])
    const support = await read(header, digits, { 'column:level': '3' })
    expect([support.asked, support.tickets.map(({ level }) => level)]).toEqual([[], [1, 2, 3, 1]])
    const other = await read(header, digits, { 'column:level': 'none' })
    expect([other.asked, other.tickets[0]!.level]).toEqual([[], null])
  })

  it.each(['Niveau', 'Level', 'Nivel', 'Nível'])(
    'are asked about where two alone may be of either: %s',
    async (header) => {
      expect((await read(header, ['1', '2', '1'])).asked).toEqual([['column:level', '3']])
      expect((await read(header, ['1', '2'], { 'column:level': 'none' })).tickets[1]!.level).toBeNull()
    },
  )

  it('are hardly of support beyond three', async () => {
    expect((await read('Niveau', ['1', '4', '5'])).asked).toContainEqual(['column:level', 'none'])
  })

  it.each([
    ['Niveau;Escaladé', ['1;Non', '2;Oui', '3;Oui']],
    ['Level;Escalations', ['1;0', '2;1', '3;2']],
    ['Niveau;Groupe', ['1;Support N1', '2;Support N2', '3;Réseau N3']],
  ])('are not where another column bears them out: %s', async (header, cells) => {
    const { asked, tickets } = await read(header, cells)
    expect([asked, tickets.map(({ level }) => level)]).toEqual([[], [1, 2, 3]])
  })

  it.each([
    ['Niveau;Escaladé', ['1;Oui', '3;Non']],
    ['Niveau;Priorité', ['1;Haute', '3;Basse']],
  ])('are beside one that does not: %s', async (header, cells) => {
    expect((await read(header, cells)).asked).toEqual([['column:level', '3']])
  })

  it.each([
    ['Niveau', ['N1', 'N2']],
    ['Niveau de support', ['1', '2']],
    ['Support tier', ['1', '2']],
    ['Niveau;Priorité', ['1;Haute', '2;Basse']],
    ['Niveau;Catégorie', ['1;Poste', '2;Réseau']],
    ['Level;Group', ['1;Helpdesk', '2;Network']],
    ['Niveau;Escaladé', ['1;Oui', '2;Non']],
  ])('are not where the words say of what, or, without a third, what stands beside them: %s', async (header, cells) => {
    const { asked, tickets } = await read(header, cells)
    expect([asked, tickets.map(({ level }) => level)]).toEqual([[], [1, 2]])
  })
})

describe('counts of escalations beside those of transfers', () => {
  it.each([
    ['Nb escalades;Transferts', '0;1', '3', 0, '4', 1],
    ['Reassignments;Escalations', '1;0', '4', 0, '3', 1],
    ['Nombre de réaffectations;Nombre d’escalades', '2;0', '4', 0, '3', 2],
  ])('are asked about: %s', async (header, cell, likely, escalations, other, transfers) => {
    const id = 'column:reassignments'
    const open = await read(header, [cell, '0;0'])
    expect([open.asked, open.tickets[0]!.reassignments]).toEqual([[[id, likely]], escalations])
    const said = await read(header, [cell, '0;0'], { [id]: other })
    expect([said.asked, said.tickets[0]!.reassignments]).toEqual([[], transfers])
  })

  it('are not where they tell the same tickets apart', async () => {
    expect((await read('Nb escalades;Transferts', ['0;0', '1;2'])).asked).toEqual([])
  })

  it('are no type or priority, and are known by a sign', async () => {
    const { tickets, asked } = await read('# Reassignments', ['0', '2'])
    expect([asked, tickets.map(({ reassignments }) => reassignments)]).toEqual([[], [0, 2]])
    const { report } = await readContent(
      'Ticket;Ouvert le;Résolu le;Number of bounces\n1;13/03/2026;14/03/2026;1\n2;13/03/2026;14/03/2026;2',
    )
    expect(report!.mapping[3]).not.toHaveProperty('suggested')
  })
})

describe('an escalation of which nothing says to whom, beside counts of transfers', () => {
  const id = 'column:escalated'
  it.each([
    ['Escaladé;Nb transferts', ['Non;2', 'Oui;1']],
    ['Escalated;Reassignment count', ['No;1', 'No;0']],
    ['Escalade;Transferts', ['Oui;0', 'Non;0']],
    ['Is escalated;Hand-offs', ['No;1', 'Yes;1']],
    ['Escaladée;Rebonds', ['Non;3', 'Non;0']],
  ])('is asked about where they disagree: %s', async (header, cells) => {
    const open = await read(header, cells)
    expect([open.asked, open.tickets[0]!.escalated !== null]).toEqual([[[id, '3']], true])
    const transfers = await read(header, cells, { [id]: '4' })
    expect([transfers.asked, transfers.tickets[0]!.escalated]).toEqual([[], null])
    expect((await read(header, cells, { [id]: '3' })).tickets[0]!.escalated).toBe(open.tickets[0]!.escalated)
  })

  it.each([
    ['Escaladé;Nb transferts', ['Non;0', 'Oui;2', ';3']],
    ['Escaladé N2;Nb transferts', ['Non;2', 'Oui;1']],
  ])('is not where they agree, or it says to whom: %s', async (header, cells) => {
    expect((await read(header, cells)).asked).toEqual([])
  })
})

describe('a table in which nothing ends', () => {
  it.each([
    ['tickets', 'Ticket;Début;Fin', '1;13/03/2026 09:00;13/03/2026 11:00', 'resolvedAt'],
    ['tickets', 'Ticket;Ouvert le;Date de sortie;Statut', '1;13/03/2026 09:00;13/03/2026 11:00;Clos', 'resolvedAt'],
    ['tickets', 'Ticket;Opened at;Signed off;Resolved at', '1;2026-03-13 09:00;2026-03-13 11:00;', 'resolvedAt'],
    ['incidents', 'Début;Remise en route;Type', '13/03/2026 09:00;13/03/2026 11:00;Panne', 'endedAt'],
  ] as const)('of %s asks whether a column is its end: %s', async (kind, header, row, field) => {
    const id = `column:${field}`
    const lines = [header, row].join('\n')
    const place = header
      .split(';')
      .findIndex((name) => /^(?:Fin|Date de sortie|Signed off|Remise en route)$/.test(name))
    const ends = async (answers: Answers) => {
      const { report, tickets, incidents } = await readContent(lines, { kind, answers })
      return [
        report!.questions.map((one) => one.id),
        [...tickets.map((one) => one.resolvedAt), ...incidents.map((one) => one.endedAt)],
      ]
    }
    const at = Date.parse('2026-03-13T10:00:00Z') / 1000
    expect((await ends({}))[0]).toEqual([id])
    expect(await ends({ [id]: String(place) })).toEqual([[], [at]])
    expect(await ends({ [id]: 'none' })).toEqual([[], [null]])
  })

  it.each([
    ['tickets', 'Ticket;Opened at;Done date;Status', '1;2026-03-13 09:00;2026-03-13 11:00;Done'],
    ['tickets', 'Ticket;Ouvert le;Statut', '1;13/03/2026 09:00;En cours'],
    ['tickets', 'Ticket;Ouvert le;Échéance souhaitée;Statut', '1;13/03/2026 09:00;14/03/2026 09:00;En cours'],
    ['incidents', 'Début;Notification;Type', '13/03/2026 09:00;13/03/2026 11:00;Phishing'],
    ['incidents', 'Début;Notification;Durée (h);Type', '13/03/2026 09:00;13/03/2026 11:00;2;Panne'],
  ] as const)('of %s does not where no column may be, or none is needed: %s', async (kind, header, row) => {
    expect((await readContent([header, row].join('\n'), { kind })).report!.questions).toEqual([])
  })
})
