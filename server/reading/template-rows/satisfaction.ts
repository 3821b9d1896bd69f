import type { TemplateRows } from './template-rows.ts'

/** An answer about a ticket, one to the survey of the quarter, and a survey that nobody answered. */
export const answerRows: TemplateRows<'satisfaction'> = {
  en: [
    {
      id: 'A-1',
      answeredAt: '2026-01-16 09:10',
      sentAt: '2026-01-15 11:10',
      score: '5',
      scale: '5',
      ticketId: 'T-1001',
      survey: 'ticket',
      updatedAt: '2026-01-16 09:10',
    },
    {
      id: 'A-2',
      answeredAt: '2026-01-28 10:00',
      sentAt: '2026-01-26 09:00',
      score: '7',
      scale: '10',
      survey: 'periodic',
    },
    { id: 'A-3', sentAt: '2026-01-19 10:05', scale: '5', ticketId: 'T-1002', survey: 'ticket' },
  ],
  fr: [
    {
      id: 'R-1',
      answeredAt: '16/01/2026 09:10',
      sentAt: '15/01/2026 11:10',
      score: '5',
      scale: '5',
      ticketId: 'T-1001',
      survey: 'ticket',
      updatedAt: '16/01/2026 09:10',
    },
    {
      id: 'R-2',
      answeredAt: '28/01/2026 10:00',
      sentAt: '26/01/2026 09:00',
      score: '7',
      scale: '10',
      survey: 'périodique',
    },
    { id: 'R-3', sentAt: '19/01/2026 10:05', scale: '5', ticketId: 'T-1002', survey: 'ticket' },
  ],
}
