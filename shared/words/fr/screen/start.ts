import type { Messages } from '../../en/screen.ts'

/** Les premiers pas d’un contrat, et des données d’exemple à regarder avant d’en avoir. */
export const start: Pick<Messages, 'empty' | 'sample' | 'guide'> = {
  empty: {
    title: 'Aucun mois ici pour l’instant',
    text: 'Le tableau de bord se remplit avec les quatre fichiers du mois, tels que les outils du prestataire les écrivent. Commencez par celui que vous voulez : l’export de votre outil, un classeur ou un modèle ci-dessous. Rien n’est enregistré avant que vous ayez vu ce qui le serait.',
    import: 'Importer les fichiers',
  },
  sample: {
    title: 'Voir d’abord avec des données d’exemple ?',
    text: 'Dix-huit mois d’une entreprise imaginaire et de son prestataire, dans un contrat à part, à côté du vôtre. Rien n’entre dans votre contrat, personne n’en est averti, et un clic suffit pour tout supprimer.',
    make: 'Voir avec des données d’exemple',
    making: 'Les données d’exemple se préparent…',
    made: 'Les données d’exemple sont prêtes.',
    banner: 'Données d’exemple : une entreprise imaginaire. Personne n’en est averti.',
    delete: 'Supprimer les données d’exemple',
    deleting: 'Suppression…',
    deleted: 'Les données d’exemple sont supprimées.',
  },
  guide: {
    title: 'Premiers pas',
    progress: '{n} sur 3',
    done: 'fait',
    close: 'Ne plus afficher',
    closed: 'Les premiers pas ne s’affichent plus.',
    tickets: { name: 'Importer les tickets', text: 'L’export d’un mois, tel que l’outil l’écrit.' },
    targets: { name: 'Regarder les objectifs', text: 'Ce qui est dû à la fin de M3 et de M6.' },
    provider: { name: 'Inviter le prestataire', text: 'Il dépose les fichiers et explique ce qui a bougé.' },
  },
}
