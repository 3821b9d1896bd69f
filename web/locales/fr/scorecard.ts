import type { Messages } from '../en.ts'

/** Les verdicts, les indicateurs et le tableau de bord. */
export const scorecard: Pick<
  Messages,
  | 'verdict'
  | 'reason'
  | 'next'
  | 'headline'
  | 'scorecard'
  | 'note'
  | 'spark'
  | 'second'
  | 'backlog'
  | 'delay'
  | 'budget'
  | 'answers'
  | 'security'
  | 'cost'
  | 'outage'
  | 'kpi'
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
    'before-contract': 'avant le début du contrat',
    'too-early': 'trop peu de mois pour voir une dérive',
    'working-out': 'calcul en cours',
    'no-forecast': 'pas de prévision pour ce mois',
    'zero-forecast': 'la prévision est nulle : rien ne s’y compare',
    'no-outages': 'aucune panne n’a jamais été signalée : le fichier des incidents doit aussi contenir les pannes',
    'no-baseline': 'aucune référence à laquelle comparer',
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
    level: 'Dire à quoi se reconnaît le niveau 1',
    survey: 'Choisir l’enquête',
  },
  headline: {
    label: 'À regarder d’abord',
    missedSince: '{name} : objectif manqué depuis {when}.',
    missedNow: '{name} : objectif manqué ce mois-ci.',
    behindSince: '{name} : en retard sur la trajectoire depuis {when}.',
    behindNow: '{name} : en retard sur la trajectoire ce mois-ci.',
    cumulated: '{name}, cumul depuis M1',
    figures: '{value} pour {target}.',
    figuresPath: '{value}, quand la trajectoire en est à {target}.',
    notFalling: 'Les incidents de sécurité ne baissent pas : {perMonth} par mois, contre {baseline} avant le contrat.',
    unproven: 'Non prouvé : l’échantillon est petit.',
    nothingWrong: 'Rien de manqué ni en retard ce mois-ci.',
    unjudged: 'Pas encore de verdict : {names}.',
    nothingJudged: 'Rien ne peut être jugé ce mois-ci.',
    why: 'Voir pourquoi',
  },
  scorecard: {
    goTo: 'Aller à {month}',
    noEarlier: 'Aucun mois avant',
    noLater: 'Aucun mois après',
    contractMonth: '{month} du contrat',
    beforeStart: '{n} mois avant le début du contrat | {n} mois avant le début du contrat',
    noneDue: 'aucun objectif échu',
    running: 'mois en cours, chiffres provisoires',
    dueSince: 'objectifs à {horizon} mois échus depuis {month}',
    data: 'Données :',
    present: 'déjà là',
    absent: 'à déposer',
    file: { tickets: 'tickets', incidents: 'incidents', satisfaction: 'enquête', costs: 'coûts' },
    target: 'objectif {target} à {due}',
    within: 'à {target} près à {due}',
    needed: 'Il faut {move} par mois pour {target} à {due}.',
    neededWithin: 'Il faut {move} par mois pour revenir à {target} près à {due}.',
    interval: 'intervalle à 95 % : {range}',
    moved: 'A bougé depuis sa première présentation : {before} › {after}',
    movedTitle: 'Ce qui a bougé depuis la première présentation',
    byImport: 'par l’import {id}',
    byUndo: 'par l’annulation de l’import {id}',
    by_import: 'par un import',
    by_settings: 'par un changement de réglage',
    by_undo: 'par l’annulation d’un import',
  },
  note: {
    open: '{name} : comment c’est calculé, à partir de quoi, avec quelle certitude',
    from: 'À partir de : {facts} du mois. Fichier : {file}.',
    counted: 'Compté, non échantillonné : pas d’intervalle.',
  },
  spark: {
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
      reopened: 'Part des tickets rouverts, parmi ceux terminés dans le mois dont l’export le dit.',
      withinSla: 'Part des tickets dans le SLA, parmi ceux résolus dans le mois dont l’export le dit.',
      opened: 'Tickets créés dans le mois, à côté du nombre que prévoient les données du contrat.',
    },
  },
  backlog: {
    title: 'Stock en fin de mois',
    how: 'Tickets créés avant la fin du mois et ni résolus ni clos à cette date, selon leur âge depuis la création.',
    open: 'ouverts',
    to7: '7 jours ou moins',
    to14: '8 à 14 jours',
    to30: '15 à 30 jours',
    over30: 'plus de 30 jours',
    column: 'Ouverts',
    chartLabel: 'Tickets ouverts à chaque fin de mois, par âge ; les chiffres sont dans le tableau.',
  },
  delay: { median: 'médiane', p90: '9 sur 10 sous', withinSla: 'dans le SLA' },
  budget: {
    cumulated: 'depuis M1',
    spent: '{actual} pour {forecast} prévus',
    part: { 'out-of-scope': 'hors périmètre', volume: 'volume', remainder: 'reste' },
  },
  answers: {
    responseRate: 'taux de réponse',
    of: '{value} sur {n}',
    other: { ticket: 'enquêtes par ticket, à part', periodic: 'enquêtes périodiques, à part' },
  },
  security: {
    aMonth: 'par mois',
    baseline: 'référence',
    last: 'depuis le dernier',
    days: '{n} jour | {n} jours',
    chance: 'par pur hasard',
  },
  cost: { monthly: 'par mois', baseline: 'avant le contrat' },
  outage: {
    count: 'pannes',
    downtime: 'arrêt cumulé',
    longest: 'la plus longue',
    cost: 'coût',
    planned: 'planifiées, à part',
  },
  kpi: {
    'first-level-resolution': {
      name: 'Résolution au premier niveau',
      line: 'taux',
      formula:
        'Tickets éligibles résolus au niveau 1 sans escalade, divisés par les tickets éligibles résolus dans le mois.',
      sure: 'Intervalle de Wilson à 95 %. Les tickets dont rien ne dit le niveau sont inconnus et hors du taux, jamais supposés.',
      noTarget: 'pas d’objectif fixé',
      sample: '{n} ticket | {n} tickets',
      noFile: 'il manque les tickets de ce mois',
      noSample: 'aucun ticket à mesurer',
    },
    'resolution-delay': {
      name: 'Délai de résolution',
      line: 'moyenne',
      formula:
        'Moyenne de la résolution moins l’ouverture, moins l’attente du client quand l’export la donne. La médiane, et le délai sous lequel 9 tickets sur 10 sont résolus, figurent à côté.',
      sure: 'Intervalle à 95 % de la moyenne.',
      noTarget: 'sans seuil : il ne doit pas dériver',
      sample: '{n} ticket | {n} tickets',
      noFile: 'il manque les tickets de ce mois',
      noSample: 'aucun ticket à mesurer',
    },
    'budget-variance': {
      name: 'Écart budgétaire',
      line: 'écart',
      formula: 'Coût réel moins prévision, divisé par la prévision ; pour le mois, et en cumul depuis M1.',
      sure: 'Compté, non échantillonné : pas d’intervalle, et le verdict est certain.',
      noTarget: 'pas d’objectif fixé',
      sample: '{n} ligne de coût | {n} lignes de coût',
      noFile: 'il manque les coûts de ce mois',
      noSample: 'aucun coût ce mois-ci',
    },
    satisfaction: {
      name: 'Satisfaction',
      line: 'satisfaits',
      formula: 'Réponses satisfaites divisées par les réponses, à la date de la réponse.',
      sure: 'Intervalle de Wilson à 95 %. Une enquête restée sans réponse n’est pas une réponse.',
      noTarget: 'pas d’objectif fixé',
      sample: '{n} réponse | {n} réponses',
      noFile: 'il manque les réponses de ce mois',
      noSample: 'aucune réponse ce mois-ci',
    },
    'security-incidents': {
      name: 'Incidents de sécurité',
      line: 'évolution',
      formula: 'Incidents de sécurité par mois moins la référence mensuelle, divisés par la référence.',
      sure: 'Intervalle à 95 % et test exacts de deux comptes de Poisson, chacun sur ses propres mois. « Par pur hasard » dit la probabilité d’en voir si peu si rien n’avait changé.',
      noTarget: 'pas d’objectif fixé',
      sample: '{n} incident | {n} incidents',
      noFile: 'il manque les incidents de ce mois',
      noSample: 'aucun mois couvert',
    },
    'total-cost': {
      name: 'Coût total de possession',
      line: 'évolution',
      formula:
        'Coût mensuel du service (contrat, hors périmètre, pilotage interne, transition) divisé par le coût mensuel d’avant le contrat, moins 1.',
      sure: 'Compté, non échantillonné : pas d’intervalle, et le verdict est certain.',
      noTarget: 'pas d’objectif fixé',
      sample: '{n} ligne de coût | {n} lignes de coût',
      noFile: 'il manque les coûts de ce mois',
      noSample: 'aucun coût ce mois-ci',
    },
    availability: {
      name: 'Disponibilité',
      line: 'disponible',
      formula: 'Temps de service convenu moins les arrêts non planifiés, divisé par le temps de service convenu.',
      sure: 'Mesurée, non échantillonnée : pas d’intervalle, et le verdict est certain.',
      noTarget: 'pas d’objectif fixé',
      sample: '{n} panne | {n} pannes',
      noFile: 'il manque les incidents de ce mois',
      noSample: 'aucun temps de service ce mois-ci',
    },
  },
}
