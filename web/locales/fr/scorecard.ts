import type { Messages } from '../en.ts'

/** Les verdicts, les indicateurs et le tableau de bord. */
export const scorecard: Pick<
  Messages,
  'verdict' | 'reason' | 'headline' | 'scorecard' | 'spark' | 'backlog' | 'delay' | 'kpi'
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
    'no-file': 'il manque les tickets de ce mois',
    'no-sample': 'aucun ticket à mesurer',
    'unknown-level': 'rien dans le fichier ne dit le niveau 1',
    'before-contract': 'avant le début du contrat',
    'too-early': 'trop peu de mois pour voir une dérive',
    'working-out': 'calcul en cours',
  },
  headline: {
    label: 'À regarder d’abord',
    missedSince: '{name} : objectif manqué depuis {when}.',
    missedNow: '{name} : objectif manqué ce mois-ci.',
    behindSince: '{name} : en retard sur la trajectoire depuis {when}.',
    behindNow: '{name} : en retard sur la trajectoire ce mois-ci.',
    unproven: 'Non prouvé : l’échantillon est petit.',
    nothingWrong: 'Rien de manqué ni en retard ce mois-ci.',
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
    dueSince: 'objectifs à {horizon} mois échus depuis {month}',
    data: 'Données :',
    present: 'présents',
    absent: 'absents',
    target: 'objectif {target} à {due}',
    sample: '{n} ticket | {n} tickets',
    interval: 'intervalle à 95 % : {range}',
    moved: 'A bougé depuis sa première présentation : {before} › {after}',
    movedTitle: 'Ce qui a bougé depuis la première présentation',
    byImport: 'par l’import {id}',
    by_import: 'par un import',
    by_settings: 'par un changement de réglage',
  },
  spark: {
    none: '{name} : aucun chiffre les mois précédents',
    words: '{name} : de {first} en {from} à {last} en {to}',
  },
  backlog: {
    title: 'Ouverts en fin de mois',
    open: 'ouverts',
    to7: '7 jours ou moins',
    to14: '8 à 14 jours',
    to30: '15 à 30 jours',
    over30: 'plus de 30 jours',
    column: 'Ouverts',
    chartLabel: 'Tickets ouverts à chaque fin de mois, par âge ; les chiffres sont dans le tableau.',
  },
  delay: { median: 'médiane', p90: '9 sur 10 en moins de', withinSla: 'dans le SLA' },
  kpi: {
    'first-level-resolution': {
      name: 'Résolution au premier niveau',
      line: 'taux',
      formula:
        'Tickets éligibles résolus au niveau 1 sans escalade, divisés par les tickets éligibles résolus dans le mois.',
      sure: 'Intervalle de Wilson à 95 %. Les tickets dont rien ne dit le niveau sont inconnus et hors du taux, jamais supposés.',
      noTarget: 'pas d’objectif fixé',
    },
    'resolution-delay': {
      name: 'Délai de résolution',
      line: 'moyenne',
      formula:
        'Moyenne de la résolution moins l’ouverture, moins l’attente du client quand l’export la donne. La médiane, et le délai sous lequel 9 tickets sur 10 sont résolus, figurent à côté.',
      sure: 'Intervalle à 95 % de la moyenne.',
      noTarget: 'sans chiffre : il ne doit pas dériver',
    },
  },
}
