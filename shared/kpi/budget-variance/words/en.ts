/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  'budget-variance': {
    name: 'Budget variance',
    subject: 'the budget',
    told: 'the budget variance',
    line: 'variance',
    formula: 'Actual cost minus forecast, divided by the forecast; for the month, and added up since M1.',
    sure: 'Counted, not sampled: there is no interval, and a verdict is certain once no month is missing.',
    noTarget: 'no target set',
    sample: '{n} cost line | {n} cost lines',
    noFile: 'the costs of this month are missing',
    noSample: 'no cost this month',
    weigh: 'Work out of scope, then what is furthest from its forecast.',
    own: {
      forecast: 'Forecast',
      outOfScope: 'Out-of-scope work',
      volume: 'Volume',
      remainder: 'Rest (price, other)',
      actual: 'Actual',
      spent: '{actual} against {forecast} forecast',
      cumulated: 'since M1',
    },
  },
}
