/** What an incident row tells: an attack or a breach, or a service that was down. */
export const incidentKinds = ['security', 'outage'] as const
export type IncidentKind = (typeof incidentKinds)[number]

/**
 * One security incident or one outage. Instants are epoch seconds (UTC). `null` means that the file does not say. No
 * description, no name: no figure needs them.
 */
export type Incident = {
  /** null where the file numbers nothing: its content then tells it from the others. */
  readonly id: string | null
  readonly kind: IncidentKind
  /** Detection of a security incident, start of an outage: what places it in a month. */
  readonly startedAt: number
  /** null while it lasts. */
  readonly endedAt: number | null
  readonly severity: string | null
  readonly category: string | null
  readonly service: string | null
  /** Planned outages are outside availability; one of which nothing is said counts as unplanned. */
  readonly planned: boolean | null
}

export type IncidentField = keyof Incident
