import type { mails as en } from '../../en/sent/mails.ts'

/** Les courriels, et les messages des canaux. */
export const mails: typeof en = {
  invitation: {
    title: 'Une invitation à rejoindre Vigie',
    toContract: '{by} vous invite à suivre le contrat {contract} dans Vigie.',
    toVigie: '{by} vous invite dans Vigie, le tableau de bord d’un contrat d’infogérance.',
    ends: 'Ce lien fonctionne une fois, pendant 72 heures.',
    accept: 'Accepter l’invitation',
  },
  reset: {
    title: 'Un nouveau mot de passe pour Vigie',
    asked: 'Un nouveau mot de passe a été demandé pour votre compte.',
    ends: 'Ce lien fonctionne une fois, pendant une heure. Si vous n’avez rien demandé, ignorez ce message.',
    choose: 'Choisir un mot de passe',
  },
  auditHead: {
    title: 'Vigie : journal d’audit, entrée {id}',
    ends: 'Le journal d’audit se termine par l’entrée {id}, d’empreinte {hash}.',
    keep: 'Gardez ce message. Cette commande, sur le serveur, dit plus tard si le journal contient encore cette entrée et toutes celles d’avant :',
  },
  documents: {
    pack: 'Comité clos : {quarter}',
    closed: '{by} a clos ce comité le {when}.',
    closedOn: 'Ce comité a été clos le {when}.',
    edition: 'Édition {number}. Empreinte (SHA-256) de tout ce qui a été montré : {sha256}',
    page: '{month} sur une page',
    attached: 'Ci-joint : {files}.',
    tooBig: 'Trop lourd pour un courriel : {files}.',
    where: {
      pack: 'Le document se télécharge dans Vigie, sur la page de ce comité.',
      page: 'Le document se télécharge dans Vigie, sur le tableau de bord de ce mois.',
    },
    chosen: 'Ce que vous recevez par courriel se choisit sur la page « Mon compte » de Vigie.',
    open: 'Voir dans Vigie',
  },
  alerts: {
    test: 'Message d’essai',
    tested: 'Ce canal fonctionne : les alertes du contrat arriveront ici.',
    digest: 'Le mois {ofMonth}',
    worsened: 'Aggravation : {alert}',
    noAlert: 'Aucune alerte n’est ouverte.',
    others: 'Autres alertes ouvertes',
    open: 'Voir dans Vigie',
    verdict: {
      met: 'atteint',
      missed: 'manqué',
      'on-path': 'sur la trajectoire',
      behind: 'en retard',
      'no-data': 'pas de verdict',
    },
    unproven: 'non prouvé',
    part: 'sur {covered} des {months} mois',
  },
}
