/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  en: {
    name: 'Resolution delay',
    subject: 'the resolution delay',
    told: 'the resolution delay',
    line: 'mean',
    formula:
      'Mean of resolved minus opened, of incidents unless the contract counts other tickets, less the time spent waiting for the customer where the export gives it. The median, and the delay within which 9 tickets of 10 are resolved, stand beside it.',
    sure: '95% interval of the mean.',
    noTarget: 'no figure: it must not drift up',
    sample: '{n} ticket | {n} tickets',
    noFile: 'the tickets of this month are missing',
    noSample: 'no ticket to measure',
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
      moves:
        'Own delay: the tickets of the group took more or less time than before. Share of tickets: the group weighs more or less than before, and takes more or less time than the others.',
    },
  },
  fr: {
    name: 'Délai de résolution',
    subject: 'le délai de résolution',
    told: 'le délai de résolution',
    line: 'moyenne',
    formula:
      'Moyenne de la résolution moins l’ouverture, sur les incidents sauf si le contrat compte d’autres tickets, moins l’attente du client quand l’export la donne. La médiane, et le délai sous lequel 9 tickets sur 10 sont résolus, figurent à côté.',
    sure: 'Intervalle à 95 % de la moyenne.',
    noTarget: 'sans seuil : il ne doit pas dériver',
    sample: '{n} ticket | {n} tickets',
    noFile: 'il manque les tickets de ce mois',
    noSample: 'aucun ticket à mesurer',
    own: {
      countsIncidents: 'Compte les incidents ; demandes : {value} sur {n}',
      countsIncidentsAlone: 'Compte les incidents',
      countsRequests: 'Compte les demandes ; incidents : {value} sur {n}',
      countsRequestsAlone: 'Compte les demandes',
      countsAllApart: 'Compte tous les tickets ; incidents : {incidents} sur {n}, demandes : {requests} sur {m}',
      countsAll: 'Compte tous les tickets',
      median: 'médiane',
      p90: '9 sur 10 sous',
      withinSla: 'dans le SLA',
      open: 'Ouverts',
      over30: 'plus de 30 jours',
      moves:
        'Son propre délai : les tickets du groupe ont pris plus ou moins de temps qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et prend plus ou moins de temps que les autres.',
    },
  },
}
