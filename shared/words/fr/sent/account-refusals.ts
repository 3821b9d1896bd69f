import type { accountRefusals as en } from '../../en/sent/account-refusals.ts'

/** Ce qui est dit à qui ne peut pas entrer, ou pas faire ce qu’il demande. */
export const accountRefusals: typeof en = {
  'sign-in-needed': 'Connectez-vous d’abord : personne n’est connecté ici, ou la session est terminée.',
  'sign-in-failed': 'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.',
  'token-invalid':
    'Ce jeton d’envoi ou ce lien ne fonctionne pas : il est mal recopié, a expiré ou a été révoqué. Les membres du contrat peuvent en créer un autre.',
  'share-invalid':
    'Ce lien ne montre plus rien : il a expiré ou a été révoqué. Demandez-en un autre à la personne qui vous l’a donné.',
  'not-allowed':
    'Cela ne vous est pas permis ici : il faut un autre rôle ou, sur l’écran d’une salle de réunion, vous connecter pour vous-même.',
  'token-uploads-only':
    'Un jeton d’envoi sert à envoyer les fichiers de son contrat, et à rien d’autre. Connectez-vous pour le reste.',
  'foreign-name':
    'Vigie ne se connaît pas sous ce nom. La personne qui l’administre règle son adresse publique sur celle que l’on saisit.',
  'link-invalid': 'Ce lien ne fonctionne plus : il a servi, a expiré ou a été remplacé. Demandez-en un autre.',
  'link-other-account':
    'Cette invitation est pour {email}, qui a déjà un compte. Connectez-vous avec ce compte, puis acceptez.',
  'password-refused': 'Ce mot de passe n’est pas accepté. Choisissez-en un autre.',
  'password-wrong': 'Ce n’est pas votre mot de passe actuel. Vérifiez-le, puis réessayez.',
  'account-not-found': 'Il n’y a pas de compte {id} ici. Rechargez la page : il a peut-être été supprimé.',
  'session-not-found': 'Cette session est déjà terminée : il n’y a plus rien à faire.',
  'invitation-not-found':
    'Cette invitation n’est plus en attente : elle a été acceptée, retirée ou a expiré. Invitez à nouveau la personne si besoin.',
  'token-not-found':
    'Il n’y a pas de jeton d’envoi {id} dans ce contrat. La page des membres donne la liste de ceux qui existent.',
  'share-not-found':
    'Il n’y a pas de vue partagée {id} dans ce contrat. La page des membres donne la liste de celles qui existent.',
  'member-already': '{email} est déjà membre de ce contrat. Changez plutôt son rôle dans la liste.',
  'last-client':
    'Un contrat garde au moins un membre ayant le rôle « client » et qui peut se connecter. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'last-admin':
    'C’est le dernier administrateur qui peut se connecter. Nommez-en d’abord un autre, sur le serveur (npm run admin).',
  'contract-has-client':
    'Ce contrat a des membres ayant le rôle « client » : ce sont eux qui invitent les autres. Adressez-vous à l’un d’eux.',
  'admin-not-client':
    '{email} administre ce serveur : le premier client d’un contrat est quelqu’un d’autre. Invitez une autre personne.',
  'openid-only-way':
    'Ce compte n’a pas de mot de passe : la connexion de l’organisation en est le seul accès. Demandez d’abord un lien de nouveau mot de passe.',
  'email-taken': 'Il existe déjà un compte pour {email} : servez-vous-en, ou donnez une autre adresse.',
  'mail-failed':
    'Le message n’a pas pu être envoyé, et son lien ne fonctionne donc pas non plus. Réessayez, ou prévenez la personne qui gère Vigie.',
  'openid-unavailable':
    'La connexion de votre organisation ne répond pas. Réessayez dans un instant, ou connectez-vous avec un mot de passe.',
  'too-many-attempts': 'Trop d’essais. Attendez {seconds} s, puis réessayez.',
  'too-many-requests': 'Trop de requêtes. Attendez {seconds} s, puis réessayez.',
  busy: 'Trop de personnes se connectent en ce moment. Attendez {seconds} s, puis réessayez.',
}
