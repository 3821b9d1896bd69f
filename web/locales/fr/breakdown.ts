import type { Messages } from '../en.ts'

/** Ce qui a fait bouger un indicateur entre deux périodes. Les effets s’écrivent avec leur signe. */
export const breakdown: Pick<Messages, 'breakdown'> = {
  breakdown: {
    title: 'Ce qui l’a fait bouger',
    by: 'Découpé par',
    of: {
      category: 'Catégorie',
      priority: 'Priorité',
      site: 'Site',
      group: 'Groupe',
      type: 'Type',
      severity: 'Gravité',
      nature: 'Nature',
      label: 'Libellé',
    },
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
    mostly: '{what} : surtout {groups}.',
    mostlyBut: '{what} : surtout {groups} ; {other} compense en partie.',
    cancel: '{what} : {groups} se compensent.',
    plain: '{what}.',
    parts: {
      ticket: 'Les chiffres propres aux groupes y comptent pour {rate}, une autre répartition des tickets pour {mix}.',
      answer: 'Les chiffres propres aux groupes y comptent pour {rate}, une autre répartition des réponses pour {mix}.',
    },
    noBefore: {
      ticket: 'Rien à quoi comparer : aucun ticket n’a été mesuré ({before}).',
      answer: 'Rien à quoi comparer : aucune réponse n’a été comptée ({before}).',
      incident: 'Rien à quoi comparer : pas de chiffre ({before}).',
      cost: 'Rien à quoi comparer : pas de chiffre ({before}).',
    },
    noAfter: {
      ticket: 'Rien à expliquer : aucun ticket n’a été mesuré ({after}).',
      answer: 'Rien à expliquer : aucune réponse n’a été comptée ({after}).',
      incident: 'Rien à expliquer : pas de chiffre ({after}).',
      cost: 'Rien à expliquer : pas de chiffre ({after}).',
    },
    single: 'Tous portent ici la même mention, {label} : ce découpage n’explique rien.',
    unsaid: 'Le fichier ne le précise pour aucun : ce découpage n’explique rien.',
    notSaid: 'Non précisé',
    others: 'Autres ({n})',
    total: {
      ticket: 'Tous les tickets',
      answer: 'Toutes les réponses',
      incident: 'Tous les incidents',
      cost: 'Tous les coûts',
    },
    table: 'Ce que chaque groupe a fait à l’écart',
    effect: 'Effet',
    own: { ratio: 'par son propre taux', hours: 'par son propre délai' },
    mix: { ticket: 'par sa part des tickets', answer: 'par sa part des réponses' },
    cell: {
      ticket: { ratio: 'taux, tickets (part)', hours: 'moyenne, tickets (part)' },
      answer: 'taux, réponses (part)',
      incident: 'de la référence, incidents',
      cost: 'de la référence, lignes',
    },
    showFacts: 'Le lister en {month}',
    inPoints: 'points',
    inHours: 'heures',
    how: {
      'first-level-resolution':
        'Son propre taux : les tickets du groupe ont été résolus au niveau 1 plus souvent ou moins souvent qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et se tient au-dessus ou au-dessous des autres.',
      'resolution-delay':
        'Son propre délai : les tickets du groupe ont pris plus ou moins de temps qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et prend plus ou moins de temps que les autres.',
      satisfaction:
        'Son propre taux : les réponses du groupe ont été satisfaites plus souvent ou moins souvent qu’avant. Sa part des réponses : le groupe pèse plus ou moins qu’avant, et est plus ou moins satisfait que les autres.',
      'security-incidents': 'Les incidents mensuels de chaque groupe, rapportés à la référence.',
      'total-cost': 'Le coût mensuel de chaque groupe, rapporté au coût d’avant le contrat.',
    },
    exactSum: 'Avant arrondi, les lignes s’additionnent et donnent l’écart.',
    exact:
      'Avant arrondi, les lignes s’additionnent et donnent l’écart. Un groupe présent dans une seule des périodes n’a rien à quoi être comparé : tout son effet vient de sa part (méthode de Kitagawa, 1955).',
  },
}
