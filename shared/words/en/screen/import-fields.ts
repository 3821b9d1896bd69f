import { titlesOf } from '../../field-words.ts'
import type { FieldsOfKpis } from '../kpi.ts'
import { costs } from '../fields/costs.ts'
import { incidents } from '../fields/incidents.ts'
import { satisfaction } from '../fields/satisfaction.ts'
import { tickets } from '../fields/tickets.ts'

/** What a column of a file can hold, and what tells level 1 in it. */
export const importFields = (ofKpis: FieldsOfKpis) => ({
  field: {
    tickets: titlesOf(tickets(ofKpis)),
    incidents: titlesOf(incidents),
    satisfaction: titlesOf(satisfaction),
    costs: titlesOf(costs),
    /** What no column can be taken for, and is asked of a whole file. */
    asked: {
      year: 'the year of its months',
      standing: 'whether its rows count',
      event: 'whether a service is down or up again',
    },
  },
  levelOneRule: {
    escalated: 'the escalated column',
    level: 'the support level',
    groups: 'the group that resolved it',
    reassignments: 'the number of reassignments (0 = level 1)',
  },
  levelOneWhy: {
    escalated: 'by the escalated column',
    level: 'by the support level',
    groups: 'by the group',
    reassignments: 'by reassignments',
  },
})
