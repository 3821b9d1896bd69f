/** What can be wrong with a row of tickets alone. */
export const ticketIssues = {
  'id-missing': {
    rejects: true,
    en: 'This row has no ticket number. Export it again with its number, or leave the row out.',
    fr: 'Cette ligne n’a pas de numéro de ticket. Exportez-la avec son numéro, ou retirez la ligne.',
  },
  'date-missing': {
    rejects: true,
    en: 'This ticket has no opening date, so it belongs to no month. Add the date or leave the row out.',
    fr: 'Ce ticket n’a pas de date d’ouverture : il n’appartient à aucun mois. Ajoutez la date ou retirez la ligne.',
  },
  'resolved-before-opened': {
    rejects: true,
    en: 'This ticket is resolved before it is opened ({opened}). Correct one of the two dates in the tool.',
    fr: 'Ce ticket est résolu avant d’être ouvert ({opened}). Corrigez l’une des deux dates dans l’outil.',
  },
  'closed-before-opened': {
    rejects: true,
    en: 'This ticket is closed before it is opened ({opened}). Correct one of the two dates in the tool.',
    fr: 'Ce ticket est clos avant d’être ouvert ({opened}). Corrigez l’une des deux dates dans l’outil.',
  },
  'reopened-before-opened': {
    rejects: true,
    en: 'This ticket is reopened before it is opened ({opened}). Correct one of the two dates in the tool.',
    fr: 'Ce ticket est rouvert avant d’être ouvert ({opened}). Corrigez l’une des deux dates dans l’outil.',
  },
  'level-unreadable': {
    rejects: true,
    en: 'A support level is expected here: 1, N1, L2… Correct the cell, or do not import this column.',
    fr: 'Un niveau de support est attendu ici : 1, N1, N2… Corrigez la cellule, ou n’importez pas cette colonne.',
  },
  'status-unknown': {
    rejects: false,
    en: 'This status is not known. Say what it means where it is asked; a ticket is never taken for open unasked.',
    fr: 'Cet état n’est pas connu. Dites ce qu’il veut dire là où la question est posée ; un ticket n’est jamais pris pour ouvert d’office.',
  },
} as const
