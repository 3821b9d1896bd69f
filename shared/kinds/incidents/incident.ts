/** What an incident row tells: an attack or a breach, or a service that was down. */
export const incidentKinds = ['security', 'outage'] as const
export type IncidentKind = (typeof incidentKinds)[number]

/** What a field of an incident can say. Instants are epoch seconds (UTC). */
type Says = { key: string; kind: IncidentKind; instant: number; name: string; flag: boolean }
export type IncidentSays = keyof Says

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
  endedAt: { says: 'instant' },
  /** null where the file numbers nothing: its content then tells it from the others. */
  id: { says: 'key' },
  severity: { says: 'name', shown: 'where-told' },
  category: { says: 'name', shown: 'always' },
  service: { says: 'name', shown: 'where-told' },
  /** Planned outages are outside availability; one of which nothing is said counts as unplanned. */
  planned: { says: 'flag' },
} as const satisfies Readonly<Record<string, { readonly says: keyof Says; readonly shown?: 'always' | 'where-told' }>>

type Fields = typeof incidentFields
export type IncidentField = keyof Fields
/** Without these a row is no incident. */
type NeededField = 'kind' | 'startedAt'

/** One incident. `null` means that the file does not say. */
export type Incident = {
  readonly [Field in IncidentField]: Says[Fields[Field]['says']] | (Field extends NeededField ? never : null)
}

export type IncidentFieldOf<Of extends IncidentSays> = {
  [Field in IncidentField]: Fields[Field]['says'] extends Of ? Field : never
}[IncidentField]

export const incidentFieldNames = Object.keys(incidentFields) as IncidentField[]

/** The fields that say one of such things, in the order of the table. */
export function incidentFieldsOf<Of extends IncidentSays>(...says: readonly Of[]): IncidentFieldOf<Of>[] {
  const asked: readonly IncidentSays[] = says
  return incidentFieldNames.filter((field) => asked.includes(incidentFields[field].says)) as IncidentFieldOf<Of>[]
}

/** All but the key, which stands before them where an incident leaves. */
export const toldOfIncident = incidentFieldsOf('kind', 'instant', 'name', 'flag')

/** What a field is called where it leaves: the kind of fact is told beside it. */
export type IncidentLeavingName<Field extends IncidentField> = Field extends 'kind' ? 'incident' : Field
export function incidentLeavingName<Field extends IncidentField>(field: Field): IncidentLeavingName<Field> {
  return (field === 'kind' ? 'incident' : field) as IncidentLeavingName<Field>
}
