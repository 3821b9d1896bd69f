import { alike } from './alike.ts'
import { kpi } from './kpi.ts'
import { shell } from './screen/shell.ts'
import { session } from './screen/session.ts'
import { scorecard } from './screen/scorecard.ts'
import { alerts } from './screen/alerts.ts'
import { documents } from './screen/documents.ts'
import { portfolio } from './screen/portfolio.ts'
import { contract } from './screen/contract.ts'

/**
 * What the shell, signing in, the list of contracts, the scorecard and the alerts say, with what the server says alike and what
 * is said of every KPI: loaded at once. `{name}` is filled in; `|` parts singular from plural.
 */
export const first = {
  alike,
  kpi,
  ...shell,
  ...session,
  ...scorecard,
  ...alerts,
  ...documents,
  ...portfolio,
  ...contract,
}

export type First = typeof first

export { fieldsOfKpis } from './kpi.ts'
