import type { Messages } from '../../en/screen.ts'

/** Les contrats, leur formulaire et leur état vide. */
export const contract: Pick<Messages, 'contracts' | 'file'> = {
  contracts: {
    title: 'Contrats',
    create: 'Nouveau contrat',
    welcome: 'Bienvenue dans Vigie',
    promise: 'Piloter un contrat d’infogérance sur des chiffres que chacun peut vérifier.',
    what: 'Chaque mois, le prestataire dépose les exports de ses outils. Vigie calcule les indicateurs du contrat, dit quels objectifs sont atteints et avec quelle certitude, et montre les tickets mêmes derrière chaque chiffre.',
    orWait:
      'Vous n’êtes encore dans aucun contrat. Créez-en un si vous en êtes le client, ou attendez une invitation : le client d’un contrat invite son prestataire et son comité.',
    fourFiles: 'Les quatre fichiers du mois',
    line: 'avec {provider}, depuis le {day}',
    month: 'Mois',
    noData: 'Pas encore de données : importez le premier mois.',
  },
  file: {
    tickets: {
      name: 'Tickets',
      short: 'tickets',
      row: 'Une ligne par ticket : au moins le numéro et la date d’ouverture. Donne la résolution au premier niveau, le délai et les tickets ouverts.',
    },
    incidents: {
      name: 'Incidents',
      short: 'incidents',
      row: 'Une ligne par incident de sécurité ou par panne : au moins la nature et le début. Donne les incidents de sécurité et la disponibilité.',
    },
    satisfaction: {
      name: 'Satisfaction',
      short: 'enquête',
      row: 'Une ligne par réponse à l’enquête : au moins la date et la note. Un export de tickets qui contient les notes la renseigne aussi.',
    },
    costs: {
      name: 'Coûts',
      short: 'coûts',
      row: 'Une ligne par coût : au moins le mois, le montant et la nature. Donne l’écart budgétaire et le coût total.',
    },
    template: 'Télécharger un modèle (CSV)',
  },
}
