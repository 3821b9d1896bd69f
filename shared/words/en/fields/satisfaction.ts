import type { WordsOfFields } from '../../field-words.ts'

/** The fields of a file of satisfaction: see `FieldWords`. */
export const satisfaction: WordsOfFields<'satisfaction'> = {
  answeredAt: {
    title: 'Date of the answer',
    told: 'the date of the answer',
    examples: ['2026-01-16 09:10', '2026-01-28 10:00'],
  },
  score: { title: 'Score', told: 'the score', examples: ['5', '7'] },
  scale: { title: 'Best score', told: 'the best score', examples: ['5', '10', '5'] },
  ticketId: { title: 'Ticket number', told: 'the ticket number', examples: ['T-1001', '', 'T-1002'] },
  survey: { title: 'Survey (ticket or periodic)', told: 'the survey', examples: ['ticket', 'periodic', 'ticket'] },
  sentAt: {
    title: 'Survey sent on',
    told: 'the date of sending',
    examples: ['2026-01-15 11:10', '2026-01-26 09:00', '2026-01-19 10:05'],
  },
  id: { title: 'Answer number', told: 'the answer number', examples: ['A-1', 'A-2', 'A-3'] },
  updatedAt: { title: 'Last updated', told: 'the date of the last update', examples: ['2026-01-16 09:10'] },
}
