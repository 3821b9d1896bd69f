/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  'first-level-resolution': {
    name: 'First-level resolution',
    subject: 'first-level resolution',
    told: 'first-level resolution',
    line: 'rate',
    formula:
      'Eligible tickets (incidents, unless the contract counts others) resolved at level 1 without any escalation, divided by eligible tickets resolved in the month.',
    sure: 'Wilson 95% interval. Tickets for which nothing tells the level are unknown and left out of the rate, never assumed.',
    noTarget: 'no target set',
    sample: '{n} ticket | {n} tickets',
    noFile: 'the tickets of this month are missing',
    noSample: 'no ticket to measure',
    weigh: 'Tickets that level 1 did not resolve, the longest first.',
    own: {
      countsIncidents: 'Counts incidents; requests: {value} over {n}',
      countsIncidentsAlone: 'Counts incidents',
      countsRequests: 'Counts requests; incidents: {value} over {n}',
      countsRequestsAlone: 'Counts requests',
      countsAllApart: 'Counts all tickets; incidents: {incidents} over {n}, requests: {requests} over {m}',
      countsAll: 'Counts all tickets',
      up: 'more first-level resolution',
      down: 'less first-level resolution',
      moves:
        'Own rate: the tickets of the group were resolved at level 1 more often or less often than before. Share of tickets: the group weighs more or less than before, and stands above or below the others.',
    },
  },
}
