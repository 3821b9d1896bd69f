import type { words as en } from './en.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words: typeof en = {
  'resolution-commitment': {
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
