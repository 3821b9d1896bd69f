import type { penaltyRefusals as en } from '../../en/sent/penalty-refusals.ts'

/** Pourquoi des règles de pénalités ne sont pas prises, ou une réponse à l’une d’elles. */
export const penaltyRefusals: typeof en = {
  'penalty-share':
    'Pénalités, règle {rule} : {rate} de la redevance n’est pas une part. Donnez une part de plus de 0 et d’au plus 100 % de la redevance du mois.',
  'penalty-rate':
    'Pénalités, règle {rule} : le montant doit dépasser 0. Saisissez ce que dit le contrat, ou retirez la règle.',
  'penalty-twice':
    'Pénalités, règle {rule} : une règle plus haut sanctionne déjà de la même façon le même engagement ou le même objectif. Gardez-en une.',
  'penalty-no-commitment':
    'Pénalités, règle {rule} : la grille d’engagements ne garantit aucun temps de ce genre pour la priorité {priority} (* = toutes) à partir de ce mois. Saisissez d’abord l’engagement, ou choisissez-en un de la grille.',
  'penalty-no-target':
    'Pénalités, règle {rule} : cet indicateur n’a pas d’objectif au contrat, il ne peut donc pas être manqué. Fixez d’abord son objectif.',
  'penalty-not-tickets':
    'Pénalités, règle {rule} : seul un engagement a des tickets en retard. Comptez les points sous l’objectif, ou une part de la redevance.',
  'penalty-not-points':
    'Pénalités, règle {rule} : les points sous l’objectif se comptent sur un taux qui doit être élevé. Pour cet indicateur, donnez une part de la redevance.',
  'penalty-priority': 'Pénalités, règle {rule} : seul un engagement se divise par priorité. Laissez la priorité vide.',
  'penalty-cap':
    'Pénalités : un plafond de {cap} est inférieur à 0. Donnez 0 ou plus, ou laissez vide s’il n’y en a pas.',
  'penalty-cap-share':
    'Pénalités : un plafond de {cap} dépasse la redevance entière. Donnez au plus 100 %, ou une somme.',
  'penalty-cap-under-rule':
    'Pénalités, règle {rule} : {rate} dépasse ce que permet le plafond de {cap} : cette somme ne serait jamais retenue en entier. Relevez le plafond, ou baissez le taux.',
  'penalty-caps-turned':
    'Pénalités : le plafond de l’année ({year}) est inférieur à celui du mois ({month}). Relevez celui de l’année, ou laissez l’un des deux vide.',
  'penalty-overlaps':
    'Pénalités, règle {rule} : les règles {other} et {rule} retiennent pour les mêmes tickets en retard, l’une par priorité, l’autre pour toutes. Nommez la priorité de chaque règle, ou gardez-en une.',
  'penalty-not-found': 'Aucune pénalité « {id} » n’est proposée sur ce contrat. Rechargez la page.',
  'penalty-answered': 'Cette pénalité a déjà reçu une réponse, et n’accepte plus celle-ci. Rechargez la page.',
  'penalty-not-due':
    'Rien n’est dû au titre de cette pénalité aujourd’hui : il n’y a rien à répondre. Rechargez la page.',
  'penalty-moved': 'Le montant est désormais de {amount} : il a bougé depuis votre lecture. Relisez-le, puis répondez.',
}
