import { availabilityFigures } from './availability/schema.ts'
import { budgetFigures } from './budget-variance/schema.ts'
import { firstLevelFigures } from './first-level-resolution/schema.ts'
import { responseFigures } from './first-response/schema.ts'
import type { KpiId } from './index.ts'
import { commitmentFigures } from './resolution-commitment/schema.ts'
import { delayFigures } from './resolution-delay/schema.ts'
import { satisfactionFigures } from './satisfaction/schema.ts'
import { securityFigures } from './security-incidents/schema.ts'
import { totalCostFigures } from './total-cost/schema.ts'

/** The own figures of every KPI, apart from the definitions: the browser, which reads those, does without Zod. */
export const figureSchemas = [
  firstLevelFigures,
  delayFigures,
  budgetFigures,
  satisfactionFigures,
  securityFigures,
  totalCostFigures,
  availabilityFigures,
  responseFigures,
  commitmentFigures,
] as const
export type FigureSchema = (typeof figureSchemas)[number]

/** The own figures of a KPI; one that has no line above is a type error here. */
export function figureSchema(id: KpiId): FigureSchema {
  const listed: FigureSchema['id'] = id
  return figureSchemas.find((figures) => figures.id === listed)!
}
