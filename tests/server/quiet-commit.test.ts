import { expect, test } from 'vitest'
import type { AuditPage } from '../../shared/api/audit.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { RestatementsPage } from '../../shared/api/restatements.ts'
import { aHouse, type TestHouse } from './house.ts'
import { store, table } from './month-files.ts'

const head = 'ticket_id,opened_at,resolved_at,status,level,updated_at'
const day = (month: string, n: number) => `${month}-${String(n).padStart(2, '0')}`
/** The tickets of a month up to a day: one opened each day, resolved the day after, as they stand at the end of that day. */
const until = (month: string, last: number, some = (_n: number) => true) =>
  Array.from({ length: last }, (_, i) => i + 1)
    .filter(some)
    .map((n) => {
      const isOpen = n === last
      const [end, status] = isOpen ? ['', 'open'] : [`${day(month, n + 1)} 08:00`, 'resolved']
      return `${month}/${n},${day(month, n)} 09:00,${end},${status},1,${day(month, Math.min(n + 1, last))} 10:00`
    })
const month = (name: string, last: number, some?: (n: number) => boolean) => table(head, ...until(name, last, some))
const quietly = (house: TestHouse, id: number, content: string, query: Record<string, string> = {}) =>
  house.upload<Import & ApiError>(id, content, { commit: 'quiet', ...query })
const ledger = async (house: TestHouse, id: number) =>
  (await house.get<RestatementsPage>(`/contracts/${id}/restatements`)).body.restatements

test('thirty daily files of one running month are stored by themselves, and the ledger has no line of them', async () => {
  let clock = Date.UTC(2026, 5, 1, 23) / 1000
  const house = await aHouse({ clock: () => clock })
  const { id } = await house.addContract()
  await store(house, id, 'tickets', month('2026-05', 31))
  for (let n = 1; n <= 30; n += 1) {
    clock = Date.UTC(2026, 5, n, 23) / 1000
    const sent = await quietly(house, id, month('2026-06', n), { file: `day-${n}.csv` })
    expect([n, sent.status, sent.body.held]).toEqual([n, 201, []])
  }
  expect(await ledger(house, id)).toEqual([])
})

test('the cut file of a whole month is held; the whole one is then stored by itself', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 6, 2) / 1000 })
  const { id } = await house.addContract()
  for (const name of ['2026-04', '2026-05']) await store(house, id, 'tickets', month(name, 30))
  const cut = await quietly(
    house,
    id,
    month('2026-06', 30, (n) => n > 18),
  )
  expect([cut.status, cut.body.status, cut.body.held]).toEqual([202, 'preview', ['small']])
  const whole = await quietly(house, id, month('2026-06', 30))
  expect([whole.status, whole.body.status, whole.body.held]).toEqual([201, 'committed', []])
})

test('a cut file that was stored does not lock the whole one out', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 6, 2) / 1000 })
  const { id } = await house.addContract()
  await store(
    house,
    id,
    'tickets',
    month('2026-06', 30, (n) => n > 18),
  )
  expect((await quietly(house, id, month('2026-06', 30))).status).toBe(201)
})

test.each<[string, string, string[]]>([
  ['a rejected row', `${month('2026-06', 30)}\nX,2026-13-45,,open,1,`, ['rejected']],
  ['an unknown word', `${month('2026-06', 30)}\nX,2026-06-02,,Zzz,1,2026-06-30 10:00`, ['asked']],
  ['another column', month('2026-06', 30).replace(head, head.replace('level', 'site')), ['asked', 'mapping']],
  ['an older state', month('2026-04', 30), ['older']],
])('%s holds a file', async (_name, content, reasons) => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 6, 2) / 1000 })
  const { id } = await house.addContract()
  await store(house, id, 'tickets', month('2026-05', 30))
  const sent = await quietly(house, id, content)
  expect([sent.status, sent.body.held]).toEqual([202, reasons])
})

test('a figure of a delivered month that a changed ticket moves holds the file; new tickets alone do not', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 6, 2) / 1000 })
  const { id } = await house.addContract()
  await store(house, id, 'tickets', month('2026-05', 30))
  await store(house, id, 'tickets', month('2026-06', 30))
  const later = '2026-07-01 10:00'
  const changed = table(head, `2026-05/3,2026-05-03 09:00,2026-05-04 08:00,resolved,2,${later}`)
  expect((await quietly(house, id, changed)).body.held).toContain('moved')
  const added = until('2026-05', 30).map((row) => row.replace('2026-05/', 'N').replace(/[^,]*$/, later))
  const sent = await quietly(house, id, table(head, ...added))
  expect(sent.body.held).not.toContain('moved')
})

test('a held file is kept past a day, says why, is in the audit log, and is committed once it is answered', async () => {
  let clock = Date.UTC(2026, 6, 2) / 1000
  const house = await aHouse({ clock: () => clock })
  const { id } = await house.addContract()
  const sent = await quietly(house, id, `${month('2026-06', 30)}\nX,2026-06-02,,Zzz,1,2026-06-30 10:00`)
  clock += 3 * 86_400
  await house.upload(id, month('2026-06', 30), { file: 'other.csv' })
  const path = `/contracts/${id}/imports/${sent.body.id}`
  expect((await house.get<Import>(path)).body).toMatchObject({ held: ['asked'], questions: [{ count: 1 }] })
  const log = (await house.get<AuditPage>(`/contracts/${id}/audit`)).body.entries
  expect(log.find(({ event }) => event === 'import-held')).toMatchObject({ subjectId: sent.body.id, detail: 'asked' })
  expect((await house.patch<Import>(path, { answers: { 'word:status:zzz': 'cancelled' } })).body.questions).toEqual([])
  expect((await house.post<Import>(`${path}/commit`)).body).toMatchObject({ status: 'committed', held: [] })
})

test('a program reads and discards what it sent, and sees nothing of another file', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 6, 2) / 1000 })
  const { id } = await house.addContract()
  const by = await house.upload(id, month('2026-06', 30))
  const made = await house.post<{ token: string }>(`/contracts/${id}/tokens`, { name: 'Nightly', days: 30 })
  const headers = { authorization: `Bearer ${made.body.token}`, cookie: '', origin: '' }
  const bad = `${month('2026-06', 30)}\nX,2026-13-45,,open,1,`
  const url = `/api/contracts/${id}/imports`
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: string) =>
    house.app.inject({
      method,
      url: path,
      headers: { authorization: headers.authorization, ...(payload && { 'content-type': 'text/csv' }) },
      ...(payload && { payload }),
    })
  const sent = await ask('POST', `${url}?kind=tickets&file=a.csv&commit=quiet`, bad)
  expect([sent.statusCode, sent.json<Import>().held]).toEqual([202, ['rejected']])
  const own = `${url}/${sent.json<Import>().id}`
  expect((await ask('GET', own)).json()).toMatchObject({ held: ['rejected'], status: 'preview' })
  for (const method of ['GET', 'DELETE'] as const)
    expect((await ask(method, `${url}/${by.body.id}`)).json()).toMatchObject({ code: 'import-not-found' })
  expect((await ask('POST', `${own}/commit`)).json()).toMatchObject({ code: 'token-uploads-only' })
  expect((await ask('DELETE', own)).statusCode).toBe(204)
})
