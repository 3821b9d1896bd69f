import type { Messages } from '../../en/screen.ts'

/** Ce que dit la page d’un mois, sur papier. */
export const monthPage: Pick<Messages, 'monthPage'> = {
  monthPage: {
    since: 'Depuis le mois dernier',
    changed: 'Ce qui a bougé depuis le mois dernier, au-delà du hasard',
    moved: 'Chiffres qui ont bougé après avoir été montrés',
    files: 'Fichiers du mois',
    due: 'Décisions qui arrivent à échéance',
    missing: 'Pas arrivés : {files}.',
    allIn: 'Les quatre fichiers sont arrivés.',
    window: 'Les chiffres sont jugés sur plusieurs mois : {run}.',
  },
}
