import { commonIncidents } from '../columns/incidents.ts'
import { commonAnswers } from '../columns/satisfaction.ts'
import { commonCosts } from '../columns/costs.ts'
import { iberianTickets } from '../columns/iberian.ts'
import { commonTickets } from '../columns/tickets.ts'
import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * A table that no known tool writes: a spreadsheet kept by hand, or an export whose columns the person maps. Headers that
 * can mean only one thing are recognised; a number counts what the header says, or is refused.
 */
export const generic: Format = {
  id: 'generic',
  columns: {
    tickets: [...commonTickets, ...iberianTickets],
    incidents: commonIncidents,
    satisfaction: commonAnswers,
    costs: commonCosts,
  },
  statuses: commonStatuses,
  numericIds: false,
  markup: false,
}
