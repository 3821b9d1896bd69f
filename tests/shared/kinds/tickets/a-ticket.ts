import type { Ticket } from '../../../../shared/kinds/tickets/ticket.ts'

/** A ticket of which nothing is known but that it was opened on 1 March 2026; tests say the rest. */
export function aTicket(known: Partial<Ticket> = {}): Ticket {
  return {
    id: 'T1',
    openedAt: Date.UTC(2026, 2, 1) / 1000,
    resolvedAt: null,
    closedAt: null,
    status: null,
    priority: null,
    type: null,
    category: null,
    site: null,
    group: null,
    level: null,
    escalated: null,
    reassignments: null,
    reopenings: null,
    reopenedAt: null,
    pendingSeconds: null,
    statedDelaySeconds: null,
    slaMet: null,
    firstContact: null,
    respondedAt: null,
    statedResponseSeconds: null,
    responseSlaMet: null,
    ...known,
  }
}
