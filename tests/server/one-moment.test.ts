import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDb } from '../../server/db/client.ts'
import { aHouse } from './house.ts'
import { giveAnswers } from './review/files.ts'

/** Who asks, what the log tells of it and where it ends, and what waits to be sent: read beside an answer. */
const OF_THE_READER = /sessions|"?accounts"?|members|audit_log|"instance"|outbox|data_version|total_changes/

/** A contract while another connection, as an import's thread is one, writes before every statement that reads of it. */
async function aContractWrittenIn() {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2026-01-01' })
  await giveAnswers(house, contract, [{ at: '2026-05-03 10:00', score: 5 }])
  const target = { kpi: 'satisfaction', dueMonth: 1, value: 0.9 }
  const rule = { kpi: 'satisfaction', per: 'point', rate: 20 }
  const penalties = [{ from: '2026-01', rules: [rule] }]
  const settled = { targets: [target], targetsFrom: '2026-01', penalties, reason: 'as it was signed' }
  expect((await house.patch(`/contracts/${contract.id}`, settled)).status).toBe(200)
  const other = openDb(join(house.dataFolder, 'vigie.sqlite'))
  onTestFinished(() => void other.sqlite.close())
  const { sqlite } = house.db
  const moments = new Set<unknown>()
  let read = 0
  const write = other.sqlite.prepare('UPDATE contract_changes SET changes = changes + 1')
  const moment = sqlite.prepare('SELECT changes FROM contract_changes').pluck()
  const statements = Object.getPrototypeOf(moment) as Record<'all' | 'get', (...params: unknown[]) => unknown>
  const { get } = statements
  for (const how of ['all', 'get'] as const) {
    const run = statements[how]
    vi.spyOn(statements, how).mockImplementation(function (this: Database.Statement, ...params: unknown[]) {
      if (this.database === sqlite && !OF_THE_READER.test(this.source)) {
        write.run()
        read++
        moments.add(get.call(moment))
      }
      return run.apply(this, params)
    })
  }
  onTestFinished(() => void vi.restoreAllMocks())
  return { house, contract, moments: () => moments, read: () => read }
}

test.each(['scorecard', 'penalties', 'months/2026-05.pdf', 'committees/Q1/decisions', 'level-one-groups'])(
  'what an answer tells of a contract is read at one moment, whatever is stored meanwhile: %s',
  async (path) => {
    const { house, contract, moments, read } = await aContractWrittenIn()
    const answer = await house.inject(`/api/contracts/${contract.id}/${path}`)
    expect(answer.statusCode).toBe(200)
    expect(read()).toBeGreaterThan(1)
    expect(moments().size).toBe(1)
  },
)
