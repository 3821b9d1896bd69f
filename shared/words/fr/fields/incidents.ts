import type { WordsOfFields } from '../../field-words.ts'

/** Les champs d’un fichier : voir `FieldWords`. */
export const incidents: WordsOfFields<'incidents'> = {
  kind: {
    title: 'Nature de l’incident',
    told: 'la nature de l’incident (sécurité ou panne)',
    examples: ['sécurité', 'panne', 'panne'],
  },
  startedAt: {
    title: 'Détection ou début',
    told: 'la date de détection ou de début',
    examples: ['12/01/2026 08:40', '20/01/2026 14:05', '25/01/2026 06:00'],
  },
  endedAt: {
    title: 'Résolution ou fin',
    told: 'la date de fin',
    examples: ['12/01/2026 17:00', '20/01/2026 14:50', '25/01/2026 08:00'],
  },
  id: { title: 'Numéro d’incident', told: 'le numéro de l’incident', examples: ['S-1', 'P-1', 'P-2'] },
  severity: { title: 'Gravité', told: 'la gravité', examples: ['Haute', 'Majeure'] },
  category: { title: 'Catégorie', told: 'la catégorie', examples: ['Hameçonnage', 'Réseau', 'Maintenance'] },
  service: { title: 'Service', told: 'le service', examples: ['', 'Accès internet', 'Messagerie'] },
  planned: { title: 'Planifié', told: 's’il était planifié', examples: ['', 'non', 'oui'] },
  durationSeconds: { title: 'Durée', told: 'la durée', examples: [] },
  startedTime: { title: 'Heure de détection ou de début', told: 'l’heure de détection ou de début', examples: [] },
  endedTime: { title: 'Heure de résolution ou de fin', told: 'l’heure de fin', examples: [] },
  updatedAt: {
    title: 'Dernière modification',
    told: 'la date de dernière modification',
    examples: ['13/01/2026 09:00'],
  },
}
