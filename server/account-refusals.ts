/** What is said to somebody who may not come in, or not do what they ask. */
export const accountRefusals = {
  'sign-in-needed': {
    status: 401,
    en: 'Sign in first: nobody is signed in here, or the session has ended.',
    fr: 'Connectez-vous d’abord : personne n’est connecté ici, ou la session est terminée.',
  },
  'sign-in-failed': {
    status: 401,
    en: 'This address and password do not go together. Check both, then try again.',
    fr: 'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.',
  },
  'token-invalid': {
    status: 401,
    en: 'This upload token or link does not work: it is mistyped, has expired or was revoked. Members of the contract can make another.',
    fr: 'Ce jeton d’envoi ou ce lien ne fonctionne pas : il est mal recopié, a expiré ou a été révoqué. Les membres du contrat peuvent en créer un autre.',
  },
  'share-invalid': {
    status: 401,
    en: 'This link shows nothing any more: it has expired or was revoked. Ask the person who gave it to you for another.',
    fr: 'Ce lien ne montre plus rien : il a expiré ou a été révoqué. Demandez-en un autre à la personne qui vous l’a donné.',
  },
  'not-allowed': {
    status: 403,
    en: 'You may not do this here: it takes another role, or, on a meeting room’s screen, signing in for yourself.',
    fr: 'Cela ne vous est pas permis ici : il faut un autre rôle ou, sur l’écran d’une salle de réunion, vous connecter pour vous-même.',
  },
  'token-uploads-only': {
    status: 403,
    en: 'An upload token uploads the files of its contract and does nothing else.',
    fr: 'Un jeton d’envoi sert à envoyer les fichiers de son contrat, et à rien d’autre.',
  },
  'foreign-name': {
    status: 403,
    en: 'Vigie does not know itself by this name. Whoever runs it sets VIGIE_PUBLIC_URL to the address that people type.',
    fr: 'Vigie ne se connaît pas sous ce nom. La personne qui l’administre indique dans VIGIE_PUBLIC_URL l’adresse que l’on saisit.',
  },
  'link-invalid': {
    status: 404,
    en: 'This link no longer works: it was used, has expired, or a newer one took its place. Ask for another.',
    fr: 'Ce lien ne fonctionne plus : il a servi, a expiré ou a été remplacé. Demandez-en un autre.',
  },
  'link-other-account': {
    status: 403,
    en: 'This invitation is for {email}, who has an account. Sign in with it, then accept.',
    fr: 'Cette invitation est pour {email}, qui a déjà un compte. Connectez-vous avec ce compte, puis acceptez.',
  },
  'password-refused': {
    status: 400,
    en: 'Choose another password.',
    fr: 'Choisissez un autre mot de passe.',
  },
  'password-wrong': {
    status: 403,
    en: 'This is not your present password.',
    fr: 'Ce n’est pas votre mot de passe actuel.',
  },
  'account-not-found': {
    status: 404,
    en: 'There is no account {id} here.',
    fr: 'Il n’y a pas de compte {id} ici.',
  },
  'session-not-found': {
    status: 404,
    en: 'This session has ended already.',
    fr: 'Cette session est déjà terminée.',
  },
  'invitation-not-found': {
    status: 404,
    en: 'This invitation is no longer waiting: it was accepted, withdrawn or has expired.',
    fr: 'Cette invitation n’est plus en attente : elle a été acceptée, retirée ou a expiré.',
  },
  'token-not-found': {
    status: 404,
    en: 'There is no upload token {id} in this contract.',
    fr: 'Il n’y a pas de jeton d’envoi {id} dans ce contrat.',
  },
  'share-not-found': {
    status: 404,
    en: 'There is no shared view {id} in this contract.',
    fr: 'Il n’y a pas de vue partagée {id} dans ce contrat.',
  },
  'member-already': {
    status: 409,
    en: '{email} is a member of this contract already.',
    fr: '{email} est déjà membre de ce contrat.',
  },
  'last-client': {
    status: 409,
    en: 'A contract keeps at least one member with the role “client” who can sign in. Give somebody else that role first.',
    fr: 'Un contrat garde au moins un membre ayant le rôle « client » et qui peut se connecter. Donnez d’abord ce rôle à quelqu’un d’autre.',
  },
  'last-admin': {
    status: 409,
    en: 'This is the last administrator who can sign in: it stays active.',
    fr: 'C’est le dernier administrateur qui peut se connecter : il reste actif.',
  },
  'contract-has-client': {
    status: 409,
    en: 'This contract has members with the role “client”: they invite the others.',
    fr: 'Ce contrat a des membres ayant le rôle « client » : ce sont eux qui invitent les autres.',
  },
  'admin-not-client': {
    status: 409,
    en: '{email} administers this server: the first client of a contract is somebody else.',
    fr: '{email} administre ce serveur : le premier client d’un contrat est quelqu’un d’autre.',
  },
  'openid-only-way': {
    status: 409,
    en: 'This account has no password: the organisation’s sign-in is the only way into it. Ask for a link for a new password first.',
    fr: 'Ce compte n’a pas de mot de passe : la connexion de l’organisation en est le seul accès. Demandez d’abord un lien de nouveau mot de passe.',
  },
  'email-taken': {
    status: 409,
    en: 'There is an account for {email} already.',
    fr: 'Il existe déjà un compte pour {email}.',
  },
  'mail-failed': {
    status: 502,
    en: 'The mail could not be sent, so its link does not work either. Try again, or tell whoever runs Vigie.',
    fr: 'Le message n’a pas pu être envoyé, et son lien ne fonctionne donc pas non plus. Réessayez, ou prévenez la personne qui gère Vigie.',
  },
  'openid-unavailable': {
    status: 503,
    en: 'Your organisation’s sign-in does not answer. Try again in a moment, or sign in with a password.',
    fr: 'La connexion de votre organisation ne répond pas. Réessayez dans un instant, ou connectez-vous avec un mot de passe.',
  },
  'too-many-attempts': {
    status: 429,
    en: 'Too many attempts. Wait {seconds} seconds, then try again.',
    fr: 'Trop d’essais. Attendez {seconds} secondes, puis réessayez.',
  },
  'too-many-requests': {
    status: 429,
    en: 'Too many requests. Wait {seconds} seconds, then try again.',
    fr: 'Trop de requêtes. Attendez {seconds} secondes, puis réessayez.',
  },
  busy: {
    status: 429,
    en: 'Too many people are signing in at this moment. Wait {seconds} seconds, then try again.',
    fr: 'Trop de personnes se connectent en ce moment. Attendez {seconds} secondes, puis réessayez.',
  },
} as const
