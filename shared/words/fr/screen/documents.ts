import type { documents as en } from '../../en/screen/documents.ts'

/** Les documents à emporter. */
export const documents: typeof en = {
  documents: {
    name: { pdf: 'PDF', pptx: 'PowerPoint' },
    take: { pdf: 'Emporter ce comité en PDF', pptx: 'Emporter ce comité en PowerPoint' },
    making: 'Le document est en cours de préparation',
    made: 'Le document est enregistré',
    month: 'Le mois sur une page (PDF)',
    takeMonth: 'Le mois sur une page (PDF) : l’emporter',
    failed: 'Le document n’a pas pu être préparé. Réessayez.',
  },
}
