import type { Messages } from '../../en/screen.ts'

/** Ce que dit le détecteur de dérive. Les hausses s’écrivent en pourcentages signés. */
export const drift: Pick<Messages, 'drift' | 'rateNote'> = {
  rateNote: {
    title: 'Est-ce que cela baisse ?',
    none: 'Fin {month} : les mois ne diffèrent pas plus que ne le permet le hasard.',
    watch:
      'Fin {month} : peut-être en baisse depuis {since}, d’environ {points} points par mois ; cela ne dépasse pas encore ce que permet le hasard.',
    drift:
      'Fin {month} : en baisse depuis {since}, d’environ {points} points par mois, au-delà de ce que permet le hasard. C’est une note, pas un verdict : l’objectif est jugé plus haut.',
    smallest: 'À ce volume, une baisse de moins de {points} points par mois ne peut pas être prouvée en six mois.',
  },
  drift: {
    title: 'Est-ce qu’il dérive ?',
    asOf: 'Fin {month}',
    verdict: {
      insufficient: 'Trop tôt pour le dire',
      none: 'Pas de dérive',
      watch: 'À surveiller',
      drift: 'Dérive à la hausse',
      mix: 'Une autre répartition des tickets',
      backlog: 'De vieux tickets s’accumulent',
    },
    says: {
      none: 'À nature égale, les tickets prennent autant de temps qu’avant : les mois ne diffèrent pas plus que ne le permet le hasard.',
      watch:
        'À nature égale, les tickets prennent peut-être plus de temps depuis {since}, d’environ {slope} par mois. Cela ne dépasse pas encore ce que permet le hasard.',
      drift:
        'À nature égale, les tickets prennent plus de temps depuis {since} : {slope} par mois (entre {low} et {high}), {rise} à ce jour. À ce rythme, {projected} dans six mois.',
      mix: 'La moyenne bouge parce que d’autres natures de tickets arrivent depuis {since} ({rise}) ; chaque nature prend autant de temps qu’avant.',
      backlog:
        'Les délais semblent stables parce que de vieux tickets restent ouverts : depuis {since}, ils sont plus nombreux ({rise}) pour autant de travail entrant.',
      months: 'Mois complets : {have} sur les {need} nécessaires.',
      resolved: 'Tickets résolus : {have} sur les {need} nécessaires.',
      delays:
        'Aucun des {need} tickets résolus n’a pris de temps : tous les délais valent 0 h. Soit ils sont clos à l’instant où on les saisit, soit les dates ou les heures de service sont fausses.',
      forgets:
        'Les fichiers ne suivent pas les tickets jusqu’à leur fin : de ceux qui restent ouverts à la fin d’un mois, aucun fichier suivant ne dit comment ils ont fini. Seul le mois d’ouverture de chaque ticket est jugé, et le vieux travail resté ouvert ne peut pas l’être. Exportez aussi les tickets résolus dans le mois et ceux qui sont encore ouverts.',
      enoughAt: 'On pourra le dire au plus tôt fin {month}.',
    },
    smallest: 'À ce volume, une hausse de moins de {growth} par mois ne peut pas être prouvée en six mois.',
    how: 'Chaque mois est comparé à ce que prennent d’habitude les tickets de même priorité et catégorie, tickets encore ouverts compris. La ligne « stable, puis en hausse » doit expliquer les mois bien mieux que « stable », quel que soit le mois laissé de côté ; qu’un mois puisse être exceptionnel, et qu’août et décembre diffèrent chaque année, est pris en compte.',
    chartLabel: 'Niveau de chaque mois à nature égale, 100 % = le niveau d’avant ; la ligne que le détecteur ajuste.',
    level: 'à nature égale',
    fitted: 'ligne ajustée',
  },
}
