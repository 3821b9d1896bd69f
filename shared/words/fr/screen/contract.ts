import type { Messages } from '../../en/screen.ts'

/** Les contrats, leur formulaire et leur état vide. */
export const contract: Pick<Messages, 'contracts' | 'file'> = {
  contracts: {
    title: 'Contrats',
    create: 'Nouveau contrat',
    line: 'avec {provider}, depuis le {day}',
    month: 'Mois',
    noData: 'Pas encore de données : importez le premier mois.',
  },
  file: {
    tickets: {
      name: 'Tickets',
    },
    incidents: {
      name: 'Incidents',
    },
    satisfaction: {
      name: 'Satisfaction',
    },
    costs: {
      name: 'Coûts',
    },
  },
}
