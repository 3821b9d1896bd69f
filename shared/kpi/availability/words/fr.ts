import type { words as en } from './en.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words: typeof en = {
  availability: {
    name: 'Disponibilité',
    subject: 'la disponibilité',
    told: 'la disponibilité',
    line: 'disponible',
    formula: 'Temps de service convenu moins les arrêts non planifiés, divisé par le temps de service convenu.',
    sure: 'Mesurée, non échantillonnée : pas d’intervalle, et le verdict est certain dès qu’aucun mois ne manque.',
    noTarget: 'pas d’objectif fixé',
    sample: '{n} panne | {n} pannes',
    noFile: 'il manque les incidents de ce mois',
    noSample: 'aucun temps de service ce mois-ci',
    weigh: 'Les pannes qui ont pris le plus de temps de service convenu.',
    own: {
      count: 'pannes',
      downtime: 'arrêt cumulé',
      longest: 'la plus longue',
      cost: 'coût',
      planned: 'planifiées, à part',
      plannedColumn: 'Planifiées',
      downtimeColumn: 'Arrêt',
      longestColumn: 'La plus longue',
      downtimeCost: 'Coût',
    },
  },
}
