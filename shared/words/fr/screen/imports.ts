import type { Messages } from '../../en/screen.ts'

/** Les fichiers : ce qui est arrivé, comment il a été lu, ce qu’il change. */
export const imports: Pick<
  Messages,
  | 'imports'
  | 'upload'
  | 'mapping'
  | 'presence'
  | 'noIncident'
  | 'import'
  | 'imported'
  | 'effect'
  | 'progress'
  | 'preview'
  | 'decimalMark'
  | 'positivePenalty'
  | 'delimiter'
  | 'dateOrder'
> = {
  imports: {
    title: 'Imports',
    drop: 'Déposez ici les fichiers du mois',
    choose: 'Choisir des fichiers',
    which: 'Quel fichier est-ce ?',
    any: 'Vigie le reconnaît',
    templates: 'Modèles (CSV) :',
    templateOf: 'Télécharger le modèle : {kind}',
    formats:
      'Un CSV ou un classeur Excel (.xlsx) tel que votre outil l’exporte : GLPI, ServiceNow, Jira, Zendesk, Freshdesk, iTop, ou un tableau à vous. Tickets, incidents, satisfaction, coûts : un fichier ou plusieurs à la fois. Vous voyez ce que chacun contient avant tout enregistrement.',
    history: 'Historique',
    history24: {
      title: 'Commencez par 24 mois d’anciens tickets',
      text: 'C’est le passé qui permet de distinguer une dérive du hasard. Exportez une fois les tickets des 24 derniers mois, même d’avant le contrat, tels que votre outil les écrit ; rien ne juge les mois d’avant M1.',
      worth:
        'Ce que cela vaut, en part des dérives de +4 % par mois vues en six mois, à 300 tickets par mois : 58 % avec six mois de passé, 67 % avec douze, 72 % avec dix-huit, 74 % avec vingt-quatre.',
    },
    earlier: 'Montrer les {n} imports précédents',
    none: 'Rien n’a encore été importé.',
    when: 'Quand',
    by: 'Envoyé par',
    byToken: '{name}, avec le jeton d’envoi {token}',
    sentBy: 'Envoyé par {who} le {when}.',
    file: 'Fichier',
    kind: 'Contenu',
    effect: 'Effet',
    hash: 'Empreinte',
    rejected: '{n} rejetée | {n} rejetées',
    notImported: 'Aperçu, non importé',
    statedNone: 'Aucun incident, déclaré',
    answers: 'Réponses à l’enquête : {effect}',
    notRead: '{file} n’a pas pu être lu',
    whichOrder: 'Dans quel ordre sont les dates de {file} ?',
    whichMark: 'Comment sont écrits les montants de {file} ?',
    whichPenalty: 'Qui paie les pénalités de {file} ?',
    whichScale: 'Quelle est la meilleure note dans {file} ?',
    readAgain: 'Lire le fichier',
  },
  upload: {
    waiting: 'En attente',
    sending: 'En cours…',
    asks: 'En attente de votre réponse',
    refused: 'Non lu',
    read: '{n} ligne lue, rien n’est encore enregistré | {n} lignes lues, rien n’est encore enregistré',
    imported: 'Importé',
    see: 'Voir l’aperçu',
    remove: 'Retirer',
    removeFile: 'Retirer {file} de la liste',
  },
  mapping: {
    title: 'Que contient chaque colonne de {file} ?',
    lead: 'Certaines colonnes nécessaires n’ont pas été reconnues. Dites ce qu’elles contiennent ; une fois le fichier importé, la réponse est retenue pour le prochain fichier aux mêmes colonnes.',
    looksLike: 'Ses colonnes ressemblent à celles d’un autre fichier : {kind}.',
    readAs: 'Le lire comme : {kind}',
    kind: 'Ce fichier contient',
    kindHint: 'Le fichier est relu dès que vous choisissez.',
    required: '{field} (obligatoire)',
    moved:
      '{field} se lit maintenant dans « {to} » ; « {from} » n’est plus importée. Une donnée se lit dans une seule colonne.',
    missing: 'Il manque encore : {fields}.',
    complete: 'Il ne manque rien : le fichier peut être lu.',
    wasRemembered:
      'Lu comme choisi pour un fichier précédent aux mêmes colonnes. Corrigez ci-dessous ce qui n’est plus juste.',
    willBeRemembered:
      'Ce que vous choisissez ci-dessous est retenu, une fois importé, pour le prochain fichier aux mêmes colonnes.',
  },
  presence: {
    title: 'Mois reçus',
    titleWith: 'Mois et fichiers, avec celui-ci',
    present: 'présent',
    absent: 'absent',
    added: 'apporté par ce fichier',
    both: 'déjà là, et aussi dans ce fichier',
  },
  noIncident: {
    title: 'Un mois sans incident ? Déclarez-le sans fichier',
    lead: 'Un mois sans fichier d’incidents est inconnu ; un mois déclaré sans incident compte pour zéro. Vous voyez ce qui change avant tout enregistrement.',
    month: 'Mois',
    state: 'Déclarer : aucun incident',
    fileName: 'aucun-incident',
  },
  import: {
    tickets: 'Importer {n} ticket | Importer {n} tickets',
    incidents: 'Importer {n} incident | Importer {n} incidents',
    satisfaction: 'Importer {n} réponse | Importer {n} réponses',
    costs: 'Importer {n} ligne de coûts | Importer {n} lignes de coûts',
    none: 'Déclarer sans incident : {months}',
  },
  imported: {
    tickets: '{n} ligne de ticket importée | {n} lignes de tickets importées',
    incidents: '{n} ligne d’incident importée | {n} lignes d’incidents importées',
    satisfaction: '{n} réponse importée | {n} réponses importées',
    costs: '{n} ligne de coûts importée | {n} lignes de coûts importées',
  },
  effect: {
    new: '{n} ajout | {n} ajouts',
    changed: '{n} modification | {n} modifications',
    unchanged: '{n} sans changement | {n} sans changement',
  },
  progress: {
    sending: 'Envoi du fichier',
    working: 'Traitement en cours',
    waiting: 'En attente de son tour',
    reading: 'Lecture du fichier',
    comparing: 'Comparaison avec ce qui est connu',
    rehearsing: 'Essai, pour voir quels chiffres bougent',
    storing: 'Enregistrement',
    recounting: 'Nouveau calcul des chiffres',
    watching: 'Recherche d’une dérive',
    rows: '{rows} lignes',
  },
  preview: {
    what: 'Export {format} · {months}',
    noMonths: 'aucun mois couvert',
    monthsFromTo: '{from} à {to}, {n} mois',
    nothingYet: 'Un aperçu : rien n’est encore enregistré.',
    seeScorecard: 'Voir le tableau de bord',
    outdated: 'Le contrat a changé depuis cet aperçu.',
    outdatedDo: 'Le fichier a été relu : vérifiez ce qu’il change maintenant, puis importez-le.',
    failed: 'Cela n’a pas abouti',
    readAgain: 'Le fichier a été relu.',
    rowsTitle: 'Lignes',
    rows: 'Lignes',
    rowsRead: 'ligne lue | lignes lues',
    accepted: 'acceptée | acceptées',
    rejected: 'rejetée | rejetées',
    superseded:
      'Le fichier dit plusieurs fois la même chose : {n} ligne est suivie d’une autre de même numéro ou de même contenu. La plus récente l’emporte. | Le fichier dit plusieurs fois la même chose : {n} lignes sont suivies d’une autre de même numéro ou de même contenu. La plus récente l’emporte.',
    levelOneBy: 'Niveau 1 d’après : {rule}.',
    levelOneUnknown:
      'Aucune colonne ne dit le niveau 1 : la résolution au premier niveau reste inconnue pour ces tickets. Associez une colonne plus bas, ou choisissez une autre règle dans les réglages.',
    issues: 'Cellules rejetées et avertissements',
    firstIssues: 'Les {shown} premières sur {total} ; toutes les lignes rejetées sont dans le téléchargement.',
    line: 'Ligne',
    column: 'Colonne',
    value: 'Valeur',
    reason: 'Ce qui ne va pas',
    download: 'Télécharger les lignes rejetées',
    downloadHint: 'mêmes colonnes, plus la raison',
    changesTitle: 'Ce que l’import change',
    changedTitle: 'Ce qu’il a changé',
    answers: 'Il apporte aussi des réponses à l’enquête de satisfaction : {effect}.',
    new: 'ajout | ajouts',
    newMeans: 'inconnu de Vigie jusqu’ici',
    changed: 'modification | modifications',
    changedMeans: 'déjà là, décrit autrement : mis à jour, jamais doublé',
    unchanged: 'sans changement | sans changement',
    unchangedMeans: 'déjà là, à l’identique',
    vanished: 'disparition | disparitions',
    vanishedMeans: 'dans un fichier précédent de ces mois, absent de celui-ci : conservé',
    nothingChanges: 'Tout ce que contient ce fichier est déjà connu : l’importer ne change rien.',
    asOf: {
      said: 'Ce fichier dit l’état au {when}, comme indiqué.',
      name: 'Ce fichier dit l’état au {when}, d’après son nom.',
      rows: 'Ce fichier dit l’état au {when}, la date la plus récente de ses lignes.',
      ownRows:
        '{n} ligne porte sa propre date de dernière modification. | {n} lignes portent leur propre date de dernière modification.',
      day: 'Date du fichier',
      hint: 'À corriger si elle est fausse : entre deux états, le plus récent l’emporte, quel que soit l’ordre des envois.',
    },
    older:
      'Plus ancien que ce qui est connu : {n} ligne reste telle quelle. | Plus ancien que ce qui est connu : {n} lignes restent telles quelles.',
    tied: 'Différent de ce qui est connu du même instant : {n} ligne reste telle quelle. Si ce fichier la corrige, donnez-lui une date plus récente. | Différent de ce qui est connu du même instant : {n} lignes restent telles quelles. Si ce fichier les corrige, donnez-lui une date plus récente.',
    restatements: 'Un chiffre déjà montré bouge | {n} chiffres déjà montrés bougent',
    noRestatement: 'Aucun chiffre déjà montré ne bouge.',
    moves: 'Chiffres qui bougent',
    before: 'Avant',
    after: 'Après',
    move: 'Écart',
    readingTitle: 'Comment le fichier a été lu',
    format: 'Format',
    encoding: 'Encodage',
    delimiter: 'Séparateur',
    dateOrder: 'Ordre des dates',
    decimalMark: 'Décimales des montants',
    positivePenalty: 'Pénalités d’un montant positif',
    scale: 'Échelle des notes',
    outOf: 'Sur {scale}',
    covers: 'Ce fichier couvre',
    coversFrom: 'De',
    coversTo: 'À',
    coversMeans: {
      tickets: 'Les mois de ses tickets.',
      incidents:
        'Parmi ces mois, un mois sans incident compte pour zéro. Élargissez si le fichier parle aussi de mois calmes.',
      satisfaction:
        'Parmi ces mois, un mois sans réponse a un fichier sans réponse. Élargissez si le fichier parle aussi de tels mois.',
      costs: 'Les mois de ses lignes.',
    },
    mapping: 'Ce que chaque colonne représente',
    takenFor: 'Prise pour',
    samples: 'Premières valeurs',
    noHeader: 'Colonne {n}',
    fieldOf: 'Ce que représente la colonne {column}',
    notImported: 'Non importée',
    discard: 'Abandonner',
    withoutRejected: '{n} ligne rejetée reste dehors. | {n} lignes rejetées restent dehors.',
  },
  positivePenalty: {
    credit: 'Le prestataire les paie : elles diminuent le coût',
    charge: 'Le client les paie : elles s’ajoutent au coût',
  },
  decimalMark: { comma: 'Virgule : 1 234,50', point: 'Point : 1,234.50' },
  delimiter: { comma: 'Virgule', semicolon: 'Point-virgule', tab: 'Tabulation', pipe: 'Barre verticale' },
  dateOrder: { dmy: 'Jour, mois, année', mdy: 'Mois, jour, année', ymd: 'Année, mois, jour', none: 'Rien à décider' },
}
