import type { Messages } from '../../en/screen.ts'

/** Se connecter et se déconnecter. */
export const session: Pick<Messages, 'roles' | 'signIn' | 'menu'> = {
  roles: { client: 'Client', provider: 'Prestataire', committee: 'Comité' },
  signIn: {
    title: 'Se connecter',
    ended: 'Votre session est terminée. Connectez-vous pour reprendre où vous en étiez.',
    email: 'Adresse de courriel',
    password: 'Mot de passe',
    showPassword: 'Afficher ce qui est tapé',
    submit: 'Se connecter',
    screen: 'C’est l’écran d’une salle de réunion',
    screenHelp: 'Il reste connecté 8 heures et ne fait que lire : rien ne peut y être changé.',
    forgotten: 'Mot de passe oublié ?',
    or: 'ou',
    openId: 'Se connecter avec {name}',
    demo: 'Visiter tout de suite',
    demoLead: 'Une démonstration, sur des données d’exemple. À quel titre voulez-vous regarder ?',
    demoAs: {
      client: 'En tant que client',
      provider: 'En tant que prestataire',
      committee: 'En tant que membre du comité',
    },
    problem: {
      'openid-unknown':
        'Votre organisation vous connaît, mais vous n’avez pas de compte ici. Demandez une invitation à la personne qui suit le contrat.',
      'openid-taken': 'Ce compte de votre organisation est déjà relié à quelqu’un d’autre ici.',
      'openid-failed': 'La connexion de votre organisation n’a pas abouti. Réessayez.',
    },
  },
  menu: {
    open: 'Votre compte : {name}',
    account: 'Mon compte',
    admin: 'Administration',
    signOut: 'Se déconnecter',
    screen: 'écran de réunion, lecture seule',
  },
}
