import type { fileRefusals as en } from '../../en/sent/file-refusals.ts'

/** Pourquoi un fichier est refusé en entier. */
export const fileRefusals: typeof en = {
  'file-empty': 'Le fichier est vide. Exportez-le à nouveau.',
  'file-binary':
    'Ce fichier n’est ni un tableau de texte ni un classeur .xlsx ({what}). Exportez-le en CSV ou en XLSX et envoyez ce fichier.',
  'workbook-encrypted':
    'Ce classeur est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe et enregistrez-le à nouveau, puis envoyez-le.',
  'workbook-macros':
    'Ce classeur contient des macros (.xlsm), que Vigie n’accepte pas. Enregistrez-le en classeur sans macros (.xlsx) et envoyez ce fichier.',
  'workbook-damaged':
    'Ce classeur est abîmé ou incomplet ({part}). Exportez-le à nouveau, ou ouvrez-le dans un tableur et enregistrez-le en .xlsx.',
  'workbook-too-large':
    'Une fois décompressé, ce classeur est trop volumineux : {part} occupe {size} Mo alors que {limit} Mo sont lus. Exportez une période plus courte, ou envoyez-le en CSV.',
  'workbook-implausible':
    'Ce classeur n’a pas été lu : une fois décompressé, {part} prend {ratio} fois sa taille, ce qu’aucun export ne fait. Exportez-le à nouveau, ou envoyez-le en CSV.',
  'file-html':
    'Ce fichier est une page web, souvent une page de connexion enregistrée à la place de l’export. Connectez-vous à votre outil et exportez à nouveau.',
  'workbook-uncomputed':
    'Ce classeur a été enregistré sans le résultat de ses formules, d’abord en {cell}. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le à nouveau en .xlsx, et envoyez ce fichier.',
  'sheet-not-there': 'Ce classeur n’a pas de feuille nommée {name}. Ses feuilles sont : {sheets}.',
  'sheets-differ':
    'Les feuilles {first} et {other} n’ont pas les mêmes en-têtes : elles ne peuvent pas être lues ensemble. Choisissez celles d’un même tableau, ou donnez-leur les mêmes en-têtes.',
  'header-not-there':
    'Il ne peut pas y avoir d’en-têtes à la ligne {line} : elle est vide, au-delà de la fin, ou trop bas. Choisissez une autre ligne.',
  'file-html-table':
    'Ce fichier est une page web qui contient un tableau, quel que soit son nom, comme certains outils en écrivent pour Excel. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le en .xlsx, et envoyez ce fichier.',
  'file-xml-workbook':
    'Ce fichier est un classeur Excel 2003 en XML, quel que soit son nom. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le en .xlsx, et envoyez ce fichier.',
  'file-not-a-table':
    'Aucun tableau dans ce fichier : il faut une ligne d’en-têtes, puis un ticket, un incident, une réponse ou un coût par ligne.',
  'file-no-rows': 'Le fichier a des en-têtes mais aucune ligne. Exportez-le à nouveau, sur une période qui en compte.',
  'file-no-incidents':
    'Le fichier a des en-têtes mais aucune ligne. S’il ne s’est rien passé, indiquez les mois que le fichier couvre : ils compteront comme des mois sans incident.',
  'columns-missing':
    'Aucune colonne de ce fichier ne contient : {fields}. Les colonnes trouvées sont : {headers}. Dites laquelle convient, ou ajoutez-la au fichier.',
  'columns-too-many':
    'La ligne {line} a plus de {limit} colonnes : ce n’est pas une liste de tickets, d’incidents, de réponses ou de coûts. Exportez le tableau seul.',
  'blank-lines':
    'À partir de la ligne {line}, plus d’un million de lignes sont vides, plus que n’en a un tableur. Rien n’a été enregistré. Exportez à nouveau le tableau, sans ce qui le suit.',
  'row-too-long':
    'L’enregistrement qui commence à la ligne {line} dépasse {limit} caractères : un guillemet y est sans doute resté ouvert. Refermez-le, ou exportez à nouveau.',
  'quote-open':
    'Un guillemet ouvert à la ligne {line} n’est jamais refermé : les lignes suivantes ne peuvent pas être distinguées. Refermez-le, ou exportez à nouveau.',
  'questions-open':
    'Seule une personne peut dire certaines choses de ce fichier (questions : {count}). Rien n’a été enregistré. Répondez à ce qui est demandé : dans l’aperçu, ou avec le fichier (answers, words).',
  'answer-unknown': '« {answer} » n’est pas une réponse à {id}. Réponses attendues : {options}.',
  'mapping-invalid': 'La correspondance des colonnes est inutilisable : {detail}.',
  'date-order-ambiguous':
    'Rien dans ce fichier ne dit sûrement si {example} est jour/mois ou mois/jour. Dites l’ordre des dates : dateOrder=dmy ou mdy. Celles qui ne peuvent être que de l’autre ordre seront rejetées.',
  'amount-format-ambiguous':
    'Rien dans ce fichier ne dit sûrement si {example} a une virgule ou un point décimal. Dites-le : decimalMark=, ou decimalMark=. – les montants qui ne peuvent s’écrire qu’autrement seront rejetés.',
  'score-scale-unknown':
    'Rien dans ce fichier ne dit sur combien sont les notes : la plus haute est {highest}. Écrivez-le dans l’en-tête de leur colonne, comme « Note /20 » ou « Note (%) ».',
  'penalty-sign-ambiguous':
    'Une pénalité de ce fichier est un montant positif : {example}. Rien ne dit si le prestataire la paie, ce qui diminue le coût, ou si le client la paie en plus. Choisissez : la réponse vaut aussi pour les prochains fichiers de ce contrat.',
  'rows-unreadable':
    'Lignes lues qui n’ont pas de sens : {rejected} sur {rows}, dont {same} pour la même raison : « {reason} » Rien n’a été enregistré. Corrigez l’export, ou dites ce que contiennent ses colonnes.',
  'file-unfolds':
    'Les lignes de ce fichier prendraient plus de {times} fois sa taille, ce qu’aucun export ne fait. Rien n’a été enregistré. Exportez une période plus courte, ou importez moins de colonnes.',
  'rows-rejected':
    'Lignes qui ne peuvent pas être importées : {rejected} sur {rows}. Rien n’a été enregistré. Corrigez le fichier, ou validez les autres lignes depuis l’aperçu.',
}
