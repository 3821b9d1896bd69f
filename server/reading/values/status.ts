import type { TicketStatus } from '../../../shared/kinds/tickets/ticket.ts'
import { normaliseWords } from './clean-text.ts'
import { stemsOf } from './word-stems.ts'

/** Reads a status; null where no word tells it. */
export type StatusReader = (cell: string) => TicketStatus | null

/** Words that say nothing beside one that does: `Clôturé automatiquement`, `Résolu par le support`, `Nouvelle demande`. */
const fillers = new Set(
  stemsOf(
    'par le la les l un une de du des d au aux a the by to with avec succes success successful successfully automatique ' +
      'automatiquement auto automatically definitivement support utilisateur user client customer technicien ' +
      'ticket incident definitif status statut etat bien equipe team',
  ).split(' '),
)
const uncounted: ReadonlySet<TicketStatus> = new Set(['cancelled', 'duplicate', 'merged'])
const isEnd = (status: TicketStatus) => status !== 'open' && status !== 'pending'
/** A number that puts statuses in order: `5 - Résolu`, `(3) En attente`, `06. Clos`. */
const NUMBERED = /^\s*[([]?\d{1,2}\s*[-–:.)\]]\s*(?=\p{L})/u
/** What a resolved ticket only waits for, which changes nothing of its being resolved: `Resolved - awaiting confirmation`. */
const ONLY_TO_CONFIRM =
  /^(.+?) (?:awaiting|pending|waiting|en attente|attente) (?:.* )?(?:confirmation|validation|closure|closing|approval|acceptance|acceptation|recette|cloture|fermeture)\b/
/** They turn what stands beside them round. */
const negations = new Set(stemsOf('non pas sans not no never jamais nao').split(' '))

/**
 * Compiles the reader of a tool's statuses from its words; one that ends with ` *` stands for all that start so. Gender,
 * number and inclusive spelling do not count. A word stands for itself, with an explanation in brackets that does not
 * contradict it, or among words that say nothing.
 */
export function statusReader(words: Readonly<Record<string, TicketStatus>>): StatusReader {
  const exact = new Map<string, TicketStatus>()
  const prefixes: (readonly [string, TicketStatus])[] = []
  for (const [word, status] of Object.entries(words)) {
    if (word.endsWith(' *')) prefixes.push([`${stemsOf(word.slice(0, -2))} `, status])
    else exact.set(stemsOf(word), status)
  }
  const read = (text: string): TicketStatus | null => {
    const stems = stemsOf(text)
    const known = exact.get(stems)
    if (known) return known
    const among = amongFillers(stems.split(' '), exact)
    return among ?? prefixes.find(([prefix]) => stems.startsWith(prefix))?.[1] ?? null
  }
  return (written) => {
    const cell = written.replace(NUMBERED, '')
    const whole = read(written) ?? read(cell)
    if (whole !== null) return whole
    const done = ONLY_TO_CONFIRM.exec(normaliseWords(cell))?.[1]
    if (done !== undefined && read(done) === 'resolved') return 'resolved'
    const [, before, inBrackets] = /^([^([]+)[([](.+)[)\]]\s*$/.exec(cell) ?? []
    if (before === undefined) return null
    const [said, explained] = [read(before), read(inBrackets!)]
    const isTold = said === null || explained === null || uncounted.has(explained) || isEnd(said) === isEnd(explained)
    return isTold ? (explained ?? said) : null
  }
}

/**
 * What the one telling word of a text says; null where there is none, where two differ, and where something else stands there. What
 * is closed as a duplicate, or because it was cancelled, is one.
 */
function amongFillers(words: readonly string[], exact: ReadonlyMap<string, TicketStatus>): TicketStatus | null {
  const found = new Set<TicketStatus>()
  for (const word of words) {
    if (negations.has(word)) return null
    const status = exact.get(word)
    if (status) found.add(status)
    else if (!fillers.has(word)) return null
  }
  if ([...found].some((status) => uncounted.has(status)))
    for (const status of ['closed', 'resolved'] as const) found.delete(status)
  return found.size === 1 ? [...found][0]! : null
}
