import { readFileSync } from 'node:fs'
import type { ApiError } from '../../shared/api/error.ts'
import type { NewContract } from '../../shared/api/contracts.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { aHouse } from './house.ts'
import { reportOf } from './month-files.ts'

/** 1 December 2026: after every date of the fixtures but those of announced maintenance. */
const now = Date.UTC(2026, 11, 1) / 1000

/** Groups alone tell nothing: which are level 1 is a question of its own. */
const unknownGroups = JSON.stringify({ 'level-one': [] })

/** Imports a file of tickets, as a script would, into a contract of its own. */
export function importContent(
  content: string,
  query: Record<string, string> = {},
  contract: Partial<NewContract> = {},
) {
  return importInto(content, { kind: 'tickets', ...query }, contract)
}

/** Imports a fixture that was once misread, as a script would, into a contract of its own. */
export async function importMisread(
  file: string,
  kind: Import['kind'] = 'tickets',
  query: Record<string, string> = {},
  contract: Partial<NewContract> = {},
) {
  const content = readFileSync(new URL(`../fixtures/once-misread/${file}`, import.meta.url))
  return importInto(content, { kind, file, ...query }, contract)
}

async function importInto(content: string | Uint8Array, query: Record<string, string>, contract: Partial<NewContract>) {
  const house = await aHouse({ clock: () => now })
  const ticketScope = { 'resolution-delay': 'all', 'first-level-resolution': 'all' } as const
  const { id } = await house.addContract({ startsOn: '2026-01-01', timeZone: 'Europe/Paris', ticketScope, ...contract })
  const settled = { commit: 'true', answers: unknownGroups, ...query }
  const { status, body } = await house.upload<Import & ApiError>(id, content, settled)
  return {
    house,
    id,
    status,
    body,
    /** A KPI over a month. */
    month: async (kpi: KpiId, month: string) => (await reportOf(house, id, kpi, month)).points[0]!,
  }
}
