import type { Messages } from '../../en/screen.ts'

/** Le mois d’un indicateur, raconté : ce qui l’a fait bouger et depuis quand, de combien, avec quelle certitude. */
export const story: Pick<Messages, 'story' | 'change' | 'sure'> = {
  story: {
    label: 'Ce qui l’a fait bouger, et depuis quand',
    since: {
      met: 'Atteint depuis {when}.',
      missed: 'Manqué depuis {when}.',
      behind: 'En retard sur sa trajectoire depuis {when}.',
      'on-path': 'Sur sa trajectoire depuis {when}.',
    },
    now: {
      met: 'Atteint ce mois-ci, et pas le mois d’avant.',
      missed: 'Manqué ce mois-ci, et pas le mois d’avant.',
      behind: 'En retard sur sa trajectoire ce mois-ci, et pas le mois d’avant.',
      'on-path': 'Sur sa trajectoire ce mois-ci, et pas le mois d’avant.',
    },
    spent: '{spent} : surtout {part} ({amount}).',
  },
  change: {
    label: 'De combien il a changé',
    since: {
      'last-month': 'Depuis le mois dernier ({month})',
      'last-committee': 'Depuis le comité du {quarter}',
      'six-months': 'En six mois (depuis {month})',
    },
    same: 'inchangé',
    fromTo: '{before} → {after}',
    proven: 'prouvé',
    unproven: 'non prouvé',
    counted: 'prouvé, compté en entier',
    nothing: 'rien à prouver',
    none: 'Pas encore de chiffre antérieur auquel comparer.',
    month: '{change} en un mois',
  },
  sure: {
    open: 'À quel point est-ce sûr ?',
    openOf: 'À quel point est-ce sûr : {name}',
    changes:
      'Un changement est prouvé quand son intervalle à 95 % ne contient pas zéro. Deux chiffres jugés qui ont des mois en commun sont comparés par les mois qu’ils n’ont pas en commun.',
  },
}
