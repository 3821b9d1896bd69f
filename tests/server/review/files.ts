import type { Contract } from '../../../shared/api/contracts.ts'
import type { CostNature } from '../../../shared/kinds/costs/cost.ts'
import type { TestHouse } from '../house.ts'
import { store, table } from '../month-files.ts'

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
/** A survey answer out of 5, or none to a survey sent then; instants as above. With a ticket, it is about that ticket. */
export type AnswerLine = { at: string; score?: number; ticket?: string }

type Cell = string | number | undefined

const lineOf = (...cells: Cell[]) => cells.map((cell) => cell ?? '').join(';')
const money = (amount: number | undefined) => amount?.toFixed(2)

/** Imports a file of costs. */
export async function giveCosts(house: TestHouse, { id }: Contract, costs: readonly CostLine[]): Promise<void> {
  const lines = costs.map(({ month, nature, label, amount, forecast }) =>
    lineOf(month, nature, label, money(amount), money(forecast)),
  )
  await store(house, id, 'costs', table('month;nature;label;amount;forecast', ...lines))
}

/** Imports a file of answers; months between the first and the last are covered too. */
export async function giveAnswers(house: TestHouse, { id }: Contract, answers: readonly AnswerLine[]): Promise<void> {
  const lines = answers.map(({ at, score, ticket }, index) =>
    lineOf(`${at} ${index}`, score && at, at, score, 5, ticket, ticket ? 'ticket' : 'periodic'),
  )
  await store(house, id, 'satisfaction', table('answer_id;answered_at;sent_at;score;scale;ticket_id;survey', ...lines))
}

/** Imports a file of incidents that covers these months, those without any among them. */
export async function giveIncidents(
  house: TestHouse,
  { id }: Contract,
  covers: { from: string; to: string },
  incidents: readonly IncidentLine[],
): Promise<void> {
  const lines = incidents.map(({ kind, at, end, severity, category, service, planned }, index) => {
    const flag = planned === undefined ? '' : planned ? 'yes' : 'no'
    return lineOf(`${covers.from} ${index}`, kind, at, end, severity, category, service, flag)
  })
  const headers = 'incident_id;kind;started_at;ended_at;severity;category;service;planned'
  await store(house, id, 'incidents', table(headers, ...lines), { coversFrom: covers.from, coversTo: covers.to })
}
