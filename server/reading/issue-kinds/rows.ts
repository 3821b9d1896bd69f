/** What can be wrong with a row of any file. */
export const rowIssues = {
  'id-unreadable': {
    rejects: true,
    en: 'A number has at most 100 characters, on one line. Check that this column holds the numbers.',
    fr: 'Un numéro a au plus 100 caractères, sur une ligne. Vérifiez que cette colonne contient les numéros.',
  },
  'id-shortened': {
    rejects: true,
    en: 'A spreadsheet shortened this number and its digits are lost. Export it again from the tool and do not save it in a spreadsheet.',
    fr: 'Un tableur a abrégé ce numéro et ses chiffres sont perdus. Exportez-le à nouveau depuis l’outil, sans l’enregistrer dans un tableur.',
  },
  'date-unreadable': {
    rejects: true,
    en: 'This is not a date that exists. Write it as 2026-03-31 14:05 or 31/03/2026 14:05.',
    fr: 'Ce n’est pas une date qui existe. Écrivez-la 31/03/2026 14:05 ou 2026-03-31 14:05.',
  },
  'date-other-order': {
    rejects: true,
    en: 'Day and month stand the other way round than in the rest of the file. Correct this date, or choose the other order of dates.',
    fr: 'Le jour et le mois sont inversés par rapport au reste du fichier. Corrigez cette date, ou choisissez l’autre ordre des dates.',
  },
  'date-too-old': {
    rejects: true,
    en: 'This date is before 1990. Correct the year.',
    fr: 'Cette date est antérieure à 1990. Corrigez l’année.',
  },
  'date-in-future': {
    rejects: true,
    en: 'This date is in the future. Correct it, or check the order of day and month.',
    fr: 'Cette date est dans le futur. Corrigez-la, ou vérifiez l’ordre du jour et du mois.',
  },
  'duration-unreadable': {
    rejects: true,
    en: 'This is not a duration. Write it as 1:20:00, 1 h 20 or 2 hours 52 minutes.',
    fr: 'Ce n’est pas une durée. Écrivez-la 1:20:00, 1 h 20 ou 2 heures 52 minutes.',
  },
  'duration-without-unit': {
    rejects: true,
    en: 'Nothing says whether this number counts seconds, minutes or hours. Put the unit in the header, as “Waiting time (h)”.',
    fr: 'Rien ne dit si ce nombre compte des secondes, des minutes ou des heures. Mettez l’unité dans l’en-tête, comme « Délai d’attente (h) ».',
  },
  'number-unreadable': {
    rejects: true,
    en: 'A whole number is expected here: 0, 1, 2… Correct the cell, or do not import this column.',
    fr: 'Un nombre entier est attendu ici : 0, 1, 2… Corrigez la cellule, ou n’importez pas cette colonne.',
  },
  'yes-no-unreadable': {
    rejects: true,
    en: 'Yes or no is expected here. Correct the cell, or do not import this column.',
    fr: 'Oui ou non est attendu ici. Corrigez la cellule, ou n’importez pas cette colonne.',
  },
  'update-unreadable': {
    rejects: false,
    en: 'This is not a date of last update that can be read. The row is imported all the same, as of the date of the file.',
    fr: 'Cette date de dernière modification est illisible. La ligne est importée quand même, à la date du fichier.',
  },
  'id-damaged': {
    rejects: true,
    en: 'This number holds bytes that are no character, so it is not known which one it is. Export the file again.',
    fr: 'Ce numéro contient des octets qui ne forment aucun caractère : on ne sait pas lequel c’est. Exportez le fichier à nouveau.',
  },
  'cell-error': {
    rejects: false,
    en: 'A formula of the spreadsheet failed here: the cell counts as empty. Correct the formula and save the workbook again.',
    fr: 'Une formule du tableur a échoué ici : la cellule compte comme vide. Corrigez la formule et enregistrez à nouveau le classeur.',
  },
  'cells-missing': {
    rejects: true,
    en: 'This row has {found} cells where the header has {expected}: the line is cut, or one of its texts holds an unquoted line end.',
    fr: 'Cette ligne a {found} cellules alors que l’en-tête en a {expected} : elle est coupée, ou l’un de ses textes contient un retour à la ligne sans guillemets.',
  },
  'cells-extra': {
    rejects: true,
    en: 'This row has {found} cells where the header has {expected}: one of its texts holds an unquoted separator, so the columns are shifted.',
    fr: 'Cette ligne a {found} cellules alors que l’en-tête en a {expected} : l’un de ses textes contient un séparateur sans guillemets, les colonnes sont décalées.',
  },
  'quotes-broken': {
    rejects: true,
    en: 'The quotes of this row do not pair, so where its cells end is not certain. Double the quotes inside the text.',
    fr: 'Les guillemets de cette ligne ne vont pas par deux : on ne sait pas où finissent ses cellules. Doublez les guillemets dans le texte.',
  },
} as const
