/** What can be wrong with the answer to a survey, in a file of its own or beside its ticket. */
export const answerIssues = {
  'answer-date-missing': {
    rejects: true,
    en: 'This answer has no date, so it belongs to no month. Add the date or leave the row out.',
    fr: 'Cette réponse n’a pas de date : elle n’appartient à aucun mois. Ajoutez la date ou retirez la ligne.',
  },
  'answered-before-sent': {
    rejects: true,
    en: 'This survey is answered before it is sent ({sent}). Correct one of the two dates.',
    fr: 'Cette enquête a une réponse avant d’être envoyée ({sent}). Corrigez l’une des deux dates.',
  },
  'score-unreadable': {
    rejects: true,
    en: 'This is not a score. Write a number (4, 4/5, 8/10), or a word such as good, bad, satisfied, dissatisfied.',
    fr: 'Ce n’est pas une note. Écrivez un nombre (4, 4/5, 8/10) ou un mot comme bon, mauvais, satisfait, insatisfait.',
  },
  'score-outside-scale': {
    rejects: true,
    en: 'This score is not on its scale: from 1 to 4 or 5, or from 0 to 10. Correct the score, or the scale.',
    fr: 'Cette note n’est pas sur son échelle : de 1 à 4 ou 5, ou de 0 à 10. Corrigez la note, ou l’échelle.',
  },
  'scale-not-known': {
    rejects: true,
    en: 'Only scores out of 4, 5 or 10 can be counted: for others nothing says from which one a person is satisfied. Convert the scores, or correct the scale.',
    fr: 'Seules les notes sur 4, 5 ou 10 sont comptées : pour les autres, rien ne dit à partir de laquelle on est satisfait. Convertissez les notes, ou corrigez l’échelle.',
  },
  'survey-unknown': {
    rejects: true,
    en: 'This survey is not known. Write “ticket” for the survey of a ticket, “periodic” for a quarterly or yearly one: they are never mixed.',
    fr: 'Cette enquête n’est pas connue. Écrivez « ticket » pour l’enquête d’un ticket, « périodique » pour une enquête trimestrielle ou annuelle : elles ne sont jamais mélangées.',
  },
  'answer-unreadable': {
    rejects: false,
    en: 'This cell cannot be read as an answer to the satisfaction survey. The ticket is imported without its answer.',
    fr: 'Cette cellule ne peut pas être lue comme une réponse à l’enquête de satisfaction. Le ticket est importé sans sa réponse.',
  },
} as const
