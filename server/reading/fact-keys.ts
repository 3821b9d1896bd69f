import type { Answer } from '../../shared/kinds/satisfaction/answer.ts'
import type { Cost } from '../../shared/kinds/costs/cost.ts'
import type { Incident } from '../../shared/kinds/incidents/incident.ts'

/** What a key made of a row's content starts with; an id that a file gives is kept from doing so. */
const MADE = '~'

/** An incident is known by its id, else by what it is, when it began and where: its end and severity may be corrected. */
export function incidentKey({ id, kind, startedAt, category, service }: Incident): string {
  return id === null ? made(kind, startedAt, category, service) : given(id)
}

/** A ticket's answer is known by its ticket, whatever file it comes from; another by its id, else by all that it says. */
export function answerKey({ id, ticketId, survey, answeredAt, sentAt, score, scale, satisfied }: Answer): string {
  if (ticketId !== null) return `${MADE}ticket ${ticketId}`
  return id === null ? made(survey, answeredAt, sentAt, score, scale, satisfied) : given(id)
}

/** A cost line is known by its id, else by its month, nature, label and invoice: a corrected amount is a change, no second cost. */
export function costKey({ id, month, nature, label, invoice }: Cost): string {
  if (id !== null) return given(id)
  return invoice === null ? made(month, nature, label) : made(month, nature, label, invoice)
}

/** The id that a file gave to the fact of a key, which Vigie's own files write; null where it gave none. */
export function givenId(key: string): string | null {
  if (!key.startsWith(MADE)) return key
  return key.startsWith(MADE + MADE) ? key.slice(MADE.length) : null
}

/** The invoice by which the cost line of a key is told from others; null where none tells it. */
export function invoiceOf(key: string): string | null {
  const found = MADE_OF_INVOICE.exec(key)
  return found ? (JSON.parse(found[1]!) as string) : null
}
/** The last of the four things that make the key of a cost line with an invoice. */
const MADE_OF_INVOICE = /^~\[\d+,"[^"]*",(?:null|"(?:[^"\\]|\\.)*"),("(?:[^"\\]|\\.)*")\](?:#\d+)?$/

/**
 * Tells the rows of one file apart that their content does not: the second of two equal ones is `#2`, and so on in the
 * file's order. Both count, and the same file read again gives the same keys.
 */
export function keyRanks(): (key: string) => string {
  const ranks = new Map<string, number>()
  return (key) => {
    if (!key.startsWith(`${MADE}[`)) return key
    const rank = (ranks.get(key) ?? 0) + 1
    ranks.set(key, rank)
    return rank === 1 ? key : `${key}#${rank}`
  }
}

function made(...content: readonly (string | number | boolean | null)[]): string {
  return MADE + JSON.stringify(content)
}

function given(id: string): string {
  return id.startsWith(MADE) ? MADE + id : id
}
