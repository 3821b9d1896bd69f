import type { words as en } from './en.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words: typeof en = {
  'resolution-delay': {
    name: 'Délai de résolution',
    subject: 'le délai de résolution',
    told: 'le délai de résolution',
    line: 'moyenne',
    formula:
      'Temps moyen de l’ouverture à la résolution, sur les incidents sauf si le contrat compte d’autres tickets, moins l’attente du client quand l’export la donne. La médiane, et le délai sous lequel 9 tickets sur 10 sont résolus, figurent à côté.',
    sure: 'Intervalle à 95 % de la moyenne.',
    noTarget: 'sans objectif chiffré : il ne doit pas dériver à la hausse',
    sample: '{n} ticket | {n} tickets',
    noFile: 'il manque les tickets de ce mois',
    noSample: 'aucun ticket à mesurer',
    weigh: 'Les tickets qui ont pris le plus de temps.',
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
      up: 'des délais plus longs',
      down: 'des délais plus courts',
      moves:
        'Son propre délai : les tickets du groupe ont pris plus ou moins de temps qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et prend plus ou moins de temps que les autres.',
    },
  },
}
