import { describe, expect, it } from 'vitest'
import { readContent } from './read-file.ts'

const file = (header: string, reason: string, status = 'Clos') =>
  [
    `Ticket;Ouvert le;Résolu le;Statut;${header}`,
    `A1;13/03/2026 09:00;13/03/2026 11:00;${status};${reason}`,
    'A2;13/03/2026 09:00;13/03/2026 11:00;Clos;Résolu',
  ].join('\n')

async function statuses(header: string, reason: string, status?: string) {
  const { tickets, issues } = await readContent(file(header, reason, status))
  return { statuses: tickets.map((ticket) => ticket.status), issues }
}

describe('why a ticket was closed says whether it counts', () => {
  it.each([
    ['Motif de clôture', 'Doublon', 'duplicate'],
    ['Raison de fermeture', 'Annulé', 'cancelled'],
    ['Code de résolution', 'Fusionné', 'merged'],
    ['Close code', 'Duplicate', 'duplicate'],
    ['Closure reason', 'Spam', 'cancelled'],
    ['Resolution', 'Won’t do', 'cancelled'],
    ['Motif de clôture', 'Sans suite', 'cancelled'],
    ['Motif de fermeture', 'Annulé par le demandeur', 'cancelled'],
    ['Motif de la clôture', 'Doublon de T-12', 'duplicate'],
    ['Closing reason', 'Merged into ticket 77', 'merged'],
  ])('%s: %s', async (header, reason, status) => {
    expect(await statuses(header, reason)).toEqual({ statuses: [status, 'closed'], issues: [] })
  })

  it.each([
    ['Résolution', 'Supprimé'],
    ['Resolution', 'Removed'],
    ['Motif de clôture', 'Résolu à distance'],
    ['Résolution', 'Doublon de câble remplacé'],
  ])('what was done is none: %s: %s', async (header, reason) => {
    expect(await statuses(header, reason)).toEqual({ statuses: ['closed', 'closed'], issues: [] })
  })

  it('a ticket that goes on has not been closed', async () => {
    expect((await statuses('Motif de clôture', 'Doublon', 'En cours')).statuses).toEqual(['open', 'closed'])
  })
})
