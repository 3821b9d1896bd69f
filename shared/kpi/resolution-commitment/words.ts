/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  en: {
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
  fr: {
    name: 'Résolution dans les temps',
    subject: 'la résolution dans les temps',
    told: 'la part des tickets résolus dans les temps',
    line: 'dans les temps',
    formula:
      'Tickets résolus dans le temps que le contrat garantit pour leur priorité (GTR), divisés par les tickets de la grille qui ont une date de résolution, au mois de celle-ci. Le temps est compté sur les heures de l’engagement, moins l’attente du client ; pour un ticket rouvert, jusqu’à sa dernière résolution. Il est recalculé d’après les dates, jamais d’après le oui ou le non de l’outil.',
    sure: 'Intervalle de Wilson à 95 %. Un ticket clos sans date de résolution est hors du taux, sauf si le contrat laisse la date de clôture en tenir lieu.',
    noTarget: 'aucun engagement convenu',
    sample: '{n} ticket | {n} tickets',
    noFile: 'il manque les tickets de ce mois',
    noSample: 'aucun ticket sous engagement',
    weigh: 'Les tickets résolus en retard, les plus longs d’abord.',
    own: {
      late: 'en retard',
      untold: 'non renseignés',
      disputed: 'l’outil dit le contraire',
      up: 'plus de résolutions dans les temps',
      down: 'moins de résolutions dans les temps',
      moves:
        'Son propre taux : les tickets du groupe ont été résolus dans les temps plus souvent ou moins souvent qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et se tient au-dessus ou au-dessous des autres.',
    },
  },
}
