import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { startVigie, temporaryData } from '../vigie-process.ts'
import { row, ticketCsv } from './ticket-csv.ts'

test('months that an earlier release summed up are completed when the house is opened', async () => {
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  const first = await startVigie(folder)
  onTestFinished(first.kill)
  const send = async (path: string, type: string, body: string) => {
    const answer = await first.send(path, { method: 'POST', headers: { 'content-type': type }, body })
    expect(answer.status).toBe(201)
  }
  const contract = { name: 'C', client: 'A', provider: 'B', startsOn: '2026-03-01', timeZone: 'UTC' }
  await send('/contracts', 'application/json', JSON.stringify(contract))
  const tickets = ticketCsv(
    row('A1', { reopenings: 1 }),
    row('A2', { reopenings: 0, type: 'Demande' }),
    row('A3', { status: 'cancelled' }),
  )
  await send('/contracts/1/imports?kind=tickets&file=a.csv&commit=true', 'text/csv', tickets)
  expect(await first.stop()).toBe(0)

  const months = () => {
    const sqlite = new Database(join(folder, 'vigie.sqlite'))
    onTestFinished(() => void sqlite.close())
    return sqlite
  }
  const columns = 'SELECT class, opened, reopened, reopened_known AS known FROM ticket_months ORDER BY class'
  const whole = [
    { class: 0, opened: 1, reopened: 1, known: 1 },
    { class: 2, opened: 1, reopened: 0, known: 1 },
  ]
  expect(months().prepare(columns).all()).toEqual(whole)
  // A release that knew no classes of tickets summed them up together.
  months().exec('DELETE FROM ticket_months WHERE class = 2; UPDATE tickets SET class = NULL')
  months().exec('UPDATE ticket_months SET opened = NULL, reopened = NULL, reopened_known = NULL')
  months().exec('DELETE FROM row_sums')
  const second = await startVigie(folder)
  onTestFinished(second.kill)
  expect(months().prepare(columns).all()).toEqual(whole)
})
