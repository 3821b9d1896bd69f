import type { KpiId } from '../../kpi/index.ts'
import type { KpiWords } from '../../kpi/definition.ts'
import { words as availability } from '../../kpi/availability/words/en.ts'
import { words as budgetVariance } from '../../kpi/budget-variance/words/en.ts'
import { words as firstLevelResolution } from '../../kpi/first-level-resolution/words/en.ts'
import { fields as ofFirstResponse, words as firstResponse } from '../../kpi/first-response/words/en.ts'
import { words as resolutionCommitment } from '../../kpi/resolution-commitment/words/en.ts'
import { words as resolutionDelay } from '../../kpi/resolution-delay/words/en.ts'
import { words as satisfaction } from '../../kpi/satisfaction/words/en.ts'
import { words as securityIncidents } from '../../kpi/security-incidents/words/en.ts'
import { words as totalCost } from '../../kpi/total-cost/words/en.ts'

const said = {
  ...firstLevelResolution,
  ...resolutionDelay,
  ...budgetVariance,
  ...satisfaction,
  ...securityIncidents,
  ...totalCost,
  ...availability,
  ...firstResponse,
  ...resolutionCommitment,
}

/** Words of what is no KPI of the list. */
type Unlisted = Exclude<keyof typeof said, KpiId>

/** What every KPI is called and said of it, which stands in its folder: one without words, or that is not listed, is a type error. */
export const kpi: Readonly<Record<KpiId, KpiWords<string>> & Record<Unlisted, never>> = said

/** The fields that one KPI alone rests on, which stand in its folder, too. */
export const fieldsOfKpis = { ...ofFirstResponse }
export type FieldsOfKpis = typeof fieldsOfKpis
