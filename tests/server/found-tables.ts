import { readFileSync } from 'node:fs'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import { aHouse, type TestHouse } from './house.ts'

const folder = new URL('../fixtures/found-tables/', import.meta.url)
/** After every date of the fixtures. */
export const october = Date.UTC(2026, 9, 1) / 1000

export type Stored = {
  readonly house: TestHouse
  readonly contract: number
  readonly status: number
  readonly body: Import & ApiError
}

export function readFixtureFile(name: string): Buffer {
  return readFileSync(new URL(name, folder))
}

/** Sends a fixture as a script does, committed at once, to a new contract of 2026 in Paris. */
export async function storeFixture(name: string, query: Record<string, string> = {}): Promise<Stored> {
  return storeContent(readFixtureFile(name), { file: name, kind: kindOf(name), ...query })
}

export async function storeContent(content: string | Uint8Array, query: Record<string, string> = {}): Promise<Stored> {
  const house = await aHouse({ clock: () => october })
  const { id: contract } = await house.addContract({ startsOn: '2026-01-01', timeZone: 'Europe/Paris' })
  const { status, body } = await house.upload<Import & ApiError>(contract, content, { commit: 'true', ...query })
  return { house, contract, status, body }
}

function kindOf(name: string): string {
  if (/^(?:cost|x-merged-costs|x-accounting)/.test(name)) return 'costs'
  if (/^(?:sat|x-msforms|survey-)/.test(name)) return 'satisfaction'
  return /^(?:inc-|x-incident)/.test(name) ? 'incidents' : 'tickets'
}

/** What is stored of the tickets, in the order of their numbers: number, hours to the resolution, level. */
export function ticketsOf({ house, contract }: Stored): (readonly [string, number | null, number | null])[] {
  const rows = house.db.sqlite
    .prepare(
      'SELECT id, opened_at AS opened, resolved_at AS resolved, level FROM tickets WHERE contract_id = ? ORDER BY id',
    )
    .all(contract) as { id: string; opened: number; resolved: number | null; level: number | null }[]
  return rows.map(({ id, opened, resolved, level }) => [
    id,
    resolved === null ? null : (resolved - opened) / 3600,
    level,
  ])
}

/** Amounts stored, by month and nature, in the currency's units. */
export function costsOf({ house, contract }: Stored): (readonly [string, number])[] {
  const rows = house.db.sqlite
    .prepare('SELECT nature, amount FROM costs WHERE contract_id = ? ORDER BY month, amount DESC')
    .all(contract) as { nature: string; amount: number }[]
  return rows.map(({ nature, amount }) => [nature, amount / 100])
}

export function noticesOf({ body }: Stored): Record<string, number> {
  return Object.fromEntries(body.notices.map(({ code, count }) => [code, count]))
}

/** Incidents stored: kind, start, and how many hours they lasted. */
export function incidentsOf({ house, contract }: Stored): (readonly [string, string, number | null])[] {
  const rows = house.db.sqlite
    .prepare(
      'SELECT kind, started_at AS start, ended_at AS end FROM incidents WHERE contract_id = ? ORDER BY started_at',
    )
    .all(contract) as { kind: string; start: number; end: number | null }[]
  return rows.map(({ kind, start, end }) => [
    kind,
    new Date(start * 1000).toISOString(),
    end === null ? null : (end - start) / 3600,
  ])
}

/** Scores stored, in the order of the answers. */
export function scoresOf({ house, contract }: Stored): number[] {
  return house.db.sqlite
    .prepare('SELECT score FROM answers WHERE contract_id = ? ORDER BY answered_at')
    .pluck()
    .all(contract) as number[]
}
