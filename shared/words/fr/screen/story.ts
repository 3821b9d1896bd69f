import type { Messages } from '../../en/screen.ts'

/** Le mois d’un indicateur, raconté : ce qui l’a fait bouger et depuis quand, de combien, avec quelle certitude. */
export const story: Pick<Messages, 'story'> = {
  story: {
    label: 'Ce qui l’a fait bouger, et depuis quand',
    since: {
      met: 'Atteint depuis {when}.',
      missed: 'Manqué depuis {when}.',
      behind: 'En retard sur sa trajectoire depuis {when}.',
      off: 'À l’écart du prochain objectif depuis {when}.',
      'on-path': 'Sur sa trajectoire depuis {when}.',
      already: 'Déjà au prochain objectif depuis {when}.',
    },
    now: {
      met: 'Atteint ce mois-ci, et pas le mois d’avant.',
      missed: 'Manqué ce mois-ci, et pas le mois d’avant.',
      behind: 'En retard sur sa trajectoire ce mois-ci, et pas le mois d’avant.',
      off: 'À l’écart du prochain objectif ce mois-ci, et pas le mois d’avant.',
      'on-path': 'Sur sa trajectoire ce mois-ci, et pas le mois d’avant.',
      already: 'Déjà au prochain objectif ce mois-ci, et pas le mois d’avant.',
    },
    spent: '{spent} : surtout {part} ({amount}).',
  },
}
