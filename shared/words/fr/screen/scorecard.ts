import type { Messages } from '../../en/screen.ts'

/** Les verdicts, les indicateurs et le tableau de bord. */
export const scorecard: Pick<
  Messages,
  | 'verdict'
  | 'reason'
  | 'next'
  | 'headline'
  | 'window'
  | 'unproven'
  | 'scorecard'
  | 'note'
  | 'spark'
  | 'second'
  | 'backlog'
  | 'budget'
  | 'figure'
  | 'dots'
  | 'change'
  | 'sure'
  | 'counted'
  | 'countedAnswer'
  | 'security'
  | 'signs'
> = {
  verdict: {
    met: 'atteint',
    missed: 'manqué',
    behind: 'en retard',
    'on-path': 'sur la trajectoire',
    'no-data': 'pas de verdict',
    unproven: '{verdict}, non prouvé',
  },
  reason: {
    'no-file': 'il manque le fichier de ce mois',
    'no-sample': 'rien à mesurer ce mois-ci',
    'unknown-level': 'rien dans le fichier ne dit le niveau 1',
    'before-contract': 'avant M1 : rien n’est encore jugé',
    running: 'jugé une fois le mois terminé',
    'too-early': 'trop peu de mois pour voir une dérive',
    'working-out': 'calcul en cours',
    'no-forecast': 'pas de prévision pour ce mois',
    'no-commitment': 'aucun engagement convenu',
    'no-response': 'aucun fichier ne donne la première réponse',
    'zero-forecast': 'la prévision est nulle : rien ne s’y compare',
    'no-outages': 'aucune panne n’a jamais été signalée : le fichier des incidents doit aussi contenir les pannes',
    'no-baseline': 'aucune référence à laquelle comparer',
    noneBefore: 'aucun attendu : il n’y en avait aucun avant',
    'zero-baseline': 'la référence est nulle : rien ne s’y compare',
    'other-survey': 'seulement des enquêtes de l’autre sorte',
  },
  next: {
    tickets: 'Déposer les tickets',
    incidents: 'Déposer les incidents',
    satisfaction: 'Déposer les réponses',
    costs: 'Déposer les coûts',
    forecast: 'Saisir la prévision',
    baseline: 'Saisir la référence',
    target: 'Fixer un objectif',
    commitments: 'Saisir les engagements',
    response: 'Importer un fichier qui donne la première réponse',
    level: 'Dire à quoi se reconnaît le niveau 1',
    survey: 'Choisir l’enquête',
  },
  window: {
    onMonths: 'sur {covered} des {months} mois : aucun fichier ne dit le reste',
    aloneCounted: '{month} seul : {value}',
    alone: '{month} seul : {value} (n {n})',
  },
  unproven: {
    months: 'Non prouvé : il manque des mois.',
    few: 'Non prouvé : l’échantillon est petit.',
    close: 'Non prouvé : trop près de l’objectif.',
  },
  headline: {
    label: 'À regarder d’abord',
    missedSince: '{name} : objectif manqué depuis {when}.',
    missedNow: '{name} : objectif manqué ce mois-ci.',
    missedSinceInARow: '{name} : objectif manqué depuis {when}, {run}.',
    missedAgain: '{name} : objectif manqué, {run}, cette fois depuis {when}.',
    missedNowInARow: '{name} : objectif manqué ce mois-ci, {run}.',
    inARow: {
      nth: '{nth} comité de suite',
      many: '{n} comités de suite',
      ordinal: {
        second: 'deuxième',
        third: 'troisième',
        fourth: 'quatrième',
        fifth: 'cinquième',
        sixth: 'sixième',
        seventh: 'septième',
        eighth: 'huitième',
        ninth: 'neuvième',
        tenth: 'dixième',
      },
    },
    behindSince: '{name} : en retard sur la trajectoire depuis {when}.',
    behindNow: '{name} : en retard sur la trajectoire ce mois-ci.',
    offSince: '{name} : à l’écart du prochain objectif depuis {when}.',
    offNow: '{name} : à l’écart du prochain objectif ce mois-ci.',
    figures: '{value} pour un objectif de {target}.',
    figuresPath: '{value}, là où la trajectoire demande {target}.',
    notFalling: 'Ils ne baissent pas : {perMonth} par mois, contre {baseline} avant le contrat.',
    nothingWrong: 'Rien de manqué ni en retard ce mois-ci.',
    unjudged: 'Pas encore de verdict : {names}.',
    nothingJudged: 'Rien ne peut être jugé ce mois-ci.',
    why: 'Voir pourquoi',
    drift: 'Le délai de résolution dérive à la hausse : {slope} par mois depuis {since}.',
    agingBacklog: 'Depuis {since}, de vieux tickets s’accumulent derrière un délai stable.',
    withinSla: 'Encore {share} dans le SLA.',
  },
  scorecard: {
    goTo: 'Aller à {month}',
    noEarlier: 'Aucun mois avant',
    noLater: 'Aucun mois après',
    contractMonth: '{month} du contrat',
    beforeStart: '{n} mois avant le début du contrat | {n} mois avant le début du contrat',
    beforeFirst:
      'le contrat a commencé, M1 est le mois prochain : rien n’est encore jugé | le contrat a commencé, M1 est dans {n} mois : rien n’est encore jugé',
    noneDue: 'aucun objectif échu',
    running: 'mois en cours, chiffres provisoires',
    dueSince: 'objectifs à {horizon} mois échus depuis {month}',
    data: 'Données :',
    present: 'déjà là',
    absent: 'à déposer',
    file: { tickets: 'tickets', incidents: 'incidents', satisfaction: 'enquête', costs: 'coûts' },
    target: 'objectif {target} à {due}',
    asked: '{target} demandés par la grille',
    within: 'à {target} près à {due}',
    needed: 'Il faut {move} par mois pour {target} à {due}.',
    neededWithin: 'Il faut {move} par mois pour revenir à {target} près à {due}.',
    interval: 'intervalle à 95 % : {range}',
    moved: 'A bougé depuis sa première présentation : {moved}',
    movedTitle: 'Ce qui a bougé depuis la première présentation',
    byImport: 'par l’import {id}',
    byUndo: 'par l’annulation de l’import {id}',
    by_import: 'par un import',
    by_settings: 'par un changement de réglage',
    by_version: 'par une nouvelle version, qui juge sur plus de mois',
    by_undo: 'par l’annulation d’un import',
    ledger: 'Voir tous les chiffres revus',
  },
  note: {
    open: '{name} : comment c’est calculé, à partir de quoi, avec quelle certitude',
    from: 'À partir de : {facts}, {window}. Fichier : {file}.',
    counted: 'Compté, non échantillonné : pas d’intervalle.',
  },
  spark: {
    reader: '{name}, mois par mois',
    month: '{month} : {value}',
    monthTarget: '{month} : {value}, objectif {target}',
    noFigure: 'pas de chiffre',
    none: '{name} : aucun chiffre les mois précédents',
    words: '{name} : de {first} en {from} à {last} en {to}',
  },
  second: {
    title: 'À côté des objectifs',
    reopened: 'Rouverts',
    withinSla: 'Dans le SLA',
    opened: 'Créés',
    forecast: 'pour {n} prévus',
    of: 'sur {n} ticket | sur {n} tickets',
    unsaid: 'le fichier ne le dit pas',
    how: {
      reopened: 'Part des tickets rouverts, parmi tous ceux terminés dans le mois pour lesquels l’export le précise.',
      withinSla: 'Part des tickets dans le SLA, parmi ceux résolus dans le mois pour lesquels l’export le précise.',
      opened: 'Tickets créés dans le mois, à côté du nombre que prévoient les données du contrat.',
    },
  },
  backlog: {
    rots: '{over30} ticket ouvert sur {open} a plus de 30 jours. Le délai ne le voit pas : il ne compte que ce qui est résolu. | {over30} tickets ouverts sur {open} ont plus de 30 jours. Le délai ne les voit pas : il ne compte que ce qui est résolu.',
    title: 'Stock en fin de mois',
    how: 'Tickets créés avant la fin du mois et ni résolus ni clos à cette date, selon leur âge depuis la création. Les mêmes types de tickets que dans le délai de résolution.',
    open: 'ouverts',
    counts: {
      incidents: 'Incidents, comme dans le délai ; autres tickets ouverts : {n}',
      requests: 'Demandes, comme dans le délai ; autres tickets ouverts : {n}',
    },
    to7: '7 jours ou moins',
    to14: '8 à 14 jours',
    to30: '15 à 30 jours',
    over30: 'plus de 30 jours',
  },
  budget: {
    part: { 'out-of-scope': 'hors périmètre', volume: 'volume', remainder: 'reste' },
  },
  figure: { of: '{value} sur {n}', points: '{n}\u00A0point | {n}\u00A0points', named: '{name} : {value}' },
  dots: {
    baseline: 'référence {n}',
  },
  change: {
    since: {
      'last-month': 'Depuis le mois dernier ({month})',
      'last-committee': 'Depuis le comité du {quarter}',
      'six-months': 'En six mois (depuis {month})',
    },
    same: 'inchangé',
    fromTo: '{before} → {after}',
    proven: 'prouvé',
    unproven: 'non prouvé',
    counted: 'prouvé, compté en entier',
    nothing: 'rien à prouver',
    month: '{change} en un mois',
  },
  sure: {
    open: 'À quel point est-ce sûr ?',
    openOf: 'À quel point est-ce sûr : {name}',
  },
  counted: {
    'in-time': 'Dans les temps | Dans les temps',
    late: 'En retard | En retard',
    disputed: 'L’outil dit le contraire | L’outil dit le contraire',
    'first-level': 'Premier niveau | Premier niveau',
    escalated: 'Escaladé | Escaladés',
    unknown: 'Inconnu | Inconnus',
    counted: 'Compté | Comptés',
    excluded: 'Exclu | Exclus',
  },
  countedAnswer: { counted: 'Comptée | Comptées', excluded: 'Exclue | Exclues' },
  security: {
    aMonth: 'par mois',
    days: '{n} jour | {n} jours',
  },
  signs: {
    mean: 'Délai de résolution : {now} en moyenne sur les trois derniers mois, {before} sur les trois premiers du contrat.',
    withinSla: 'Dans le SLA : {now}, {before} sur les trois premiers mois.',
    backlog:
      'Stock : {over30} ticket ouvert sur {open} a plus de 30 jours. | Stock : {over30} tickets ouverts sur {open} ont plus de 30 jours.',
    noVerdict: 'Ce sont des signes, pas un verdict de dérive : le détecteur ne peut pas encore juger.',
    noGrowth: 'Ce n’est pas un verdict de dérive : le détecteur constate que cela n’augmente pas.',
  },
}
