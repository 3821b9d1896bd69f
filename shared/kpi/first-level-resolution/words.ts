/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  en: {
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
  fr: {
    name: 'Résolution au premier niveau',
    subject: 'la résolution au premier niveau',
    told: 'la résolution au premier niveau',
    line: 'taux',
    formula:
      'Tickets éligibles (les incidents, sauf si le contrat en compte d’autres) résolus au niveau 1 sans escalade, divisés par les tickets éligibles résolus dans le mois.',
    sure: 'Intervalle de Wilson à 95 %. Les tickets dont rien ne dit le niveau sont inconnus et hors du taux, jamais supposés.',
    noTarget: 'pas d’objectif fixé',
    sample: '{n} ticket | {n} tickets',
    noFile: 'il manque les tickets de ce mois',
    noSample: 'aucun ticket à mesurer',
    weigh: 'Les tickets que le niveau 1 n’a pas résolus, les plus longs d’abord.',
    own: {
      countsIncidents: 'Compte les incidents ; demandes : {value} sur {n}',
      countsIncidentsAlone: 'Compte les incidents',
      countsRequests: 'Compte les demandes ; incidents : {value} sur {n}',
      countsRequestsAlone: 'Compte les demandes',
      countsAllApart: 'Compte tous les tickets ; incidents : {incidents} sur {n}, demandes : {requests} sur {m}',
      countsAll: 'Compte tous les tickets',
      up: 'plus de résolution au premier niveau',
      down: 'moins de résolution au premier niveau',
      moves:
        'Son propre taux : les tickets du groupe ont été résolus au niveau 1 plus souvent ou moins souvent qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et se tient au-dessus ou au-dessous des autres.',
    },
  },
}
