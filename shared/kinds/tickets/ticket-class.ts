/**
 * What a ticket is, in ITIL's terms: an incident, a service request, another thing that is told to be neither (a problem, a
 * change, a task), or nothing that the export tells.
 */
export const ticketClasses = ['incident', 'request', 'other', 'untold'] as const
export type TicketClass = (typeof ticketClasses)[number]

/** Which tickets a KPI counts. */
export const scopes = ['incidents', 'requests', 'all'] as const
export type Scope = (typeof scopes)[number]

/** The classes that each scope takes: a ticket of which nothing tells the type counts in all of them. */
export const classesIn = {
  incidents: ['incident', 'untold'],
  requests: ['request', 'untold'],
  all: ticketClasses,
} as const satisfies Record<Scope, readonly TicketClass[]>

export function isWithin(scope: Scope, ticketClass: TicketClass): boolean {
  return (classesIn[scope] as readonly TicketClass[]).includes(ticketClass)
}

/**
 * The scope that a contract's choice comes to. All tickets count where its exports do not tell incidents from requests: none of
 * either is told, or all that is told is the other kind. Requests told from tickets that say nothing are told from incidents.
 * `told`: the classes that its tickets have.
 */
export function scopeInForce(chosen: Scope, told: ReadonlySet<TicketClass>): Scope {
  if (chosen === 'all') return 'all'
  const [own, other]: readonly TicketClass[] =
    chosen === 'incidents' ? ['incident', 'request'] : ['request', 'incident']
  return told.has(own!) || (told.has(other!) && told.has('untold')) ? chosen : 'all'
}
