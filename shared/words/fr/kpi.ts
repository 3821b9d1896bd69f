import type { KpiId } from '../../kpi/index.ts'
import type { KpiWords } from '../../kpi/definition.ts'
import type { FieldsOfKpis } from '../en/kpi.ts'
import { words as availability } from '../../kpi/availability/words/fr.ts'
import { words as budgetVariance } from '../../kpi/budget-variance/words/fr.ts'
import { words as firstLevelResolution } from '../../kpi/first-level-resolution/words/fr.ts'
import { fields as ofFirstResponse, words as firstResponse } from '../../kpi/first-response/words/fr.ts'
import { words as resolutionCommitment } from '../../kpi/resolution-commitment/words/fr.ts'
import { words as resolutionDelay } from '../../kpi/resolution-delay/words/fr.ts'
import { words as satisfaction } from '../../kpi/satisfaction/words/fr.ts'
import { words as securityIncidents } from '../../kpi/security-incidents/words/fr.ts'
import { words as totalCost } from '../../kpi/total-cost/words/fr.ts'

/** Le nom de chaque KPI et ce qui en est dit, dans son propre dossier : un KPI sans mots est une erreur de type. */
export const kpi: Readonly<Record<KpiId, KpiWords<string>>> = {
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

/** Les champs sur lesquels repose un seul KPI, dans son dossier eux aussi. */
export const fieldsOfKpis: FieldsOfKpis = { ...ofFirstResponse }
