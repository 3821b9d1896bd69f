import type { Messages } from '../../en/screen.ts'
import { titlesOf } from '../../field-words.ts'
import type { FieldsOfKpis } from '../../en/kpi.ts'
import { costs } from '../fields/costs.ts'
import { incidents } from '../fields/incidents.ts'
import { satisfaction } from '../fields/satisfaction.ts'
import { tickets } from '../fields/tickets.ts'

/** Ce que peut contenir une colonne d’un fichier, et ce qui y dit le niveau 1. */
export const importFields = (ofKpis: FieldsOfKpis): Pick<Messages, 'field' | 'levelOneRule' | 'levelOneWhy'> => ({
  field: {
    tickets: titlesOf(tickets(ofKpis)),
    incidents: titlesOf(incidents),
    satisfaction: titlesOf(satisfaction),
    costs: titlesOf(costs),
    asked: {
      year: 'l’année des mois',
      standing: 'si ses lignes comptent',
      event: 'si un service est tombé ou est rétabli',
    },
  },
  levelOneRule: {
    escalated: 'la colonne d’escalade',
    level: 'le niveau de support',
    groups: 'le groupe qui l’a résolu',
    reassignments: 'le nombre de réaffectations (0 = niveau 1)',
  },
  levelOneWhy: {
    escalated: 'd’après la colonne d’escalade',
    level: 'd’après le niveau de support',
    groups: 'd’après le groupe',
    reassignments: 'd’après les réaffectations',
  },
})
