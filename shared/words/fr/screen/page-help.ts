import type { Messages } from '../../en/screen.ts'

/** À quoi sert chaque page et comment la lire, simplement : la première chose que dit son aide. */
export const pageHelp: Pick<Messages, 'notAllowed' | 'pageHelp' | 'helpSheet' | 'figures' | 'notFound'> = {
  pageHelp: {
    title: 'Cette page',
    of: {
      contracts: 'Une ligne par contrat, le plus en difficulté d’abord. Choisissez-en un pour voir son mois.',
      'new-contract':
        'Qui est le client, qui est le prestataire, et quand le contrat commence. Le reste peut se régler plus tard.',
      scorecard:
        'Le mois d’un coup d’œil. La phrase du haut dit ce qui ne va pas et depuis quand. Chaque case porte un chiffre, son verdict et son objectif ; choisissez-en une pour voir ce qu’il y a derrière. Les flèches mènent aux autres mois.',
      kpi: 'Un chiffre et son mois : depuis quand il en est là, ce qui l’a fait bouger, de combien il a changé, puis les faits qui pèsent le plus. Le graphique et la liste de tous les faits suivent.',
      committee:
        'Le trimestre, page après page, pour la réunion. Les flèches tournent les pages, P les imprime toutes, D écrit une décision.',
      imports:
        'Déposez ici les exports du mois, tels que l’outil les écrit. Rien ne compte avant que vous ayez vu l’aperçu et dit oui. Le dernier import peut être annulé.',
      import:
        'Ce qui a été compris d’un fichier, et ce qu’il changerait. Répondez d’abord aux questions : c’est ce que le fichier ne dit pas.',
      alerts:
        'Ce qui attend une réponse. Le prestataire explique, les deux parties le voient. Une alerte se clôt d’elle-même quand les chiffres vont mieux.',
      'alert-settings': 'Ce qui lève une alerte dans ce contrat, qui est prévenu, et par quel canal.',
      'contract-data':
        'Ce qu’aucun export ne dit : les chiffres d’avant le contrat, la prévision et les prix. Des colonnes se collent depuis un tableur.',
      settings:
        'Les règles que suivent les chiffres : heures de service, niveau 1, objectifs. Un changement qui fait bouger un chiffre déjà montré est écrit au registre.',
      commitments:
        'Ce que le contrat garantit par priorité, et ce qu’il retient quand c’est manqué. Une grille vaut pour les tickets ouverts à partir d’un mois, les règles de pénalité pour les périodes qui commencent à partir de ce mois : ce qui est passé garde les siennes.',
      penalties:
        'Ce que les règles du contrat proposent pour les périodes closes, chacune avec son calcul. Le prestataire accepte ou conteste, le client peut y renoncer. Ce qui a reçu une réponse garde son chiffre ; si les faits ont bougé depuis, les deux sont là. Rien n’est envoyé.',
      members: 'Qui peut voir ou remplir ce contrat, et les liens par lesquels un trimestre est montré à d’autres.',
      ledger:
        'Chaque chiffre qui a bougé après avoir été montré : de combien à combien, à cause de quoi, quand et par qui.',
      audit: 'Qui a fait quoi et quand. Rien ne peut y être changé.',
      account: 'Votre nom, votre mot de passe et vos sessions ouvertes.',
      admin: 'Les comptes, les contrats et les sauvegardes de ce serveur.',
      figures: 'Ce que signifie chaque chiffre et à quel point il est sûr, dans les mots qui l’accompagnent.',
    },
  },
  helpSheet: {
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
    behind: 'aucun objectif échu, et en deçà de la droite qui y mène, ou de l’objectif s’il n’y a pas de droite',
    'on-path': 'aucun objectif échu, et sur la droite qui y mène ou mieux, ou à l’objectif s’il n’y a pas de droite',
    'no-data': 'rien à juger',
    unproven:
      '« Non prouvé » : l’intervalle à 95 % d’un si petit échantillon chevauche l’objectif ; un autre mois semblable pourrait tomber de l’autre côté.',
  },
  figures: {
    lead: 'Comment chaque chiffre se calcule, et avec quelle certitude. La définition avec les réglages du contrat figure sur la page du chiffre.',
    sure: 'Certitude :',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être mal tapée, ou la page a changé de place.',
  },
  notAllowed: {
    title: 'Cette page n’est pas pour votre rôle',
    text: 'C’est le client du contrat qui décide de qui peut faire quoi.',
    readOnly: 'Seul le client du contrat change ce qui est ici.',
  },
}
