import type { Messages } from '../../en/screen.ts'

/** Ce qu’on dit à qui n’est encore dans aucun contrat, et ce que contient et renseigne chacun des quatre fichiers du mois. */
export const fourFiles: Pick<Messages, 'welcome' | 'fourFiles'> = {
  welcome: {
    title: 'Bienvenue dans Vigie',
    promise: 'Piloter un contrat d’infogérance sur des chiffres que chacun peut vérifier.',
    what: 'Chaque mois, le prestataire dépose les exports de ses outils. Vigie calcule les indicateurs du contrat, dit quels objectifs sont atteints et avec quelle certitude, et montre les tickets mêmes derrière chaque chiffre.',
    orWait:
      'Vous n’êtes encore dans aucun contrat. Créez-en un si vous en êtes le client, ou attendez une invitation : le client d’un contrat invite son prestataire et son comité.',
  },
  fourFiles: {
    title: 'Les quatre fichiers du mois',
    rows: {
      tickets:
        'Une ligne par ticket : au moins le numéro et la date d’ouverture. Donne la résolution au premier niveau, le délai et les tickets ouverts.',
      incidents:
        'Une ligne par incident de sécurité ou par panne : au moins la nature et le début. Donne les incidents de sécurité et la disponibilité.',
      satisfaction:
        'Une ligne par réponse à l’enquête : au moins la date et la note. Un export de tickets qui contient les notes la renseigne aussi.',
      costs:
        'Une ligne par coût : au moins le mois, le montant et la nature. Donne l’écart budgétaire et le coût total.',
    },
    template: 'Télécharger un modèle (CSV)',
  },
}
