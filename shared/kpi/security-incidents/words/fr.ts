import type { words as en } from './en.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words: typeof en = {
  'security-incidents': {
    name: 'Incidents de sécurité',
    subject: 'les incidents de sécurité',
    told: 'l’évolution des incidents de sécurité',
    line: 'évolution',
    formula:
      'Incidents de sécurité par mois, moins la référence mensuelle d’avant le contrat, divisés par cette référence.',
    sure: 'Intervalle à 95 % et test exacts de deux comptes de Poisson, chacun sur ses propres mois. « Par pur hasard » dit la probabilité d’en voir si peu si rien n’avait changé ; ou d’en voir autant, s’il n’y en avait aucun avant.',
    noTarget: 'pas d’objectif fixé',
    sample: '{n} incident | {n} incidents',
    noFile: 'il manque les incidents de ce mois',
    noSample: 'aucun mois couvert',
    weigh: 'Les derniers incidents.',
    own: {
      perMonth: 'Par mois',
      baseline: 'référence',
      last: 'depuis le dernier',
      chance: 'par pur hasard',
      chanceColumn: 'Par pur hasard',
      saidPerMonth: '{n} par mois',
      saidBaseline: '{n} par mois, contre {baseline} avant',
      up: 'plus d’incidents',
      down: 'moins d’incidents',
      moves: 'Les incidents mensuels de chaque groupe, rapportés à la référence.',
    },
  },
}
