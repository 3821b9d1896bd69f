/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  'resolution-delay': {
    name: 'Resolution delay',
    subject: 'the resolution delay',
    told: 'the resolution delay',
    line: 'mean',
    formula:
      'Mean time from opening to resolution, over incidents unless the contract counts other tickets, less the time spent waiting for the customer where the export gives it. The median, and the delay within which 9 tickets out of 10 are resolved, stand beside it.',
    sure: '95% interval of the mean.',
    noTarget: 'no target figure: it must not drift up',
    sample: '{n} ticket | {n} tickets',
    noFile: 'the tickets of this month are missing',
    noSample: 'no ticket to measure',
    weigh: 'The tickets that took longest.',
    own: {
      countsIncidents: 'Counts incidents; requests: {value} over {n}',
      countsIncidentsAlone: 'Counts incidents',
      countsRequests: 'Counts requests; incidents: {value} over {n}',
      countsRequestsAlone: 'Counts requests',
      countsAllApart: 'Counts all tickets; incidents: {incidents} over {n}, requests: {requests} over {m}',
      countsAll: 'Counts all tickets',
      median: 'median',
      p90: '9 of 10 within',
      withinSla: 'within SLA',
      open: 'Open',
      over30: 'over 30 days',
      up: 'longer delays',
      down: 'shorter delays',
      moves:
        'Own delay: the tickets of the group took more or less time than before. Share of tickets: the group weighs more or less than before, and takes more or less time than the others.',
    },
  },
}
