import type { Messages } from '../../en/screen.ts'

/** Ce qui entoure chaque page, l’aide et les échecs. */
export const shell: Pick<Messages, 'shell' | 'theme' | 'help' | 'error'> = {
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
    languageFailed:
      'La langue « {name} » n’a pas pu être chargée : le serveur ne répond pas. Réessayez dans un instant.',
    theme: 'Thème : {theme}. Passer à : {next}',
    figures: 'Ce que disent les chiffres',
    apiDocs: 'Documentation de l’API',
  },
  theme: { auto: 'celui du système', light: 'clair', dark: 'sombre' },
  help: { open: 'Aide et raccourcis clavier' },
  error: {
    title: 'Cela n’a pas abouti',
    lost: 'Cette page n’a pas pu être chargée',
    unreachable: 'Le serveur Vigie ne répond pas. Vérifiez qu’il est démarré, puis réessayez.',
    unexpected:
      'Le serveur a répondu de façon inattendue. Réessayez ; si cela persiste, prévenez la personne qui gère Vigie.',
    retry: 'Réessayer',
  },
}
