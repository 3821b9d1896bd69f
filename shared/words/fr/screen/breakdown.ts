import type { Messages } from '../../en/screen.ts'

/** Ce qui a fait bouger un indicateur entre deux périodes. Les effets s’écrivent avec leur signe. */
export const breakdown: Pick<Messages, 'breakdown'> = {
  breakdown: {
    title: 'Ce qui l’a fait bouger',
    byGroup: 'Groupe par groupe',
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
    sinceMonth: '{change} depuis {before}',
    sinceRun: '{change} entre {before} et {after}',
    counted: '{counted} ({after}), après {n} ({before})',
    steadyMonth: 'pas d’écart visible depuis {before}',
    steadyRun: 'pas d’écart visible entre {before} et {after}',
    because: '{what} : {moved}.',
    becauseMix: '{what} : {moved} ; {mix}.',
    cancel: '{what} : {moved} se compensent.',
    plain: '{what}.',
    on: { mean: '{moved} sur {groups}', sum: '{moved} ({groups})' },
    share: { up: 'une part plus grande pour {groups}', down: 'une part plus petite pour {groups}' },
    mixPart: {
      none: {
        ticket: 'la répartition des tickets n’y est pour rien',
        answer: 'la répartition des réponses n’y est pour rien',
      },
      all: {
        ticket: 'presque tout vient d’une autre répartition des tickets, peu a changé dans chaque groupe',
        answer: 'presque tout vient d’une autre répartition des réponses, peu a changé dans chaque groupe',
      },
      some: {
        ticket: 'une autre répartition des tickets l’explique en partie',
        answer: 'une autre répartition des réponses l’explique en partie',
      },
      against: {
        ticket: 'une autre répartition des tickets a joué en sens contraire',
        answer: 'une autre répartition des réponses a joué en sens contraire',
      },
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
    table: 'Ce que chaque groupe apporte à l’écart',
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
    exactSum: 'Avant arrondi, les lignes s’additionnent et donnent l’écart.',
    exact:
      'Avant arrondi, les lignes s’additionnent et donnent l’écart. Un groupe présent dans une seule des périodes n’a rien à quoi être comparé : tout son effet vient de sa part (méthode de Kitagawa, 1955).',
  },
}
