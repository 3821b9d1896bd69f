import { describe, expect, it } from 'vitest'
import { readContent } from './read-file.ts'

describe('headings that stand above their rows', () => {
  it.each(['Groupe : Réseau', 'Groupe: Réseau (2)', 'Groupe : Réseau (2 tickets);;;'])(
    'say of those under them what they name: %s',
    async (heading) => {
      const rows = ['1;13/03/2026 09:00;13/03/2026 10:00;Clos', '2;14/03/2026 09:00;;Ouvert']
      const lines = [
        'Ticket;Ouvert le;Résolu le;Statut',
        heading,
        ...rows,
        'Groupe : Support N1',
        '3;15/03/2026 09:00;;Ouvert',
      ]
      const { report, tickets } = await readContent(lines.join('\n'))
      expect(report).toMatchObject({ accepted: 3, rejected: 0, leftOut: 2 })
      expect(report!.notices).toMatchObject([{ code: 'heading-rows', lines: [2, 5] }])
      expect(tickets.map(({ id, group }) => [id, group])).toEqual([
        ['1', 'Réseau'],
        ['2', 'Réseau'],
        ['3', 'Support N1'],
      ])
    },
  )

  it('are left out and told where a column says it already', async () => {
    const lines = [
      'Ticket;Ouvert le;Groupe',
      'Groupe : N1',
      '1;13/03/2026 09:00;Support N1',
      'Groupe : N2;;',
      '2;14/03/2026 09:00;Support N2',
    ]
    const { report, tickets } = await readContent(lines.join('\n'))
    expect(report).toMatchObject({ accepted: 2, rejected: 0, leftOut: 2 })
    expect(tickets.map(({ group }) => group)).toEqual(['Support N1', 'Support N2'])
  })

  it('tell the nature or the month of costs', async () => {
    const lines = [
      'Mois;Libellé;Montant HT',
      'Nature : Récurrent',
      '2026-03;Infogérance;100',
      'Nature : Projet',
      '2026-03;Wifi;50',
    ]
    const { report, costs } = await readContent(lines.join('\n'), { kind: 'costs' })
    expect(report).toMatchObject({ accepted: 2, rejected: 0, questions: [] })
    expect(costs.map(({ nature, amount }) => [nature, amount])).toEqual([
      ['recurring', 10_000],
      ['project', 5_000],
    ])
  })

  it('say nothing of sums, nor of what stands below', async () => {
    const rows = ['Mars 2026;;', 'Support;Récurrent;100', 'Total mars 2026;;100', '', 'Exporté le 2 avril 2026']
    const { report, costs } = await readContent(['Libellé;Nature;Montant HT', ...rows].join('\n'), { kind: 'costs' })
    expect(report).toMatchObject({ accepted: 1, rejected: 0, leftOut: 3 })
    expect(costs).toMatchObject([{ amount: 10_000, month: 2026 * 12 + 2 }])
  })

  it('keep what tells two names apart, and leave sums alone', async () => {
    const lines = [
      'Ticket;Ouvert le;Résolu le',
      'Groupe : Support (1er niveau)',
      '1;13/03/2026 09:00;13/03/2026 10:00',
      'Sous-total : 1',
      'Groupe : Support (2e niveau)',
      '2;13/03/2026 09:00;13/03/2026 10:00',
      'Total des tickets;2',
    ]
    const { report, tickets } = await readContent(lines.join('\n'))
    expect(report).toMatchObject({ accepted: 2, rejected: 0, leftOut: 4 })
    expect(report!.notices.map(({ code }) => code)).toEqual(['heading-rows', 'total-rows'])
    expect(tickets.map(({ group }) => group)).toEqual(['Support (1er niveau)', 'Support (2e niveau)'])
  })

  it('hold for rows of which few cells are filled', async () => {
    const lines = [
      'Ticket;Titre;Ouvert le;Résolu le;Priorité;Catégorie;SLA;Site',
      'Groupe : N1',
      '1;;13/03/2026 09:00;13/03/2026 10:00;;;;',
      '',
      'Exporté par;Bob;;;;;;',
    ]
    const { report, tickets } = await readContent(lines.join('\n'))
    expect(report).toMatchObject({ accepted: 1, rejected: 0, leftOut: 2 })
    expect(tickets).toMatchObject([{ group: 'N1' }])
  })

  it('are none that stand below the last row: the file tells no more for it', async () => {
    const { report } = await readContent('Ticket;Ouvert le\n1;13/03/2026 09:00\n\nStatut : définitif')
    expect(report).toMatchObject({ accepted: 1, rejected: 0, leftOut: 1 })
    expect(report!.mapping.map(({ field }) => field)).toEqual(['id', 'openedAt'])
  })

  it('are none where a row holds a number alone', async () => {
    const { report } = await readContent(
      'Ticket;Ouvert le;Statut\n1;13/03/2026 09:00;Ouvert\n4512;;\n2;14/03/2026;Ouvert',
    )
    expect(report).toMatchObject({ accepted: 2, rejected: 1, leftOut: 0 })
  })
})
