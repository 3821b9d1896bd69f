/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  'total-cost': {
    name: 'Total cost of ownership',
    subject: 'the total cost',
    told: 'the change in total cost',
    line: 'change',
    formula:
      'Monthly cost of the service (contract, out-of-scope work, internal steering, transition) divided by the monthly cost before the contract, minus 1.',
    sure: 'Counted, not sampled: there is no interval, and a verdict is certain once no month is missing.',
    noTarget: 'no target set',
    sample: '{n} cost line | {n} cost lines',
    noFile: 'the costs of this month are missing',
    noSample: 'no cost this month',
    weigh: 'Work out of scope, then the largest amounts.',
    own: {
      contract: 'Contract',
      outOfScope: 'Out-of-scope work',
      internalSteering: 'Internal steering',
      transition: 'Transition',
      monthlyCost: 'Monthly cost',
      monthly: 'a month',
      baseline: 'before the contract',
      saidBaseline: '{cost} a month, against {baseline} before',
      up: 'higher costs',
      down: 'lower costs',
      moves: 'Each group’s monthly cost, as a share of the cost before the contract.',
    },
  },
}
