/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  satisfaction: {
    name: 'Satisfaction',
    subject: 'user satisfaction',
    told: 'user satisfaction',
    line: 'satisfied',
    formula: 'Satisfied answers divided by all answers, by the date of the answer.',
    sure: 'Wilson 95% interval. A survey that nobody answered is not an answer.',
    noTarget: 'no target set',
    sample: '{n} answer | {n} answers',
    noFile: 'the survey of this month is missing',
    noSample: 'no answer this month',
    weigh: 'The least satisfied answers.',
    own: {
      responseRate: 'response rate',
      responseRateColumn: 'Response rate',
      ticketSurveys: 'ticket surveys, apart',
      ticketSurveysColumn: 'Ticket surveys',
      periodicSurveys: 'periodic surveys, apart',
      periodicSurveysColumn: 'Periodic surveys',
      up: 'more satisfaction',
      down: 'less satisfaction',
      moves:
        'Own rate: satisfied answers were more or less frequent in the group than before. Share of answers: the group weighs more or less than before, and is more or less satisfied than the others.',
    },
  },
}
