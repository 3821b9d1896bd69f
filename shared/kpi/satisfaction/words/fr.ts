import type { words as en } from './en.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words: typeof en = {
  satisfaction: {
    name: 'Satisfaction',
    subject: 'la satisfaction',
    told: 'la satisfaction',
    line: 'satisfaits',
    formula: 'Réponses satisfaites divisées par toutes les réponses, selon la date de la réponse.',
    sure: 'Intervalle de Wilson à 95 %. Une enquête restée sans réponse n’est pas une réponse.',
    noTarget: 'pas d’objectif fixé',
    sample: '{n} réponse | {n} réponses',
    noFile: 'il manque les réponses de ce mois',
    noSample: 'aucune réponse ce mois-ci',
    weigh: 'Les réponses les moins satisfaites.',
    own: {
      responseRate: 'taux de réponse',
      responseRateColumn: 'Taux de réponse',
      ticketSurveys: 'enquêtes par ticket, à part',
      ticketSurveysColumn: 'Enquêtes par ticket',
      periodicSurveys: 'enquêtes périodiques, à part',
      periodicSurveysColumn: 'Enquêtes périodiques',
      up: 'plus de satisfaction',
      down: 'moins de satisfaction',
      moves:
        'Son propre taux : les réponses satisfaites ont été plus ou moins fréquentes qu’avant dans le groupe. Sa part des réponses : le groupe pèse plus ou moins qu’avant, et est plus ou moins satisfait que les autres.',
    },
  },
}
