import type { words as en } from './en.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words: typeof en = {
  'total-cost': {
    name: 'Coût total de possession',
    subject: 'le coût total',
    told: 'l’évolution du coût total',
    line: 'évolution',
    formula:
      'Coût mensuel du service (contrat, hors périmètre, pilotage interne, transition) divisé par le coût mensuel d’avant le contrat, moins 1.',
    sure: 'Compté, non échantillonné : pas d’intervalle, et le verdict est certain dès qu’aucun mois ne manque.',
    noTarget: 'pas d’objectif fixé',
    sample: '{n} ligne de coût | {n} lignes de coût',
    noFile: 'il manque les coûts de ce mois',
    noSample: 'aucun coût ce mois-ci',
    weigh: 'Le hors périmètre, puis les plus gros montants.',
    own: {
      contract: 'Contrat',
      outOfScope: 'Hors périmètre',
      internalSteering: 'Pilotage interne',
      transition: 'Transition',
      monthlyCost: 'Coût mensuel',
      monthly: 'par mois',
      baseline: 'avant le contrat',
      saidBaseline: '{cost} par mois, contre {baseline} avant',
      up: 'des coûts plus élevés',
      down: 'des coûts moins élevés',
      moves: 'Le coût mensuel de chaque groupe, rapporté au coût d’avant le contrat.',
    },
  },
}
