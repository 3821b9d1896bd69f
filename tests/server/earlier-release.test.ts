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
    row('A2', { reopenings: 0 }),
    row('A3', { status: 'cancelled' }),
  )
  await send('/contracts/1/imports?kind=tickets&file=a.csv&commit=true', 'text/csv', tickets)
  expect(await first.stop()).toBe(0)

  const months = () => {
    const sqlite = new Database(join(folder, 'vigie.sqlite'))
    onTestFinished(() => void sqlite.close())
    return sqlite
  }
  const columns = 'SELECT opened, reopened, reopened_known AS known FROM ticket_months'
  expect(months().prepare(columns).all()).toEqual([{ opened: 2, reopened: 1, known: 2 }])
  months().exec('UPDATE ticket_months SET opened = NULL, reopened = NULL, reopened_known = NULL')
  const second = await startVigie(folder)
  onTestFinished(second.kill)
  expect(months().prepare(columns).all()).toEqual([{ opened: 2, reopened: 1, known: 2 }])
})
