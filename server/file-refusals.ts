/** Why a file is refused as a whole: status, and what it says to the person in each language. `{name}` is filled in. */
export const fileRefusals = {
  'file-empty': { status: 422, en: 'The file is empty.', fr: 'Le fichier est vide.' },
  'file-binary': {
    status: 422,
    en: 'This is neither a text table nor an .xlsx workbook ({what}). Export it as CSV or XLSX and send that file.',
    fr: 'Ce fichier n’est ni un tableau de texte ni un classeur .xlsx ({what}). Exportez-le en CSV ou en XLSX et envoyez ce fichier.',
  },
  'workbook-encrypted': {
    status: 422,
    en: 'This workbook is protected by a password. Open it, remove the password and save it again, then send it.',
    fr: 'Ce classeur est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe et enregistrez-le à nouveau, puis envoyez-le.',
  },
  'workbook-macros': {
    status: 422,
    en: 'This workbook holds macros (.xlsm), which Vigie does not take. Save it as a workbook without macros (.xlsx) and send that file.',
    fr: 'Ce classeur contient des macros (.xlsm), que Vigie n’accepte pas. Enregistrez-le en classeur sans macros (.xlsx) et envoyez ce fichier.',
  },
  'workbook-damaged': {
    status: 422,
    en: 'This workbook is damaged or cut short ({part}). Export it again, or open it in a spreadsheet and save it as .xlsx.',
    fr: 'Ce classeur est abîmé ou incomplet ({part}). Exportez-le à nouveau, ou ouvrez-le dans un tableur et enregistrez-le en .xlsx.',
  },
  'workbook-too-large': {
    status: 422,
    en: 'Once uncompressed, this workbook is too large: {part} takes {size} MB where {limit} MB are read. Export a shorter period, or send it as CSV.',
    fr: 'Une fois décompressé, ce classeur est trop volumineux : {part} occupe {size} Mo alors que {limit} Mo sont lus. Exportez une période plus courte, ou envoyez-le en CSV.',
  },
  'workbook-implausible': {
    status: 422,
    en: 'This workbook was not read: {part} takes {ratio} times its size once uncompressed, as no export does. Export it again, or send it as CSV.',
    fr: 'Ce classeur n’a pas été lu : une fois décompressé, {part} prend {ratio} fois sa taille, ce qu’aucun export ne fait. Exportez-le à nouveau, ou envoyez-le en CSV.',
  },
  'file-html': {
    status: 422,
    en: 'This file is a web page, often a sign-in page saved in place of the export. Sign in to your tool and export again.',
    fr: 'Ce fichier est une page web, souvent une page de connexion enregistrée à la place de l’export. Connectez-vous à votre outil et exportez à nouveau.',
  },
  'file-not-a-table': {
    status: 422,
    en: 'No table was found in this file: it needs a header line, then one ticket, incident, answer or cost a line.',
    fr: 'Aucun tableau dans ce fichier : il faut une ligne d’en-têtes, puis un ticket, un incident, une réponse ou un coût par ligne.',
  },
  'file-no-rows': {
    status: 422,
    en: 'The file has headers but no row.',
    fr: 'Le fichier a des en-têtes mais aucune ligne.',
  },
  'file-no-incidents': {
    status: 422,
    en: 'The file has headers but no row. If nothing happened, say which months the file covers: they then count as months without incident.',
    fr: 'Le fichier a des en-têtes mais aucune ligne. S’il ne s’est rien passé, indiquez les mois que le fichier couvre : ils compteront comme des mois sans incident.',
  },
  'columns-missing': {
    status: 422,
    en: 'No column of this file holds: {fields}. The columns found are: {headers}. Say which one does, or add it to the file.',
    fr: 'Aucune colonne de ce fichier ne contient : {fields}. Les colonnes trouvées sont : {headers}. Dites laquelle convient, ou ajoutez-la au fichier.',
  },
  'columns-too-many': {
    status: 422,
    en: 'Line {line} has more than {limit} columns: this is no list of tickets, incidents, answers or costs.',
    fr: 'La ligne {line} a plus de {limit} colonnes : ce n’est pas une liste de tickets, d’incidents, de réponses ou de coûts.',
  },
  'blank-lines': {
    status: 422,
    en: 'From line {line} on, more than a million lines are blank, more than a spreadsheet has. Nothing was stored. Export the table again, without what follows it.',
    fr: 'À partir de la ligne {line}, plus d’un million de lignes sont vides, plus que n’en a un tableur. Rien n’a été enregistré. Exportez à nouveau le tableau, sans ce qui le suit.',
  },
  'row-too-long': {
    status: 422,
    en: 'The record that starts at line {line} is longer than {limit} million characters: a quote is probably left open there.',
    fr: 'L’enregistrement qui commence à la ligne {line} dépasse {limit} million de caractères : un guillemet y est sans doute resté ouvert.',
  },
  'quote-open': {
    status: 422,
    en: 'A quote opened at line {line} is never closed, so the lines after it cannot be told apart. Close it, or export again.',
    fr: 'Un guillemet ouvert à la ligne {line} n’est jamais refermé : les lignes suivantes ne peuvent pas être distinguées. Refermez-le, ou exportez à nouveau.',
  },
  'mapping-invalid': {
    status: 422,
    en: 'The mapping cannot be used: {detail}.',
    fr: 'La correspondance des colonnes est inutilisable : {detail}.',
  },
  'date-order-ambiguous': {
    status: 422,
    en: 'Nothing in this file tells whether {example} is day/month or month/day. Choose the order of the dates.',
    fr: 'Rien dans ce fichier ne dit si {example} est jour/mois ou mois/jour. Choisissez l’ordre des dates.',
  },
  'date-order-mixed': {
    status: 422,
    en: 'The dates of this file contradict each other: {dayFirst} can only be day/month, {monthFirst} only month/day. Choose the order of the dates; those written the other way will be rejected.',
    fr: 'Les dates de ce fichier se contredisent : {dayFirst} ne peut être que jour/mois, {monthFirst} que mois/jour. Choisissez l’ordre des dates ; celles écrites dans l’autre seront rejetées.',
  },
  'amount-format-ambiguous': {
    status: 422,
    en: 'Nothing in this file tells whether {example} counts thousands or has three decimals. Choose what separates the decimals.',
    fr: 'Rien dans ce fichier ne dit si {example} compte des milliers ou a trois décimales. Choisissez le séparateur des décimales.',
  },
  'amount-format-mixed': {
    status: 422,
    en: 'The amounts of this file contradict each other: {comma} can only have a decimal comma, {point} only a decimal point. Choose what separates the decimals; the amounts written the other way will be rejected.',
    fr: 'Les montants de ce fichier se contredisent : {comma} ne peut avoir qu’une virgule décimale, {point} qu’un point décimal. Choisissez le séparateur des décimales ; les montants écrits autrement seront rejetés.',
  },
  'score-scale-unknown': {
    status: 422,
    en: 'Nothing in this file tells out of how many the scores are: the highest is {highest}. Choose the best score: 4, 5 or 10.',
    fr: 'Rien dans ce fichier ne dit sur combien sont les notes : la plus haute est {highest}. Choisissez la meilleure note : 4, 5 ou 10.',
  },
  'penalty-sign-ambiguous': {
    status: 422,
    en: 'A penalty of this file is a positive amount: {example}. Nothing tells whether the provider pays it, so that it lowers the cost, or the client on top. Choose: the answer holds for the next files of this contract too.',
    fr: 'Une pénalité de ce fichier est un montant positif : {example}. Rien ne dit si le prestataire la paie, ce qui diminue le coût, ou si le client la paie en plus. Choisissez : la réponse vaut aussi pour les prochains fichiers de ce contrat.',
  },
  'rows-unreadable': {
    status: 422,
    en: '{rejected} of the {rows} rows read make no sense, {same} of them for the same reason: “{reason}” Nothing was stored. Correct the export, or say what its columns hold.',
    fr: '{rejected} lignes sur les {rows} lues n’ont pas de sens, dont {same} pour la même raison : « {reason} » Rien n’a été enregistré. Corrigez l’export, ou dites ce que contiennent ses colonnes.',
  },
  'file-unfolds': {
    status: 422,
    en: 'The rows of this file would take more than {times} times its size, which those of no export do. Nothing was stored. Export a shorter period, or import fewer of its columns.',
    fr: 'Les lignes de ce fichier prendraient plus de {times} fois sa taille, ce qu’aucun export ne fait. Rien n’a été enregistré. Exportez une période plus courte, ou importez moins de colonnes.',
  },
  'rows-rejected': {
    status: 422,
    en: '{rejected} of {rows} rows cannot be imported, so nothing was stored. Correct them, or look at the preview and commit the others.',
    fr: '{rejected} lignes sur {rows} ne peuvent pas être importées : rien n’a été enregistré. Corrigez-les, ou validez les autres depuis l’aperçu.',
  },
} as const

/** Codes of all that may be wrong with a file. */
export const fileCodes = Object.keys(fileRefusals) as (keyof typeof fileRefusals)[]
