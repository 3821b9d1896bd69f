/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  'resolution-commitment': {
    name: 'Resolved in time',
    subject: 'the resolution in time',
    told: 'the share of tickets resolved in time',
    line: 'in time',
    formula:
      'Tickets resolved within the time that the contract guarantees for their priority (GTR), divided by the tickets of the grid that have a date of resolution, in its month. The time is counted in the hours of the commitment, less the time spent waiting for the customer; for a ticket that was reopened, up to its last resolution. It is recomputed from the dates, never from the tool’s own yes or no.',
    sure: 'Wilson 95% interval. A ticket closed without a date of resolution is left out of the share, unless the contract lets its closing date stand in.',
    noTarget: 'no commitment agreed',
    sample: '{n} ticket | {n} tickets',
    noFile: 'the tickets of this month are missing',
    noSample: 'no ticket under a commitment',
    weigh: 'The tickets resolved late, the longest first.',
    own: {
      late: 'late',
      untold: 'not recorded',
      disputed: 'the tool says otherwise',
      up: 'more resolutions in time',
      down: 'fewer resolutions in time',
      moves:
        'Own share: the tickets of the group were resolved in time more often or less often than before. Share of tickets: the group weighs more or less than before, and stands above or below the others.',
    },
  },
}
