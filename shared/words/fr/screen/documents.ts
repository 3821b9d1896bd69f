import type { documents as en } from '../../en/screen/documents.ts'

/** Les documents à emporter. */
export const documents: typeof en = {
  documents: {
    name: { pdf: 'PDF', pptx: 'PowerPoint' },
    take: { pdf: 'Emporter ce comité en PDF', pptx: 'Emporter ce comité en PowerPoint' },
    making: 'Le document est en cours de fabrication',
    made: 'Le document est enregistré',
    takeMonth: 'Emporter ce mois en PDF, sur une page',
    month: {
      since: 'Depuis le mois dernier',
      changed: 'Ce qui a bougé depuis le mois dernier, au-delà du hasard',
      moved: 'Chiffres qui ont bougé après avoir été montrés',
      files: 'Fichiers du mois',
      due: 'Décisions qui arrivent à échéance',
      missing: 'Pas arrivés : {files}.',
      allIn: 'Les quatre fichiers sont arrivés.',
      window: 'Les chiffres sont jugés sur plusieurs mois : {run}.',
    },
    failed: 'Le document n’est pas venu. Réessayez.',
  },
}
