import { expect, test } from 'vitest'
import type { Mailing, OwnMailings } from '../../../shared/api/mailings.ts'
import { aMailBox } from '../alerts/mail-box.ts'
import { giveAnswers } from '../review/files.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { readPdf } from '../documents/read-pdf.ts'
import { aMailedContract, byRecipient } from './mailed-contract.ts'

const at = (text: string) => Date.parse(`${text}Z`) / 1000

/** A contract in Paris whose clock the test sets, ticking as it does every hour. */
async function ticking(options: Parameters<typeof aMailedContract>[1] = {}) {
  const box = await aMailBox()
  const mailed = await aMailedContract(box.url, options)
  await mailed.house().patch(mailed.path, { timeZone: 'Europe/Paris' })
  const tick = async (when: string) => {
    mailed.clock.now = at(when)
    await mailed.house().watcher.tick()
    await mailed.house().outbox.wake()
    return byRecipient(box.mails)
  }
  return { ...mailed, box, tick }
}
const tickets = (...months: string[]) =>
  ticketCsv(
    ...months.map((month) => row(`T${month}`, { opened_at: `${month}-05 10:00`, resolved_at: `${month}-06 10:00` })),
  )

test('on a day: the page of the month before leaves that morning on the contract’s clock, once, in one’s language', async () => {
  const { wanting, tick, house, contract, told, document, restart, box, path } = await ticking()
  await house().upload(contract.id, tickets('2026-06'), { commit: 'true' })
  const pia = await wanting('Pia', { page: 'day', day: 9, language: 'fr' })
  await wanting('Carl', { page: 'day', day: 20 })
  expect(await tick('2026-07-08T21:59')).toEqual([])
  expect(await tick('2026-07-08T22:10')).toEqual([])
  expect(await tick('2026-07-09T05:59')).toEqual([])
  const [mail, ...others] = await tick('2026-07-09T06:10')
  expect([others, mail!.to]).toEqual([[], 'pia@example.com'])
  expect(mail!.subject).toBe('Juin 2026 sur une page — Infogérance, Altéa')
  expect(mail!.text).toContain(`http://vigie.example.com${path}?month=2026-06`)
  const { bytes } = mail!.attachments[0]!
  expect(bytes.equals(await document('months/2026-06.pdf', 'fr'))).toBe(true)
  expect((await readPdf(bytes)).language).toBe('fr')
  expect(told('document-mailed')).toEqual([{ by: null, about: pia.id, detail: '2026-06,pdf' }])
  await tick('2026-07-10T06:10')
  await restart(box.url)
  expect(await tick('2026-07-15T06:10')).toHaveLength(1)
  expect((await tick('2026-07-21T06:10')).map(({ to }) => to)).toEqual(['carl@example.com', 'pia@example.com'])
  const august = await tick('2026-08-09T08:10')
  expect(august.map(({ subject }) => subject.split(' ')[0])).toEqual(['June', 'Juin', 'Juillet'])
})

test('with the files: the morning after the last that is due by its rhythm came', async () => {
  const { wanting, tick, house, contract, clock } = await ticking()
  const answers = (month: string) => giveAnswers(house(), contract, [{ at: `${month}-10 10:00`, score: 5 }])
  for (const month of ['2026-04', '2026-05']) await answers(month)
  await wanting('Pia', { page: 'files' })
  await house().upload(contract.id, tickets('2026-06'), { commit: 'true' })
  expect(await tick('2026-07-02T10:10')).toEqual([])
  expect(await tick('2026-07-04T10:10')).toEqual([])
  clock.now = at('2026-07-05T14:00')
  await answers('2026-06')
  expect(await tick('2026-07-05T14:10')).toEqual([])
  expect(await tick('2026-07-06T05:50')).toEqual([])
  const [mail] = await tick('2026-07-06T06:10')
  expect(mail!.subject).toBe('June 2026 on one page — Infogérance, Altéa')
})

test('with the files: once the day by which they are due has passed it leaves without them, and says which are missing', async () => {
  const { wanting, tick } = await ticking()
  await wanting('Pia', { page: 'files' })
  expect(await tick('2026-07-10T20:10')).toEqual([])
  const [mail] = await tick('2026-07-11T06:10')
  expect(mail!.text).not.toBe('')
  expect((await readPdf(mail!.attachments[0]!.bytes)).pages[0]).toContain('Not in: ')
})

test('no page is of a month before the contract began, and who chose none gets none', async () => {
  const { wanting, tick, house, path } = await ticking()
  await wanting('Pia', { page: 'day', day: 1 })
  await wanting('Paul', { pack: 'pdf' })
  expect((await house().patch(path, { startsOn: '2026-06-15', reason: 'it began later' })).body).toMatchObject({
    firstMonth: '2026-07',
  })
  expect((await tick('2026-07-20T10:10')).map(({ to }) => to)).toEqual([])
})

test('a page takes the place of the digest that would go to the same address, and of no other', async () => {
  const { wanting, tick, house, contract, path, clock } = await ticking()
  const channel = (address: string) =>
    house().post(`${path}/channels`, {
      kind: 'email',
      address,
      name: address,
      language: 'en',
      on: true,
      alerts: false,
      digest: true,
      quiet: null,
    })
  await channel('Pia@example.com')
  await channel('team@example.com')
  await wanting('Pia', { page: 'day', day: 3 })
  clock.now = at('2026-07-02T12:00')
  await house().upload(contract.id, tickets('2026-06'), { commit: 'true' })
  const mails = await tick('2026-07-03T08:10')
  expect(mails.map(({ to, subject }) => [to, subject.split(' —')[0]])).toEqual([
    ['pia@example.com', 'June 2026 on one page'],
    ['team@example.com', 'The month of June 2026'],
  ])
})

test('one chooses for oneself alone, of one’s own contracts, and is told what was chosen', async () => {
  const { choose, member, house, contract, told } = await ticking()
  const pia = member('Pia')
  house().db.sqlite.prepare('UPDATE members SET mailing = NULL WHERE account_id = ?').run(pia.id)
  const list = async () =>
    (await house().inject('/api/account/mailings', { headers: pia.headers })).json<OwnMailings>().mailings
  const about = { id: contract.id, name: 'Infogérance', client: 'Altéa' }
  expect(await list()).toEqual([{ contract: about, mailing: { pack: 'pdf', page: 'none', day: 11, language: 'en' } }])
  const mailing: Mailing = { pack: 'both', page: 'day', day: 5, language: 'fr' }
  expect((await choose(pia.headers, mailing)).statusCode).toBe(200)
  expect(await list()).toEqual([{ contract: about, mailing }])
  expect(told('mailing-changed')).toEqual([{ by: pia.id, about: pia.id, detail: 'pack-both,page-day,5,fr' }])
  for (const wrong of [{ day: 0 }, { day: 29 }, { day: 1.5 }, { pack: 'zip' }, { language: 'de' }, { other: 1 }])
    expect((await choose(pia.headers, wrong as Partial<Mailing>)).statusCode).toBe(400)
  expect(await list()).toEqual([{ contract: about, mailing }])
})
