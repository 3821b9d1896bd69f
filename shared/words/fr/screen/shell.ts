import type { Messages } from '../../en/screen.ts'

/** Ce qui entoure chaque page, l’aide et les échecs. */
export const shell: Pick<Messages, 'shell' | 'theme' | 'help' | 'error' | 'figures' | 'notFound'> = {
  shell: {
    skip: 'Aller au contenu',
    contractPages: 'Pages du contrat',
    morePages: 'Plus',
    scorecard: 'Tableau de bord',
    committee: 'Comité',
    imports: 'Imports',
    contractData: 'Données du contrat',
    settings: 'Réglages',
    members: 'Membres',
    allContracts: 'Tous les contrats',
    switchContract: 'Changer de contrat',
    language: 'Langue',
    theme: 'Thème : {theme}. Passer à : {next}',
    apiDocs: 'Documentation de l’API',
  },
  theme: { auto: 'celui du système', light: 'clair', dark: 'sombre' },
  help: {
    open: 'Aide et raccourcis clavier',
    title: 'Aide',
    close: 'Fermer',
    keys: 'Clavier',
    months: 'mois précédent et suivant',
    search: 'chercher parmi les tickets, là où il y en a une liste',
    this: 'cette aide',
    escape: 'fermer un menu ou cette aide',
    verdicts: 'Ce que disent les signes',
    met: 'un objectif est échu, et atteint',
    missed: 'un objectif est échu, et n’est pas atteint',
    behind: 'aucun objectif échu, et à l’écart de la droite qui y mène',
    'on-path': 'aucun objectif échu, et sur la droite qui y mène',
    'no-data': 'rien à juger',
    unproven:
      '« Non prouvé » : l’intervalle à 95 % d’un si petit échantillon chevauche l’objectif ; un autre mois semblable pourrait tomber de l’autre côté.',
  },
  figures: {
    title: 'Ce que disent les chiffres',
    lead: 'Comment chaque chiffre se calcule, et avec quelle certitude. La définition avec les réglages du contrat figure sur la page du chiffre.',
    sure: 'Certitude :',
  },
  error: {
    title: 'Cela n’a pas abouti',
    unreachable: 'Le serveur Vigie ne répond pas. Vérifiez qu’il est démarré, puis réessayez.',
    unexpected:
      'Le serveur a répondu de façon inattendue. Réessayez ; si cela persiste, prévenez la personne qui gère Vigie.',
    retry: 'Réessayer',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être mal tapée, ou la page a changé de place.',
  },
}
