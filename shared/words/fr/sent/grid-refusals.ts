import type { gridRefusals as en } from '../../en/sent/grid-refusals.ts'

/** Pourquoi une grille d’engagements n’est pas prise. */
export const gridRefusals: typeof en = {
  'grid-nothing':
    'Engagements, priorité {priority} : ni réponse ni résolution ne sont garanties. Donnez un temps à l’une des deux, ou retirez la ligne.',
  'grid-shorter':
    'Engagements, priorité {priority} : la résolution ({resolution} min) est due avant la première réponse ({response} min). Donnez à la résolution au moins autant de temps qu’à la réponse.',
  'grid-share':
    'Engagements, priorité {priority} : {share} ne peuvent pas être tenus. Donnez la part des tickets qui doit être dans les temps, plus de 0 et au plus 100 %.',
  'grid-twice':
    'Engagements : la priorité {priority} figure deux fois pour le même type de ticket. Gardez une des deux lignes.',
  'grid-two-hours':
    'Engagements : la priorité {priority} figure à la fois 24 h/24 et sur les heures du contrat. Un ticket n’a qu’une horloge : gardez une des deux lignes.',
  'grid-unknown-priority':
    'Engagements : aucun ticket importé n’a la priorité {priority}. Écrivez-la comme les fichiers : {used}.',
}
