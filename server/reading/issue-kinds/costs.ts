/** What can be wrong with a cost line alone. */
export const costIssues = {
  'month-missing': {
    rejects: true,
    en: 'This cost has no month. Add it, as 2026-03, or leave the row out.',
    fr: 'Ce coût n’a pas de mois. Ajoutez-le, sous la forme 03/2026, ou retirez la ligne.',
  },
  'month-unreadable': {
    rejects: true,
    en: 'This is not a month that exists. Write it as 2026-03, 03/2026, March 2026, or as a date of that month.',
    fr: 'Ce n’est pas un mois qui existe. Écrivez-le 03/2026, 2026-03, mars 2026, ou avec une date de ce mois.',
  },
  'month-out-of-range': {
    rejects: true,
    en: 'This month is before 1990 or more than a year ahead. Correct the year.',
    fr: 'Ce mois est antérieur à 1990 ou dans plus d’un an. Corrigez l’année.',
  },
  'amount-missing': {
    rejects: true,
    en: 'This cost has no amount. Add it (0 if nothing was paid), or leave the row out.',
    fr: 'Ce coût n’a pas de montant. Ajoutez-le (0 si rien n’a été payé), ou retirez la ligne.',
  },
  'amount-unreadable': {
    rejects: true,
    en: 'This is not an amount. Write it as 1250.00, 1 250,00 € or -120.',
    fr: 'Ce n’est pas un montant. Écrivez-le 1 250,00 €, 1250.00 ou -120.',
  },
  'amount-other-mark': {
    rejects: true,
    en: 'This amount does not have the decimal mark of the rest of the file. Correct it, or choose the other mark.',
    fr: 'Ce montant n’a pas le séparateur décimal du reste du fichier. Corrigez-le, ou choisissez l’autre séparateur.',
  },
  'nature-missing': {
    rejects: true,
    en: 'This cost does not say what it pays for. Write recurring, out-of-scope, internal-steering, transition, project or penalty.',
    fr: 'Ce coût ne dit pas ce qu’il paie. Écrivez récurrent, hors-périmètre, pilotage-interne, transition, projet ou pénalité.',
  },
  'nature-unknown': {
    rejects: true,
    en: 'This nature of cost is not known. Say what it is where it is asked, or write recurring, out-of-scope, internal-steering, transition, project or penalty.',
    fr: 'Cette nature de coût n’est pas connue. Dites ce qu’elle est là où la question est posée, ou écrivez récurrent, hors-périmètre, pilotage-interne, transition, projet ou pénalité.',
  },
} as const
