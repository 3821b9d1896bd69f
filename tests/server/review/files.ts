import type { Contract } from '../../../shared/api/contracts.ts'
import type { CostNature } from '../../../shared/facts/cost.ts'
import { parseMonth, monthsOf } from '../../../shared/period.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { compileRules } from '../../../server/ingest/rules.ts'
import { refreshAnswerMonths } from '../../../server/db/answer-months.ts'
import { refreshCostMonths } from '../../../server/db/cost-months.ts'
import { refreshIncidentMonths } from '../../../server/db/incident-months.ts'
import { bumpRevision } from '../../../server/db/contracts.ts'
import { now, type TestHouse } from '../house.ts'

/** A cost line; amounts in the currency. */
export type CostLine = { month: string; nature: CostNature; amount: number; label?: string; forecast?: number }
/** An incident; instants as `2026-03-10 08:00`, UTC. */
export type IncidentLine = {
  kind: 'security' | 'outage'
  at: string
  end?: string
  severity?: string
  category?: string
  service?: string
  planned?: boolean
}
/** An answer out of 5, or none; instants as above. */
export type AnswerLine = { at: string; score?: number; ticket?: string }

const instant = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`) / 1000
const monthOf = (contract: Contract, at: string) => compileTimeZone(contract.timeZone).monthOf(instant(at))

function anImport({ db }: TestHouse, contract: Contract, kind: string): number {
  const { lastInsertRowid } = db.sqlite
    .prepare(
      `INSERT INTO imports (contract_id, kind, status, file, bytes, sha256, created_at, committed_at, revision, report)
       VALUES (?, ?, 'committed', 'test.csv', 1, 'x', ?, ?, 0, '{}')`,
    )
    .run(contract.id, kind, now, now)
  return Number(lastInsertRowid)
}

function cover({ db }: TestHouse, contract: Contract, kind: string, importId: number, months: readonly number[]): void {
  const add = db.sqlite.prepare('INSERT OR IGNORE INTO coverage VALUES (?, ?, ?, ?)')
  for (const month of months) add.run(contract.id, kind, month, importId)
}

let lines = 0

export function giveCosts(house: TestHouse, contract: Contract, costs: readonly CostLine[]): void {
  const importId = anImport(house, contract, 'costs')
  const add = house.db.sqlite.prepare(
    `INSERT INTO costs (contract_id, id, month, nature, label, amount, forecast, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { month, nature, amount, label = null, forecast = null } of costs) {
    const cents = forecast === null ? null : Math.round(forecast * 100)
    add.run(contract.id, `C${lines++}`, parseMonth(month), nature, label, Math.round(amount * 100), cents, importId)
  }
  refreshCostMonths(house.db, contract.id)
  bumpRevision(house.db, contract.id)
}

export function giveAnswers(house: TestHouse, contract: Contract, answers: readonly AnswerLine[]): void {
  const importId = anImport(house, contract, 'satisfaction')
  const add = house.db.sqlite.prepare(
    `INSERT INTO answers (contract_id, id, survey, ticket_id, sent_at, answered_at, score, scale, satisfied, import_id, month)
     VALUES (?, ?, ?, ?, ?, ?, ?, 5, ?, ?, ?)`,
  )
  for (const { at, score, ticket } of answers) {
    const answered = score === undefined ? null : instant(at)
    const satisfied = score === undefined ? null : Number(score >= 4)
    const survey = ticket === undefined ? 'periodic' : 'ticket'
    const placed = [satisfied, importId, monthOf(contract, at)]
    add.run(contract.id, `A${lines++}`, survey, ticket ?? null, instant(at), answered, score ?? null, ...placed)
  }
  refreshAnswerMonths(house.db, contract.id)
  bumpRevision(house.db, contract.id)
}

export async function giveIncidents(
  house: TestHouse,
  contract: Contract,
  covers: { from: string; to: string },
  incidents: readonly IncidentLine[],
): Promise<void> {
  const importId = anImport(house, contract, 'incidents')
  const add = house.db.sqlite.prepare(
    `INSERT INTO incidents (contract_id, id, kind, started_at, ended_at, severity, category, service, planned, source, import_id, month)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'file', ?, ?)`,
  )
  for (const { kind, at, end, severity = null, category = null, service = null, planned } of incidents) {
    const times = [instant(at), end === undefined ? null : instant(end)]
    const flag = planned === undefined ? null : Number(planned)
    const texts = [severity, category, service, flag]
    add.run(contract.id, `I${lines++}`, kind, ...times, ...texts, importId, monthOf(contract, at))
  }
  const months = monthsOf({ from: parseMonth(covers.from), to: parseMonth(covers.to) })
  cover(house, contract, 'incidents', importId, months)
  const { timeZone, delay } = await compileRules(contract)
  const terms = { rules: contract.incidentRules, timeZone, serviceTime: delay.serviceTime }
  refreshIncidentMonths(house.db, contract.id, terms, now)
  bumpRevision(house.db, contract.id)
}
