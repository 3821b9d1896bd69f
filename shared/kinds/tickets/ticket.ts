/** Where a ticket stands. `cancelled`, `duplicate` and `merged` tickets never count in a KPI. */
export const ticketStatuses = ['open', 'pending', 'resolved', 'closed', 'cancelled', 'duplicate', 'merged'] as const
export type TicketStatus = (typeof ticketStatuses)[number]

/**
 * One ticket as the provider's tool last described it. Instants are epoch seconds (UTC). `null` always means that the
 * export does not say. No requester, no title, no free text: no figure needs them.
 */
export type Ticket = {
  readonly id: string
  readonly openedAt: number
  readonly resolvedAt: number | null
  readonly closedAt: number | null
  readonly status: TicketStatus | null
  readonly priority: string | null
  /** Incident, request … as the tool names it. */
  readonly type: string | null
  readonly category: string | null
  readonly site: string | null
  readonly group: string | null
  /** Support level that resolved it: 1, 2, 3. */
  readonly level: number | null
  readonly escalated: boolean | null
  /** How often it was handed to another group or technician; 0 = it stayed where it was first assigned. */
  readonly reassignments: number | null
  readonly reopenings: number | null
  readonly reopenedAt: number | null
  /** Time spent waiting for the customer. */
  readonly pendingSeconds: number | null
  /** The tool's own resolution time, on the tool's own calendar. */
  readonly statedDelaySeconds: number | null
  readonly slaMet: boolean | null
  /** When somebody first answered, or took the ticket on; an automatic acknowledgement is none, where the tool tells them apart. */
  readonly respondedAt: number | null
  /** The tool's own time to that first response, on the tool's own calendar. */
  readonly statedResponseSeconds: number | null
  /** Whether the first response was in time, by the tool's own word. */
  readonly responseSlaMet: boolean | null
  /** Solved during the first contact: another metric than first level. */
  readonly firstContact: boolean | null
}

export type TicketField = keyof Ticket
