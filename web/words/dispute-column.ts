import type { TicketFact } from '../../shared/api/kpi-facts.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'

/** Where the tool says the opposite of a ticket's dates: its word, and by what counting it would be right. */
export function disputeColumn({ t, format }: { readonly t: Translate; readonly format: Format }) {
  return {
    title: t('facts.disputed'),
    isOptional: true,
    text: ({ dispute }: TicketFact) => (dispute ? t(dispute.toolSays ? 'facts.slaMet' : 'facts.slaMissed') : ''),
    aside: ({ dispute }: TicketFact) => {
      if (!dispute) return null
      const { cause, otherwiseHours } = dispute
      if (cause === null) return t('facts.unexplained')
      return t(`facts.disputes.${cause}`, { delay: otherwiseHours === null ? '' : format.duration(otherwiseHours) })
    },
  } as const
}
