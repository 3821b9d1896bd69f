import type { Messages } from '../../en/screen.ts'

/** Les liens à usage unique, les mots de passe que l’on choisit, et à quoi sert chaque rôle. */
export const links: Pick<Messages, 'roleHelp' | 'forgotten' | 'password' | 'link' | 'copy'> = {
  roleHelp: {
    client: 'Décide de tout : réglages, objectifs, imports, alertes, membres.',
    provider: 'Envoie les fichiers et explique les alertes ; ne change ni les objectifs ni les membres.',
    committee: 'Lit les chiffres, les alertes et les comités ; ne change rien.',
  },
  forgotten: {
    title: 'Mot de passe oublié',
    lead: 'Nous vous envoyons un lien pour en choisir un nouveau. Il ne sert qu’une fois.',
    submit: 'M’envoyer le lien',
    sent: 'Si {email} a un compte ici, le lien est en route. Regardez aussi parmi les courriels indésirables.',
    noMail:
      'Ce serveur n’envoie pas de courriel. Demandez un nouveau lien à la personne qui gère Vigie dans votre entreprise.',
    back: 'Retour à la connexion',
  },
  password: {
    new: 'Nouveau mot de passe',
    hint: '12 caractères ou plus. Le mieux est une phrase de plusieurs mots : facile à retenir, difficile à deviner.',
  },
  link: {
    title: {
      'first-admin': 'Votre Vigie est prête',
      invitation: 'Une invitation pour vous',
      'password-reset': 'Choisissez un nouveau mot de passe',
    },
    firstAdmin:
      'Vous allez gérer ce serveur : inviter les personnes et veiller aux sauvegardes. Commencez par votre propre compte.',
    reset: 'Pour le compte {email}. Tous les autres navigateurs seront déconnectés.',
    invited: '{who} vous invite dans Vigie, où un contrat d’infogérance se suit sur des chiffres partagés.',
    invitedTo: '{who} vous invite à suivre « {contract} », le contrat de {client} avec {provider}.',
    somebody: 'Quelqu’un',
    role: 'Votre rôle : {role}. {help}',
    name: 'Votre nom',
    nameHint: 'Tel que les autres le liront : prénom et nom.',
    create: 'Créer mon compte',
    accept: 'Accepter l’invitation',
    save: 'Enregistrer et me connecter',
    until: 'Ce lien ne sert qu’une fois, jusqu’au {when}.',
    signInFirst: 'Vous avez déjà un compte : connectez-vous pour accepter.',
    other: 'La session ouverte ici est celle de {other}, et cette invitation est pour {email}.',
    signOut: 'Fermer cette session et continuer comme {email}',
    invalid: 'Ce lien ne fonctionne plus',
    invalidText:
      'Il a déjà servi, il a expiré, ou il n’a pas été copié en entier. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  },
  copy: { copy: 'Copier', copied: 'Copié', failed: 'Sélectionnez le texte et copiez-le à la main.' },
}
