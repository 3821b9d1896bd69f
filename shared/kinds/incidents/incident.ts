import type { FieldTable, OrNull } from '../field-table.ts'

/** What an incident row tells: an attack or a breach, or a service that was down. */
export const incidentKinds = ['security', 'outage'] as const
export type IncidentKind = (typeof incidentKinds)[number]

/** What a field of an incident can say. Instants are epoch seconds (UTC). */
type Says = { key: string; kind: IncidentKind; instant: number; name: string; flag: boolean }

/**
 * The one table of what is known of a security incident or an outage: how each field is read, sent, listed and exported follows
 * from what it says. No description, no name of anybody: no figure needs them. The order is that in which a person is offered them
 * and, the key apart, that of the bits of `told`: **a new one goes to the end**. `shown`: in the list of facts on screen, as it is.
 */
export const incidentFields = {
  kind: { says: 'kind' },
  /** Detection of a security incident, start of an outage: what places it in a month. */
  startedAt: { says: 'instant' },
  /** null while it lasts. */
  endedAt: { says: 'instant', optional: true },
  /** null where the file numbers nothing: its content then tells it from the others. */
  id: { says: 'key' },
  severity: { says: 'name', shown: 'where-told', optional: true },
  category: { says: 'name', shown: 'always', optional: true },
  service: { says: 'name', shown: 'where-told', optional: true },
  /** Planned outages are outside availability; one of which nothing is said counts as unplanned. */
  planned: { says: 'flag', optional: true },
} as const satisfies FieldTable<keyof Says>

type Fields = typeof incidentFields
export type IncidentField = keyof Fields

/** One incident. `null` means that the file does not say. */
export type Incident = {
  readonly [Field in IncidentField]: Says[Fields[Field]['says']] | OrNull<Fields[Field]>
}

/** What a field is called where it leaves: the kind of fact is told beside it. */
export type IncidentLeavingName<Field extends IncidentField> = Field extends 'kind' ? 'incident' : Field
export function incidentLeavingName<Field extends IncidentField>(field: Field): IncidentLeavingName<Field> {
  return (field === 'kind' ? 'incident' : field) as IncidentLeavingName<Field>
}
