/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  'security-incidents': {
    name: 'Security incidents',
    subject: 'security incidents',
    told: 'the change in security incidents',
    line: 'change',
    formula:
      'Security incidents a month minus the monthly baseline, which is from before the contract, divided by that baseline.',
    sure: 'Exact 95% interval and exact test of two Poisson counts, each over its own months. “By chance alone” is how likely so few incidents would be if nothing had changed; where there was none before, so many.',
    noTarget: 'no target set',
    sample: '{n} incident | {n} incidents',
    noFile: 'the incidents of this month are missing',
    noSample: 'no month covered',
    weigh: 'The latest incidents.',
    own: {
      perMonth: 'A month',
      baseline: 'baseline',
      last: 'since the last one',
      chance: 'by chance alone',
      chanceColumn: 'By chance alone',
      saidPerMonth: '{n} a month',
      saidBaseline: '{n} a month, against {baseline} before',
      up: 'more incidents',
      down: 'fewer incidents',
      moves: 'Each group’s incidents a month, as a share of the baseline.',
    },
  },
}
