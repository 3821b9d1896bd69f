import { kpiDefinition, type KpiId } from '../kpi/index.ts'

/**
 * What is written after a target: the month of the contract at whose end it is due, ` M3`; nothing where it is no dated target but
 * what the grid of commitments asks all along.
 */
export function dueMark(kpi: KpiId, dueMonth: number | null): string {
  return isAskedAllAlong(kpi) || dueMonth === null ? '' : ` M${dueMonth}`
}

/** Whether a KPI is held against the grid of commitments, from the first month on, and not against dated targets. */
export function isAskedAllAlong(kpi: KpiId): boolean {
  return kpiDefinition(kpi).asks !== undefined
}
