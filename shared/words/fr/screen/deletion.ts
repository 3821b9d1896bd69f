/** La fin d’un contrat. */
export const deletion = {
  deletion: {
    title: 'Supprimer ce contrat',
    lead: 'Tout ce qu’il contient est supprimé pour de bon, pour tous ses membres. Voici ce qui disparaît :',
    imports: 'Imports',
    alerts: 'Alertes',
    members: 'Membres',
    tokens: 'Jetons d’envoi',
    shares: 'Vues partagées',
    channels: 'Canaux',
    noBackup: 'Aucune sauvegarde ne le contient.',
    backups:
      '{n} sauvegarde du serveur le contient encore, au plus tard jusqu’au {until}. | {n} sauvegardes du serveur le contiennent encore, la dernière au plus tard jusqu’au {until}.',
    backupsForever:
      '{n} sauvegarde du serveur le contient encore, jusqu’à ce que la personne qui le gère la retire. | {n} sauvegardes du serveur le contiennent encore, jusqu’à ce que la personne qui le gère les retire.',
    setAside:
      'De même, peut-être, {n} base mise de côté par une restauration. | De même, peut-être, {n} bases mises de côté par une restauration.',
    log: 'Le journal d’audit du serveur garde son numéro, et aucun nom.',
    export: 'Emportez d’abord ses données :',
    exportOf: 'Exporter : {kind}',
    settings: 'Réglages et objectifs (JSON)',
    audit: 'Journal d’audit',
    typeName: 'Pour le supprimer, saisissez son nom : {name}',
    final: 'C’est définitif.',
    delete: 'Supprimer le contrat',
    deleting: 'Suppression…',
    done: 'Le contrat {name} est supprimé.',
  },
}
