import { createHmac } from 'node:crypto'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditEvents, type AuditPage } from '../../../shared/api/audit.ts'
import { openAuditKey } from '../../../server/db/secret-key.ts'
import { aBusyDay, typed } from './busy-day.ts'
import { aDoor, type Door } from './door.ts'
import { anEstate } from './estate.ts'

const logOf = ({ db }: Door) =>
  db.sqlite.prepare('SELECT * FROM audit_log ORDER BY id').all() as Record<string, unknown>[]

let door: Door
let day: Awaited<ReturnType<typeof aBusyDay>>
beforeAll(async () => {
  door = await aDoor({ atEnd: afterAll })
  day = await aBusyDay(door)
  await door.services.lock(() => undefined)
})

test('everything that the log knows is written by something that somebody does', async () => {
  const seen = new Set(logOf(door).map(({ event }) => event))
  // What nobody does on such a day is tried in tests of its own: with a real sign-in of an organisation, with an older log,
  // with a backup that is restored, with a mail server.
  const restored = ['database-restored', 'database-set-aside']
  const elsewhere = new Set<string>([
    'openid-linked',
    'document-mailed',
    'audit-log-keyed',
    'audit-mark-renewed',
    ...restored,
  ])
  expect(auditEvents.filter((event) => !elsewhere.has(event) && !seen.has(event))).toEqual([])
  expect(door.errors).toEqual([])
})

test('the log holds numbers and codes alone: no name, no address, no text that somebody wrote', async () => {
  const free = [
    '@',
    'bob',
    'hexanor',
    'Root',
    'Renamed',
    'Disparu',
    'strike',
    '127.0.0.1',
    'monthly',
    'Board',
    'export.csv',
    'hook',
    ...Object.values(typed),
  ]
  const text = JSON.stringify(logOf(door))
  expect(free.filter((one) => text.toLowerCase().includes(one.toLowerCase()))).toEqual([])
  for (const { detail, previous_hash: _before, hash: _hash, event, subject, ...ids } of logOf(door)) {
    expect(auditEvents).toContain(event)
    expect(String(detail ?? '')).toMatch(/^[\w,.-]*$/)
    expect(String(subject ?? '')).toMatch(/^[a-z]*$/)
    expect(Object.values(ids).every((one) => one === null || Number.isInteger(one))).toBe(true)
  }
})

test('who did what is told with the names of today: by a person, by a program, through a shared view, by Vigie', async () => {
  const { own, client } = day
  const { body } = await door.ask<AuditPage>('GET', `/api/contracts/${own.id}/audit`, { headers: client })
  const told = (event: string) => body.entries.find((entry) => entry.event === event)!
  expect(told('facts-exported')).toMatchObject({ by: { kind: 'account' }, byName: 'Bobby' })
  expect(body.entries.findLast(({ event }) => event === 'import-committed')).toMatchObject({
    by: { kind: 'token' },
    byName: 'monthly',
  })
  expect(told('share-opened')).toMatchObject({ by: { kind: 'share' }, byName: 'Board' })
  expect(told('password-reset-asked')).toMatchObject({ by: { kind: 'account' }, byName: 'Root', subjectName: 'Bobby' })
  expect(told('import-undone')).toMatchObject({ by: { kind: 'account' }, byName: 'Bobby' })
  expect(told('settings-changed').detail).toBe('name')
})

test('another contract’s doings are not in it, nor those of people who are not its members', async () => {
  const { own } = day
  const foreign = await anEstate(door, 'foreign')
  await foreign.upload('ticket_id,opened_at\nF1,2026-03-10 08:00\n', { commit: 'true' })
  const of = async (id: number, headers: Record<string, string>) =>
    (await door.ask<AuditPage>('GET', `/api/contracts/${id}/audit`, { headers: { ...headers } })).body.entries
  const ours = await of(own.id, { ...own.as('client').headers })
  const theirs = await of(foreign.id, { ...foreign.as('client').headers })
  expect(theirs.map(({ event }) => event).sort()).toEqual(['contract-created', 'file-uploaded', 'import-committed'])
  expect(ours.filter(({ id }) => theirs.some((entry) => entry.id === id))).toEqual([])
})

test('a page at a time, from the newest to the oldest, none twice and none left out', async () => {
  const paged = await aDoor()
  const own = await anEstate(paged, 'own')
  const { headers } = own.as('client')
  for (let times = 0; times < 120; times++)
    await paged.ask('PATCH', `/api/contracts/${own.id}`, { payload: { name: `N${times}` }, headers })
  const ids: number[] = []
  let page: AuditPage = { entries: [], hasOlder: true }
  while (page.hasOlder) {
    const before = ids.length > 0 ? `?before=${ids.at(-1)}` : ''
    page = (await paged.ask<AuditPage>('GET', `/api/contracts/${own.id}/audit${before}`, { headers })).body
    ids.push(...page.entries.map(({ id }) => id))
  }
  expect(ids).toEqual(
    logOf(paged)
      .map(({ id }) => id)
      .reverse(),
  )
})

test('from the CSV and the key of the server, each entry’s hash is computed again and its place in the chain is checked', async () => {
  const { own, client } = day
  const { text } = await door.ask('GET', `/api/contracts/${own.id}/audit.csv`, { headers: client })
  const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  })
  expect(data.length).toBeGreaterThan(30)
  const number = (cell: string | undefined) => (cell ? Number(cell) : null)
  const said = (row: Record<string, string>) => [
    Number(row['id']),
    Date.parse(row['at']!) / 1000,
    row['event'],
    ...['account id', 'token id', 'share id', 'contract id'].map((name) => number(row[name])),
    row['about'] || null,
    number(row['about id']),
    row['detail'] || null,
    row['previous hash'],
  ]
  for (const [index, row] of data.entries()) {
    expect(
      createHmac('sha256', openAuditKey(door.dataFolder))
        .update(JSON.stringify(said(row)))
        .digest('hex'),
    ).toBe(row['hash'])
    const older = data[index + 1]
    if (older && Number(older['id']) === Number(row['id']) - 1) expect(row['previous hash']).toBe(older['hash'])
  }
})
