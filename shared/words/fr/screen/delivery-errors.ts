import type { Messages } from '../../en/screen.ts'

/** Ce qu’un message peut rencontrer en chemin. */
export const deliveryErrors: Pick<Messages, 'deliveryErrors'> = {
  deliveryErrors: {
    'switched-off': 'Le canal est inactif.',
    restored: 'Une sauvegarde a été restaurée avant son départ : il a peut-être déjà été envoyé.',
    'no-mail': 'Ce serveur n’a pas de serveur de courriel.',
    'key-lost':
      'Ce serveur n’a plus la clé (secret.key) sous laquelle l’adresse était conservée. Saisissez-la de nouveau.',
    'failed-here': 'Une erreur est survenue sur ce serveur.',
    'not-public':
      '{detail} n’est pas une adresse publique ; la personne qui gère le serveur peut l’autoriser par son nom.',
    'not-https':
      'Les messages ne partent qu’en https ; la personne qui gère le serveur peut autoriser {detail} par son nom.',
    timeout: 'Pas de réponse en 10 s.',
    'no-connection': 'Pas de connexion ({detail}).',
    redirect: 'L’adresse a répondu {detail} : les redirections ne sont pas suivies.',
    status: 'L’adresse a répondu {detail}.',
    'mail-status': 'Le serveur de courriel a répondu {detail}.',
    'mail-unreachable': 'Le serveur de courriel est injoignable.',
    'mail-too-big': 'Le serveur de courriel refuse un message de cette taille ({detail}).',
    'not-member': 'Cette personne n’est plus membre du contrat, ou son compte est désactivé.',
    'not-chosen': 'Cette personne ne veut plus recevoir ce document par courriel.',
    'edition-over': 'Le comité a été rouvert avant son départ.',
  },
}
