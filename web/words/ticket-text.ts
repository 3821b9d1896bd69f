import type { TicketFact } from '../../shared/api/kpi-facts.ts'
import type { TicketSays } from '../../shared/kinds/tickets/ticket.ts'
import { partsOfType } from '../../shared/kinds/tickets/ticket-type.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** What the text of a ticket is written with. */
type Reader = { readonly t: Translate; readonly format: Format; readonly timeZone: string }

/** An instant in two pieces, its day and its time: where there is no room for both they stand under one another. */
export const inTwo = (instant: string): string => instant.replaceAll(' ', '\u00A0').replace(',\u00A0', ', ')

/** How a field of a ticket is written, by what it says. */
export const written: { readonly [Says in TicketSays]: (value: never, words: Reader) => string } = {
  key: (id: string) => id,
  instant: (at: string, { format, timeZone }) => inTwo(format.instant(timeZone, at)),
  status: (status: string) => status,
  name: (name: string) => name,
  names: (names: string) => names,
  level: (level: number, { format }) => format.count(level),
  flag: (flag: boolean, { t }) => t(`yesNo.${flag ? 'yes' : 'no'}`),
  count: (count: number, { format }) => format.count(count),
  duration: (hours: number, { format }) => format.value('hours', hours),
}

/** A type of tickets with what somebody said that it means, in the reader's language: `Geste (demande)`. */
export function typeText(t: Translate, type: string): string {
  const { text, said } = partsOfType(type)
  return said === null ? text : t('facts.typeSaid', { type: text, means: t(`facts.typeMeans.${said}`) })
}

/** Where the tool says the opposite of a ticket's dates: its word, and by what counting it would be right. */
export function disputeColumn({ t, format }: Pick<Reader, 't' | 'format'>) {
  return {
    title: t('facts.disputed'),
    isOptional: true,
    isProse: true,
    text: ({ dispute }: TicketFact) => (dispute ? t(dispute.toolSays ? 'facts.slaMet' : 'facts.slaMissed') : ''),
    aside: ({ dispute, takenHours, guaranteedHours }: TicketFact) => {
      if (!dispute) return null
      const { cause, otherwiseHours } = dispute
      if (cause === null) return t('facts.unexplained')
      const told = (hours: number | null) => (hours === null ? '' : format.duration(hours))
      // By how much the other counting differs; where it is not known, by how much it would have to.
      const other = otherwiseHours ?? guaranteedHours
      const apart = takenHours === null || other === null ? null : Math.abs(takenHours - other)
      return t(`facts.disputes.${cause}`, { delay: told(otherwiseHours), apart: told(apart) })
    },
  } as const
}
