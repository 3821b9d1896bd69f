import { typeSaidToBe } from '../../shared/kinds/tickets/ticket-type.ts'
import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import type { Draft } from './ticket-cells.ts'
import { normaliseWords } from './values/clean-text.ts'
import { nearWord } from './values/near-word.ts'

const likely = {
  incident: 'incident',
  panne: 'incident',
  anomalie: 'incident',
  demande: 'request',
  request: 'request',
  sollicitation: 'request',
  changement: 'other',
  change: 'other',
  probleme: 'other',
  problem: 'other',
} as const

/**
 * What completes the type of a ticket: a word that tells neither an incident nor a request, beside others that do, is asked, for
 * it decides which figures count the ticket. What was said of it stands beside the word. Null where no figure hangs on types.
 */
export function ticketTypes(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  { types, asking, format }: ReadRules,
): ((draft: Draft) => void) | null {
  const column = columns.find(({ field }) => field === 'type')
  if (!types || !column || format.isOwn) return null
  let isTold = types.toldBefore
  const read = asking.words<string>('type', headers[column.index]!, {
    knows: () => null,
    means: (meaning) => meaning,
    guess: (cell) => nearWord(normaliseWords(cell), likely),
    asksIf: () => isTold,
  })
  return (draft) => {
    const { type } = draft
    if (type === null) return
    if (types.classOf(draft) !== 'untold') isTold = true
    else if (!types.isKnown(type)) {
      const said = read(type)
      if (said === 'incident' || said === 'request' || said === 'other') draft.type = typeSaidToBe(type, said)
    }
  }
}
