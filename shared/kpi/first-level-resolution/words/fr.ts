import type { words as en } from './en.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words: typeof en = {
  'first-level-resolution': {
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
