import type { Messages } from '../en.ts'

/** Ce qui a fait bouger un indicateur entre deux périodes. Les effets s’écrivent avec leur signe. */
export const breakdown: Pick<Messages, 'breakdown'> = {
  breakdown: {
    title: 'Ce qui l’a fait bouger',
    by: 'Découpé par',
    against: 'Comparé au',
    since: {
      'previous-month': 'mois précédent',
      'previous-quarter': 'trimestre précédent',
    },
    points: '{n} point | {n} points',
    sinceMonth: '{change} depuis {before}',
    sinceRun: '{change} entre {before} et {after}',
    steadyMonth: 'pas d’écart visible depuis {before}',
    steadyRun: 'pas d’écart visible entre {before} et {after}',
    mostly: '{what} : surtout {groups}.',
    mostlyBut: '{what} : surtout {groups} ; {other} compense en partie.',
    cancel: '{what} : {groups} se compensent.',
    plain: '{what}.',
    parts: 'Les chiffres propres aux groupes y comptent pour {rate}, une autre répartition des tickets pour {mix}.',
    noBefore: 'Rien à quoi comparer : aucun ticket n’a été mesuré ({before}).',
    noAfter: 'Rien à expliquer : aucun ticket n’a été mesuré ({after}).',
    single: 'Tous ces tickets portent ici la même mention, {label} : ce découpage n’explique rien.',
    unsaid: 'Aucun de ces tickets ne le précise : ce découpage n’explique rien.',
    notSaid: 'Non précisé',
    others: 'Autres ({n})',
    total: 'Tous les tickets',
    table: 'Ce que chaque groupe a fait à l’écart',
    effect: 'Effet',
    own: { ratio: 'par son propre taux', hours: 'par son propre délai' },
    mix: 'par sa part des tickets',
    cell: { ratio: 'taux, tickets (part)', hours: 'moyenne, tickets (part)' },
    showTickets: 'Lister ses tickets de {month}',
    inPoints: 'points',
    inHours: 'heures',
    how: {
      ratio:
        'Son propre taux : les tickets du groupe ont été résolus au niveau 1 plus souvent ou moins souvent qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et se tient au-dessus ou au-dessous des autres.',
      hours:
        'Son propre délai : les tickets du groupe ont pris plus ou moins de temps qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et prend plus ou moins de temps que les autres.',
    },
    exact:
      'Avant arrondi, les lignes s’additionnent et donnent l’écart. Un groupe qui n’a de tickets que dans une des périodes n’a rien à quoi être comparé : tout son effet vient de sa part (méthode de Kitagawa, 1955).',
  },
}
