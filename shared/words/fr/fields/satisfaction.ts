import type { WordsOfFields } from '../../field-words.ts'

/** Les champs d’un fichier : voir `FieldWords`. */
export const satisfaction: WordsOfFields<'satisfaction'> = {
  answeredAt: {
    title: 'Date de la réponse',
    told: 'la date de réponse',
    examples: ['16/01/2026 09:10', '28/01/2026 10:00'],
  },
  score: { title: 'Note', told: 'la note', examples: ['5', '7'] },
  scale: { title: 'Meilleure note', told: 'la meilleure note', examples: ['5', '10', '5'] },
  ticketId: { title: 'Numéro de ticket', told: 'le numéro du ticket', examples: ['T-1001', '', 'T-1002'] },
  survey: { title: 'Enquête (ticket ou périodique)', told: 'l’enquête', examples: ['ticket', 'périodique', 'ticket'] },
  sentAt: {
    title: 'Envoi de l’enquête',
    told: 'la date d’envoi',
    examples: ['15/01/2026 11:10', '26/01/2026 09:00', '19/01/2026 10:05'],
  },
  id: { title: 'Numéro de réponse', told: 'le numéro de la réponse', examples: ['R-1', 'R-2', 'R-3'] },
  updatedAt: {
    title: 'Dernière modification',
    told: 'la date de dernière modification',
    examples: ['16/01/2026 09:10'],
  },
}
