import type { Messages } from '../../en/screen.ts'

/** Tous les contrats d’un coup d’œil. */
export const portfolio: Pick<Messages, 'portfolio'> = {
  portfolio: {
    order: 'Le contrat qui demande le plus d’attention vient en premier. Chacun en est à son dernier mois de données.',
    stands: 'Chacun en est à son dernier mois de données.',
    orderBy: 'Ordre',
    orders: {
      attention: 'Le plus urgent d’abord',
      client: 'Par client',
      oldest: 'Données les plus anciennes d’abord',
    },
    contract: 'Contrat',
    month: 'Mois',
    with: 'avec {provider}',
    none: 'Pas encore de données',
    noneDo: 'Importer son premier mois',
    search: 'Chercher parmi les contrats',
    searchHint: 'Client, contrat, prestataire…  ( / )',
    found: '{n} contrat | {n} contrats',
    noneFound: 'Aucun contrat ne correspond. Videz la recherche.',
    table: 'Où en est chaque contrat',
  },
}
