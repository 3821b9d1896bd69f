import type { Import } from '../../shared/api/imports.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import type { JudgedFigure, KpiPoint, KpiReport } from '../../shared/api/kpis.ts'
import type { TestHouse } from './house.ts'

/** A table as text: a line of headers, then the rows. */
export function table(headers: string, ...rows: readonly string[]): string {
  return [headers, ...rows].join('\n')
}

/** The answer of whoever sends a file that the tool no longer writes some fields. */
export const gone = (...fields: readonly string[]) => ({
  answers: JSON.stringify(Object.fromEntries(fields.map((field) => [`lacking:${field}`, 'gone']))),
})

/** Sends a file of a kind and stores it at once. */
export async function store(
  house: TestHouse,
  contract: number,
  kind: Import['kind'],
  content: string,
  query: Record<string, string> = {},
): Promise<Import> {
  const { status, body } = await house.upload(contract, content, { kind, commit: 'true', ...query })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}

/** What is reported of a KPI in one month. */
export async function reportOf(house: TestHouse, contract: number, kpi: KpiId, month: string): Promise<KpiReport> {
  const path = `/contracts/${contract}/kpis/${kpi}?from=${month}&to=${month}`
  return (await house.get<KpiReport>(path)).body
}

/** A KPI in one month. */
export async function pointOf(house: TestHouse, contract: number, kpi: KpiId, month: string): Promise<KpiPoint> {
  return (await reportOf(house, contract, kpi, month)).points[0]!
}

/** A KPI as it is judged at a month. */
export async function judgedAt(house: TestHouse, contract: number, kpi: KpiId, month: string): Promise<JudgedFigure> {
  return (await pointOf(house, contract, kpi, month)).judged
}
