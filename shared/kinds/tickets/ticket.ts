import { namesOf, type FieldSaying, type FieldTable } from '../field-table.ts'

/** Where a ticket stands. `cancelled`, `duplicate` and `merged` tickets never count in a KPI. */
export const ticketStatuses = ['open', 'pending', 'resolved', 'closed', 'cancelled', 'duplicate', 'merged'] as const
export type TicketStatus = (typeof ticketStatuses)[number]

/** What a field of a ticket can say. Instants are epoch seconds (UTC), durations seconds. */
type Says = {
  key: string
  instant: number
  status: TicketStatus
  name: string
  /** One or several names, which a file may write one under the other. */
  names: string
  level: number
  flag: boolean
  count: number
  duration: number
}

/**
 * The one table of what is known of a ticket, as the provider's tool last described it: how each field is read, kept, sent and
 * exported follows from what it says. No requester, no title, no free text: no figure needs them. `shown`: in the list of facts on
 * screen, as it is. The order is that of the bits of `told`: **a new one goes to the end**.
 */
export const ticketFields = {
  id: { says: 'key' },
  openedAt: { says: 'instant' },
  resolvedAt: { says: 'instant' },
  closedAt: { says: 'instant' },
  status: { says: 'status' },
  priority: { says: 'name', shown: 'always' },
  /** Incident, request … as the tool names it. */
  type: { says: 'name' },
  category: { says: 'name', shown: 'always' },
  site: { says: 'name' },
  group: { says: 'names', shown: 'always' },
  /** Support level that resolved it: 1, 2, 3. */
  level: { says: 'level' },
  escalated: { says: 'flag' },
  /** How often it was handed to another group or technician; 0 = it stayed where it was first assigned. */
  reassignments: { says: 'count' },
  reopenings: { says: 'count' },
  reopenedAt: { says: 'instant' },
  /** Time spent waiting for the customer. */
  pendingSeconds: { says: 'duration' },
  /** The tool's own resolution time, on the tool's own calendar. */
  statedDelaySeconds: { says: 'duration' },
  slaMet: { says: 'flag' },
  /** Solved during the first contact: another metric than first level. */
  firstContact: { says: 'flag' },
  /** When somebody first answered, or took the ticket on; an automatic acknowledgement is none, where the tool tells them apart. */
  respondedAt: { says: 'instant' },
  /** The tool's own time to that first response, on the tool's own calendar. */
  statedResponseSeconds: { says: 'duration' },
  /** Whether the first response was in time, by the tool's own word. */
  responseSlaMet: { says: 'flag' },
} as const satisfies FieldTable<keyof Says>

type Fields = typeof ticketFields
export type TicketField = keyof Fields
/** Without these a row is no ticket. */
type NeededField = 'id' | 'openedAt'
export type OptionalTicketField = Exclude<TicketField, NeededField>

/** One ticket. `null` always means that the export does not say. */
export type Ticket = {
  readonly [Field in keyof Fields]: Says[Fields[Field]['says']] | (Field extends NeededField ? never : null)
}

export type TicketSays = keyof Says
export type TicketFieldOf<Of extends TicketSays> = FieldSaying<Fields, Of>

export const ticketFieldNames = namesOf(ticketFields)

/** What a ticket has of which nothing is known but what it needs. */
export const untold = Object.fromEntries(ticketFieldNames.map((field) => [field, null])) as Record<
  OptionalTicketField,
  null
>

/** Whether a text names a field that a ticket has, its survey apart. */
export function isTicketField(name: string): name is TicketField {
  return Object.hasOwn(ticketFields, name)
}

/** What a field is called where it leaves, in answers and tables: durations leave in hours. */
export type LeavingName<Field extends TicketField> = Field extends 'id'
  ? 'ticketId'
  : Field extends `${infer What}Seconds`
    ? `${What}Hours`
    : Field

export function leavingName<Field extends TicketField>(field: Field): LeavingName<Field> {
  return (field === 'id' ? 'ticketId' : field.replace(/Seconds$/, 'Hours')) as LeavingName<Field>
}

/** The fields as tables of facts have them, whose order stays: what the tool says of its SLAs comes after the group. */
export const listedFields: readonly TicketField[] = [
  ...new Set<TicketField>([
    ...ticketFieldNames.slice(0, ticketFieldNames.indexOf('level')),
    ...(['slaMet', 'respondedAt', 'statedResponseSeconds', 'responseSlaMet'] as const),
    ...ticketFieldNames,
  ]),
]

const inOrOut = ['counted', 'excluded'] as const
const inTimeOrLate = ['in-time', 'late', 'unknown', 'excluded', 'disputed'] as const

/**
 * The ways in which KPIs count tickets, and how one can count in each: by the level that resolved it, by its delay, or held against
 * what is guaranteed of its first response or of its resolution; `disputed` lists those of which the tool says the opposite, however
 * they counted. Of some sets the contract says which types count (`scoped`), of others its grid (`graded`); else all do.
 */
export const ticketSets = {
  levels: { kind: 'tickets', countings: ['first-level', 'escalated', 'unknown', 'excluded'], scoped: true },
  delays: { kind: 'tickets', countings: inOrOut, scoped: true },
  responses: { kind: 'tickets', countings: inTimeOrLate, graded: true },
  resolutions: { kind: 'tickets', countings: inTimeOrLate, graded: true },
} as const satisfies Readonly<
  Record<
    string,
    { readonly kind: 'tickets'; readonly countings: readonly string[]; readonly scoped?: true; readonly graded?: true }
  >
>
export type TicketSet = keyof typeof ticketSets

/**
 * What tickets placed in a month (or any run of months) add up to: the one list of it. `total`: a sum of numbers that need not be
 * whole; delays are in seconds.
 */
const placed = {
  firstLevel: 'count',
  escalated: 'count',
  unknown: 'count',
  excluded: 'count',
  delayCount: 'count',
  delaySum: 'total',
  delaySumOfSquares: 'total',
  slaMet: 'count',
  slaKnown: 'count',
  // Of the finished ones of which the export tells: how many were reopened, of how many.
  reopened: 'count',
  reopenedKnown: 'count',
  // Held against the grid of commitments: within, of how many that are told, the sum of the shares that it asks of these, not told;
  // and how many of which the tool says the opposite.
  responseMet: 'count',
  responseKnown: 'count',
  responseAsked: 'total',
  responseUnknown: 'count',
  responseDisputed: 'count',
  resolutionMet: 'count',
  resolutionKnown: 'count',
  resolutionAsked: 'total',
  resolutionUnknown: 'count',
  resolutionDisputed: 'count',
} as const
export type PlacedSum = keyof typeof placed
export const placedSums = Object.keys(placed) as PlacedSum[]
/** Whether a sum is a whole number. */
export const isCount = (sum: PlacedSum): boolean => placed[sum] === 'count'
