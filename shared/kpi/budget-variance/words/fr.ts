import type { words as en } from './en.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words: typeof en = {
  'budget-variance': {
    name: 'Écart budgétaire',
    subject: 'le budget',
    told: 'l’écart budgétaire',
    line: 'écart',
    formula: 'Coût réel moins prévision, divisé par la prévision ; pour le mois, et en cumul depuis M1.',
    sure: 'Compté, non échantillonné : pas d’intervalle, et le verdict est certain dès qu’aucun mois ne manque.',
    noTarget: 'pas d’objectif fixé',
    sample: '{n} ligne de coût | {n} lignes de coût',
    noFile: 'il manque les coûts de ce mois',
    noSample: 'aucun coût ce mois-ci',
    weigh: 'Le hors périmètre, puis ce qui s’écarte le plus de sa prévision.',
    own: {
      forecast: 'Prévu',
      outOfScope: 'Hors périmètre',
      volume: 'Volume',
      remainder: 'Reste (prix, divers)',
      actual: 'Réel',
      spent: '{actual} pour {forecast} prévus',
      cumulated: 'depuis M1',
    },
  },
}
