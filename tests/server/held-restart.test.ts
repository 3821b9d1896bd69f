import Database from 'better-sqlite3'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { AuditPage } from '../../shared/api/audit.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import { startVigie, temporaryData, type RunningVigie } from '../vigie-process.ts'
import { newDataFolder } from './data-folder.ts'
import { aHouse } from './house.ts'

const FILE = `ticket_id,opened_at,resolved_at,status,level
T1,2026-06-01 09:00,2026-06-02 08:00,resolved,1
T2,2026-06-03 09:00,2026-06-04 08:00,Zzz,2
`
const answers = { 'word:status:zzz': 'closed' }
/** The files that wait, by what they are. */
const kept = (dataFolder: string) =>
  readdirSync(join(dataFolder, 'uploads'))
    .map((name) => name.replace(/^[^.]+/, '*'))
    .toSorted()

/** A house that is stopped, and another on the same data, as often as it is asked. */
async function livesOf() {
  const dataFolder = newDataFolder()
  let house = await aHouse({ dataFolder })
  const again = async (between = () => {}) => {
    await house.close()
    between()
    return (house = await aHouse({ dataFolder }))
  }
  return { dataFolder, house, again }
}

test('a file that is held outlives a killed server: its questions are there, and it is answered and stored', async () => {
  const data = temporaryData()
  onTestFinished(data.remove)
  const first = await startVigie(data.folder)
  const cookie = await first.signIn()
  const json = async <Body>(vigie: RunningVigie, path: string, method = 'GET', body?: object) => {
    const request = {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    }
    return (await (await vigie.send(path, request)).json()) as Body
  }
  const terms = { name: 'C', client: 'A', provider: 'B', startsOn: '2026-03-01', timeZone: 'UTC' }
  const { id } = await json<{ id: number }>(first, '/contracts', 'POST', terms)
  const send = async (name: string, commit: string) => {
    const query = new URLSearchParams({ kind: 'tickets', file: name, commit })
    const headers = { 'content-type': 'text/csv' }
    return first.send(`/contracts/${id}/imports?${query}`, { method: 'POST', body: FILE, headers })
  }
  const held = await send('nightly.csv', 'quiet')
  expect(held.status).toBe(202)
  const before = (await held.json()) as Import
  expect((await send('by-hand.csv', 'false')).status).toBe(201)
  await first.kill()

  const second = await startVigie(data.folder, {}, cookie)
  expect(await json<Import[]>(second, `/contracts/${id}/imports`)).toEqual([before])
  const path = `/contracts/${id}/imports/${before.id}`
  expect((await json<Import>(second, path, 'PATCH', { answers })).questions).toEqual([])
  expect(await json<Import>(second, `${path}/commit`, 'POST')).toMatchObject({ status: 'committed', accepted: 2 })
  expect(kept(data.folder)).toEqual([])
  expect(await second.stop()).toBe(0)
})

test('one that another release laid out is refused as outdated until it is read again', async () => {
  const { dataFolder, house, again } = await livesOf()
  const { id } = await house.addContract()
  const first = `${FILE.split('\n').slice(0, 2).join('\n')}\nT2,2026-13-45,,open,1\n`
  const held = await house.upload(id, first, { commit: 'quiet' })
  expect(held.body.held).toEqual(['rejected'])
  const older = await again(() => {
    const staged = readdirSync(join(dataFolder, 'uploads')).find((name) => name.endsWith('.staged'))!
    const sqlite = new Database(join(dataFolder, 'uploads', staged))
    sqlite.pragma('user_version = 3')
    sqlite.close()
  })
  const path = `/contracts/${id}/imports/${held.body.id}`
  expect((await older.post<ApiError>(`${path}/commit`)).body.code).toBe('import-outdated')
  await older.patch<Import>(path, {})
  expect((await older.post<Import>(`${path}/commit`)).body.status).toBe('committed')
})

test('one whose file is gone, as after a restore, is dropped, and the log says so', async () => {
  const { dataFolder, house, again } = await livesOf()
  const { id } = await house.addContract()
  const held = await house.upload(id, FILE, { commit: 'quiet' })
  expect(kept(dataFolder)).toEqual(['*.staged', '*.upload'])
  const restored = await again(() => rmSync(join(dataFolder, 'uploads'), { recursive: true }))
  expect(existsSync(join(dataFolder, 'uploads'))).toBe(true)
  expect((await restored.get<ApiError>(`/contracts/${id}/imports/${held.body.id}`)).status).toBe(404)
  const [last] = (await restored.get<AuditPage>(`/contracts/${id}/audit`)).body.entries
  expect(last).toMatchObject({ event: 'preview-discarded', subjectId: held.body.id, by: { kind: 'vigie' } })
})
