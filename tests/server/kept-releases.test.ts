import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Contract, ContractHead } from '../../shared/api/contracts.ts'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { kpiIds } from '../../shared/kpi/index.ts'
import { restoreDatabase } from '../../server/db/restore-database.ts'
import { verifyAudit } from '../../server/db/verify-audit.ts'
import { aFolder } from './accounts/processes.ts'
import { aHouse } from './house.ts'
import { kept, leftBy, releases } from './kept-databases.ts'
import { findUnsound } from './sound-database.ts'

/** When it told: late on the day. */
const told = (release: string) => Date.parse(`${release}T23:00:00Z`) / 1000

type Told = Record<string, unknown>
const isKpi = (value: unknown): value is Told & { id: string; history: Told[] } =>
  typeof value === 'object' && value !== null && 'history' in value && 'unit' in value
const figure = ({ value, sample, interval }: Told) => ({ value, sample, interval })
const month = (point: Told) => ({ month: point['month'], contractMonth: point['contractMonth'], ...figure(point) })

/**
 * What it told, but for its verdicts: until this release a month was judged alone on its scorecard. What it showed of a KPI
 * there is the month alone now; in a committee, the three months of its quarter, as they were judged, but for the budget. Its
 * ledger is looked at apart.
 */
const answersOf = (release: string): Record<string, unknown> => {
  const all = JSON.parse(gunzipSync(readFileSync(join(kept, release, 'told.json.gz'))).toString()) as Told
  const kpi = (path: string) => (one: Told & { id: string; history: Told[] }) => ({
    id: one.id,
    unit: one['unit'],
    history: one.history.map(month),
    ...(path.includes('/scorecard') && { alone: figure(one) }),
    ...(path.includes('/committees') && one.id !== 'budget-variance' && { ...figure(one), verdict: one['verdict'] }),
  })
  const plain = (path: string, body: Told): unknown =>
    'points' in body
      ? { points: (body['points'] as Told[]).map(month), pooled: figure(body['pooled'] as Told) }
      : Object.fromEntries(
          Object.entries(body)
            .filter(([key]) => key !== 'restatements' && key !== 'exceptions')
            .map(([key, value]) => [key, Array.isArray(value) && isKpi(value[0]) ? value.map(kpi(path)) : value]),
        )
  return Object.fromEntries(
    Object.entries(all).map(([path, body]) => [path, Array.isArray(body) ? body : plain(path, body as Told)]),
  )
}

/** An answer without the KPIs that came after the release. */
function knownThen(body: Told, before: Told): Told {
  const ofThen = (key: string, value: unknown) => {
    if (!Array.isArray(value) || !isKpi(value[0])) return value
    const ids = new Set((before[key] as { id: string }[]).map(({ id }) => id))
    return value.filter(({ id }) => ids.has(id))
  }
  if (Array.isArray(body)) return body
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, ofThen(key, value)]))
}

describe.each(releases)('a database of the release of %s', (release) => {
  test('tells after its migration what it told before, and is sound', async () => {
    const house = await aHouse({ dataFolder: leftBy(release), clock: () => told(release) })
    for (const [path, before] of Object.entries(answersOf(release)))
      expect([path, knownThen((await house.get<Told>(path)).body, before as Told)]).toMatchObject([path, before])
    expect(findUnsound(house.db.sqlite)).toEqual([])
    expect(verifyAudit(house.db, house.dataFolder).findings).toEqual([])
  })

  test('counts all tickets as it did, whatever new contracts count', async () => {
    const house = await aHouse({ dataFolder: leftBy(release), clock: () => told(release) })
    const contracts = (await house.get<ContractHead[]>('/contracts')).body
    expect(contracts.length).toBeGreaterThan(0)
    for (const { id } of contracts) {
      const { ticketScope } = (await house.get<Contract>(`/contracts/${id}`)).body
      expect(new Set(Object.values(ticketScope))).toEqual(new Set(['all']))
    }
  })

  test('keeps its ledger, to which it adds', async () => {
    const house = await aHouse({ dataFolder: leftBy(release), clock: () => told(release) })
    const all = JSON.parse(gunzipSync(readFileSync(join(kept, release, 'told.json.gz'))).toString()) as Told
    for (const [path, body] of Object.entries(all).filter(([one]) => one.includes('/kpis/'))) {
      const { restatements } = (await house.get<KpiReport>(path)).body
      const before = (body as KpiReport).restatements
      expect([path, restatements.slice(0, before.length)]).toMatchObject([path, before])
    }
  })

  test('says once which verdicts are others, now that several months are judged', async () => {
    const folder = leftBy(release)
    const moved = async () => {
      const house = await aHouse({ dataFolder: folder, clock: () => told(release) })
      const reports = await Promise.all(kpiIds.map((kpi) => house.get<KpiReport>(`/contracts/1/kpis/${kpi}`)))
      await house.close()
      return reports.flatMap(({ body }) => body.restatements).filter(({ cause }) => cause === 'version')
    }
    const first = await moved()
    expect(first.length).toBeGreaterThan(0)
    for (const { verdictBefore, verdictAfter, settings } of first)
      expect([verdictBefore === verdictAfter, settings]).toEqual([false, ['windows']])
    expect(await moved()).toEqual(first)
  })

  test('is restored as a backup, with all of its rows', () => {
    const folder = leftBy(release)
    const file = join(aFolder(), 'backup.sqlite')
    copyFileSync(join(folder, 'vigie.sqlite'), file)
    const count = (database: string) => {
      const sqlite = new Database(database, { readonly: true })
      const tables = ['tickets', 'incidents', 'answers', 'costs', 'imports', 'accounts', 'restatements']
      const counts = tables.map((table) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
      sqlite.close()
      return counts
    }
    const before = count(file)
    const restored = restoreDatabase({ folder, file, now: told(release) })
    expect(restored).toMatchObject({ findings: [], unreadable: null, hasAdmin: true })
    expect(count(join(folder, 'vigie.sqlite'))).toEqual(before)
    expect(before).not.toContain(0)
  })
})
