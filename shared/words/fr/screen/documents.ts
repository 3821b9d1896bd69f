import type { documents as en } from '../../en/screen/documents.ts'

/** Les documents à emporter. */
export const documents: typeof en = {
  documents: {
    name: { pdf: 'PDF', pptx: 'PowerPoint' },
    take: { pdf: 'Emporter ce comité en PDF', pptx: 'Emporter ce comité en PowerPoint' },
    making: 'Le document est en cours de fabrication',
    made: 'Le document est enregistré',
    takeMonth: 'Emporter ce mois en PDF, sur une page',
    failed: 'Le document n’est pas venu. Réessayez.',
  },
}
