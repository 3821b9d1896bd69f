import type { TicketFact } from '../../shared/api/kpi-facts.ts'
import type { FactColumn, FactWords } from './fact-columns.ts'

/** Where the tool says the opposite of a ticket's dates: its word, and by what counting it would be right. */
export function disputeColumn({ t, format }: Pick<FactWords, 't' | 'format'>): FactColumn<TicketFact> {
  return {
    title: t('facts.disputed'),
    isOptional: true,
    text: ({ dispute }) => (dispute ? t(dispute.toolSays ? 'facts.slaMet' : 'facts.slaMissed') : ''),
    aside: ({ dispute }) => {
      if (!dispute) return null
      const { cause, otherwiseHours } = dispute
      if (cause === null) return t('facts.unexplained')
      return t(`facts.disputes.${cause}`, { delay: otherwiseHours === null ? '' : format.duration(otherwiseHours) })
    },
  }
}
