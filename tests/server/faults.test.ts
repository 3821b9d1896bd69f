import { execFileSync } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { Health } from '../../shared/api/health.ts'
import { faultOf } from '../../server/db/faults.ts'
import { administrator, startVigie, temporaryData } from '../vigie-process.ts'
import { aHouse } from './house.ts'
import { store } from './month-files.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const contract = { name: 'C', client: 'A', provider: 'B', startsOn: '2026-03-01', timeZone: 'UTC' }

test('a full disk is told in words, changes nothing, and lets everybody read; room is all it takes to go on', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { sqlite } = house.db
  const grow = () => house.patch<ApiError>(`/contracts/${id}`, { name: 'N'.repeat(100), client: 'C'.repeat(100) })
  const pages = sqlite.pragma('page_count', { simple: true }) as number
  sqlite.pragma(`max_page_count = ${pages}`)
  const filler = sqlite.transaction(() => {
    sqlite.exec('CREATE TABLE filler (bytes BLOB)')
    sqlite.exec('INSERT INTO filler VALUES (zeroblob(100000))')
  })
  expect(filler).toThrow('full')
  const answers = []
  // Pages have room left for a few small rows: written until they have none.
  for (let n = 0; n < 400; n++) {
    const answer = await house.post<ApiError>('/contracts', { ...contract, name: `${n}`.padEnd(100, 'x') })
    if (answer.status !== 201) answers.push(answer)
    if (answers.length === 2) break
  }
  expect(answers).toMatchObject([
    { status: 507, body: { code: 'disk-full' } },
    { status: 507, body: { code: 'disk-full' } },
  ])
  expect(answers[0]!.body.message).toContain('full')
  expect((await house.get('/contracts')).status).toBe(200)
  sqlite.pragma('max_page_count = 1000000')
  expect((await grow()).status).toBe(200)
})

test('a disk that fails is told as such at every step, nothing is half done, and the process lives on to do it all', async () => {
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  const vigie = await startVigie(folder)
  onTestFinished(vigie.kill)
  const { origin } = new URL(vigie.address)
  const ask = async <Body>(method: string, path: string, body?: string | object) => {
    const type = typeof body === 'string' ? 'text/csv' : 'application/json'
    const answer = await vigie.send(path, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: { origin, ...(body !== undefined && { 'content-type': type }) },
    })
    const said = await answer.text()
    return {
      status: answer.status,
      body: (said.startsWith('{') || said.startsWith('[') ? JSON.parse(said) : said) as Body,
    }
  }
  const send = (csv: string, query = '') =>
    ask<Import & ApiError>('POST', `/contracts/1/imports?kind=tickets&file=a.csv${query}`, csv)
  expect((await ask('POST', '/contracts', contract)).status).toBe(201)
  const stored = (await send(ticketCsv(row('A1')), '&commit=true')).body
  const preview = (await send(ticketCsv(row('A1', { priority: 'P1' }), row('A2')))).body
  const figures = await ask('GET', '/contracts/1/scorecard')

  const steps: readonly (readonly [string, string, (string | object)?])[] = [
    ['POST', '/session', administrator],
    [
      'POST',
      '/contracts/1/imports?kind=tickets&file=b.csv',
      ticketCsv(...Array.from({ length: 500 }, (_, n) => row(`B${n}`))),
    ],
    ['PATCH', `/contracts/1/imports/${preview.id}`, { dateOrder: 'dmy' }],
    ['POST', `/contracts/1/imports/${preview.id}/commit`],
    ['POST', `/contracts/1/imports/${stored.id}/undo`],
    ['PATCH', '/contracts/1', { timeZone: 'Europe/Paris' }],
    ['PATCH', '/contracts/1', { name: 'D' }],
    ['POST', '/contracts', contract],
    ['GET', '/contracts/1/audit.csv'],
    ['POST', '/admin/invitations', { email: 'ana@example.com', language: 'fr' }],
    ['POST', '/admin/backups'],
    ['DELETE', `/contracts/1/imports/${preview.id}`],
  ]
  limitFiles(vigie.pid, '4096')
  for (const [method, path, body] of steps)
    expect([path, await ask(method, path, body)]).toMatchObject([
      path,
      { status: 503, body: { code: 'storage-failing' } },
    ])
  expect(await ask('GET', '/contracts/1/scorecard')).toEqual(figures)
  const health = await ask<Health>('GET', '/health')
  expect(health.status).toBe(503)
  expect(health.body.checks.find(({ name }) => name === 'database')).toMatchObject({ ok: false })
  expect((await ask<Import[]>('GET', '/contracts/1/imports')).body).toMatchObject([
    { id: preview.id, status: 'preview' },
    { id: stored.id, status: 'committed' },
  ])

  limitFiles(vigie.pid, 'unlimited')
  expect((await ask('POST', `/contracts/1/imports/${preview.id}/commit`)).status).toBe(200)
  expect((await ask('POST', `/contracts/1/imports/${preview.id}/undo`)).status).toBe(200)
  expect((await ask('PATCH', '/contracts/1', { timeZone: 'Europe/Paris' })).status).toBe(200)
  expect((await ask('POST', '/admin/backups')).status).toBe(201)
  await expect.poll(async () => (await ask('GET', '/health')).status).toBe(200)
  expect(await vigie.stop()).toBe(0)
})

test('an import that is stored is told as stored, whatever fails after its commit', async () => {
  const failures: unknown[] = []
  const house = await aHouse({ onBackgroundError: (error) => failures.push(error) })
  const { id } = await house.addContract()
  const { sqlite } = house.db
  const fail = (table: string, on: string) =>
    sqlite.exec(
      `CREATE TRIGGER fail_${table} BEFORE ${on} ON ${table} BEGIN SELECT RAISE(ABORT, 'the disk failed'); END`,
    )
  fail('drift_findings', 'INSERT')
  fail('contracts', 'UPDATE OF alerts_through')
  const last = await store(house, id, 'tickets', ticketCsv(row('A1'), row('A2')))
  expect(last.status).toBe('committed')
  expect(failures.length).toBeGreaterThan(0)
  const told = failures.length
  expect((await house.patch(`/contracts/${id}`, { timeZone: 'Europe/Paris' })).status).toBe(200)
  expect((await house.post(`/contracts/${id}/imports/${last.id}/undo`)).status).toBe(200)
  expect(failures.length).toBeGreaterThan(told)
})

test.each([
  [{ code: 'SQLITE_FULL' }, 'disk-full'],
  [{ code: 'SQLITE_IOERR_SHMSIZE' }, 'disk-full'],
  [{ code: 'SQLITE_IOERR_WRITE' }, 'storage-failing'],
  [{ code: 'SQLITE_READONLY_DBMOVED' }, 'storage-read-only'],
  [{ code: 'SQLITE_CORRUPT_INDEX' }, 'database-damaged'],
  [{ code: 'SQLITE_BUSY_SNAPSHOT' }, 'database-busy'],
  [{ code: 'SQLITE_CONSTRAINT_UNIQUE' }, null],
  [{ code: 'ENOSPC', syscall: 'write' }, 'disk-full'],
  [{ code: 'EROFS', syscall: 'open' }, 'storage-read-only'],
  [{ code: 'EACCES', syscall: 'connect' }, null],
  [{ code: 'ENOENT' }, null],
  [{ cause: Object.assign(new Error('x'), { code: 'SQLITE_FULL' }) }, 'disk-full'],
])('%o is told apart', (properties, fault) => {
  expect(faultOf(Object.assign(new Error('x'), properties))).toBe(fault)
})

/** Lets a process write no file beyond a size: every write fails, as on a disk that does. Lifted, it is as before. */
function limitFiles(pid: number, bytes: string): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
}
