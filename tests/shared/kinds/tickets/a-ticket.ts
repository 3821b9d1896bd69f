import { untold, type Ticket } from '../../../../shared/kinds/tickets/ticket.ts'

/** A ticket of which nothing is known but that it was opened on 1 March 2026; tests say the rest. */
export function aTicket(known: Partial<Ticket> = {}): Ticket {
  return { ...untold, id: 'T1', openedAt: Date.UTC(2026, 2, 1) / 1000, ...known }
}
