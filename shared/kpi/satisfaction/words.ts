/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  en: {
    name: 'Satisfaction',
    subject: 'user satisfaction',
    told: 'user satisfaction',
    line: 'satisfied',
    formula: 'Satisfied answers divided by answers, by the date of the answer.',
    sure: 'Wilson 95% interval. A survey that nobody answered is not an answer.',
    noTarget: 'no target set',
    sample: '{n} answer | {n} answers',
    noFile: 'the survey of this month is missing',
    noSample: 'no answer this month',
    own: {
      responseRate: 'response rate',
      responseRateColumn: 'Response rate',
      ticketSurveys: 'ticket surveys, apart',
      ticketSurveysColumn: 'Ticket surveys',
      periodicSurveys: 'periodic surveys, apart',
      periodicSurveysColumn: 'Periodic surveys',
      moves:
        'Own rate: the answers of the group were satisfied more often or less often than before. Share of answers: the group weighs more or less than before, and is more or less satisfied than the others.',
    },
  },
  fr: {
    name: 'Satisfaction',
    subject: 'la satisfaction',
    told: 'la satisfaction',
    line: 'satisfaits',
    formula: 'Réponses satisfaites divisées par les réponses, à la date de la réponse.',
    sure: 'Intervalle de Wilson à 95 %. Une enquête restée sans réponse n’est pas une réponse.',
    noTarget: 'pas d’objectif fixé',
    sample: '{n} réponse | {n} réponses',
    noFile: 'il manque les réponses de ce mois',
    noSample: 'aucune réponse ce mois-ci',
    own: {
      responseRate: 'taux de réponse',
      responseRateColumn: 'Taux de réponse',
      ticketSurveys: 'enquêtes par ticket, à part',
      ticketSurveysColumn: 'Enquêtes par ticket',
      periodicSurveys: 'enquêtes périodiques, à part',
      periodicSurveysColumn: 'Enquêtes périodiques',
      moves:
        'Son propre taux : les réponses du groupe ont été satisfaites plus souvent ou moins souvent qu’avant. Sa part des réponses : le groupe pèse plus ou moins qu’avant, et est plus ou moins satisfait que les autres.',
    },
  },
}
