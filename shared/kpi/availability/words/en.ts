/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  availability: {
    name: 'Availability',
    subject: 'availability',
    told: 'availability',
    line: 'available',
    formula: 'Agreed service time minus unplanned downtime, divided by agreed service time.',
    sure: 'Measured, not sampled: there is no interval, and a verdict is certain once no month is missing.',
    noTarget: 'no target set',
    sample: '{n} outage | {n} outages',
    noFile: 'the incidents of this month are missing',
    noSample: 'no service time this month',
    weigh: 'The outages that took most of the agreed service time.',
    own: {
      count: 'outages',
      downtime: 'down',
      longest: 'longest',
      cost: 'cost',
      planned: 'planned, apart',
      plannedColumn: 'Planned',
      downtimeColumn: 'Down',
      longestColumn: 'Longest',
      downtimeCost: 'Cost',
    },
  },
}
