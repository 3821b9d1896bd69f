import { expect, test } from 'vitest'
import type { Committee } from '../../../shared/api/committees.ts'
import { removeMember } from '../../../server/db/members.ts'
import { makeSendDocumentMail } from '../../../server/mailings/send-document-mail.ts'
import { makeMailer } from '../../../server/mail/mailer.ts'
import { aMailBox } from '../alerts/mail-box.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { aMailedContract, byRecipient, nothing } from './mailed-contract.ts'
import { readMail } from './read-mail.ts'

test('closing mails the pack to the members who chose it, in their language, as the edition draws it', async () => {
  const box = await aMailBox()
  const { wanting, member, close, house, document, path, contract, told, deliveries } = await aMailedContract(box.url)
  const pia = await wanting('Pia', { pack: 'pdf', language: 'fr' }, 'provider')
  const carl = await wanting('Carl', { pack: 'both', language: 'en' })
  await wanting('Mona', { page: 'day', day: 28 })
  member('Nina')
  const gone = await wanting('Gone', { pack: 'pdf' })
  house().db.sqlite.prepare('UPDATE accounts SET deactivated_at = 1 WHERE id = ?').run(gone.id)
  const { edition } = ((await close()) as { body: Committee }).body
  const mails = byRecipient(box.mails)
  expect(mails.map(({ to }) => to)).toEqual(['carl@example.com', 'pia@example.com'])
  const [english, french] = mails
  expect(english!.subject).toBe('Committee closed: Q1 · Mar–May 2026 — Infogérance, Altéa')
  expect(french!.subject).toBe('Comité clos\u202F: T1 · mars–mai 2026 — Infogérance, Altéa')
  for (const mail of mails) {
    expect(mail.text).toContain(edition!.sha256)
    expect(mail.text).toContain(`http://vigie.example.com${path}/committee/Q1`)
    expect(mail.html).toContain(`<a href="http://vigie.example.com${path}/committee/Q1">`)
  }
  expect(english!.text).toContain('Owner closed this committee on')
  expect(french!.text).toContain('Owner a clos ce comité le')
  expect(french!.text).toContain('Ci-joint\u202F: A')
  const pdf = 'application/pdf'
  const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  expect(french!.attachments.map(({ type, name }) => [type, name.endsWith('.pdf')])).toEqual([[pdf, true]])
  expect(english!.attachments.map(({ type }) => type)).toEqual([pdf, pptx])
  const same = async (of: string, language: string, at: Buffer) =>
    (await document(`committees/Q1.${of}`, language)).equals(at)
  expect(await same('pdf', 'fr', french!.attachments[0]!.bytes)).toBe(true)
  expect(await same('pdf', 'en', english!.attachments[0]!.bytes)).toBe(true)
  expect(await same('pptx', 'en', english!.attachments[1]!.bytes)).toBe(true)
  expect(await same('pdf', 'fr', english!.attachments[0]!.bytes)).toBe(false)
  expect(told('document-mailed')).toEqual(
    expect.arrayContaining([
      { by: null, about: pia.id, detail: 'Q1,pdf' },
      { by: null, about: carl.id, detail: 'Q1,pdf,pptx' },
    ]),
  )
  expect(told('mailing-changed')[0]).toEqual({ by: pia.id, about: pia.id, detail: 'pack-pdf,page-none,fr' })
  expect((await deliveries()).map(({ what, member: to, channelId, state }) => [what, to, channelId, state])).toEqual([
    ['pack', 'Carl', null, 'sent'],
    ['pack', 'Pia', null, 'sent'],
  ])
  expect(contract.id).toBe(1)
})

test('who chose nothing is mailed the PDF, in the language of the account; where nothing can be mailed nothing waits', async () => {
  const box = await aMailBox()
  const { newMember, close, house, path } = await aMailedContract(box.url)
  const nina = newMember('Nina')
  house().db.sqlite.prepare("UPDATE accounts SET language = 'fr' WHERE id = ?").run(nina.id)
  await close()
  const [mail] = box.mails.map(readMail)
  expect(box.attempts).toEqual(['nina@example.com'])
  expect(mail!.text).toContain('Owner a clos ce comité le')
  expect(mail!.attachments.map(({ type }) => type)).toEqual(['application/pdf'])
  expect(path).toBe('/contracts/1')
  const silent = await aHouse()
  const contract = await silent.addContract({ startsOn: '2026-03-01' })
  await silent.upload(contract.id, ticketCsv(row('T1')), { commit: 'true' })
  expect((await silent.post(`/contracts/${contract.id}/committees/Q1/close`)).status).toBe(200)
  expect(silent.db.sqlite.prepare('SELECT count(*) FROM outbox').pluck().get()).toBe(0)
})

test('a pack is mailed once, after a second look and a restart; the next edition is another', async () => {
  const box = await aMailBox()
  const { wanting, close, house, restart, path } = await aMailedContract(box.url)
  await wanting('Pia', { pack: 'pdf' })
  await close()
  await house().watcher.tick()
  await house().outbox.wake()
  await restart(box.url)
  await house().watcher.tick()
  await house().outbox.wake()
  expect(box.attempts).toEqual(['pia@example.com'])
  await house().post(`${path}/committees/Q1/reopen`, { reason: 'a wrong file' })
  await close()
  const [first, second] = box.mails.map(readMail)
  expect([box.mails.length, first!.messageId === second!.messageId]).toEqual([2, false])
  expect(second!.text).toContain('Edition 2.')
})

test('what the mail server refuses for now goes later, once, whatever process sends it', async () => {
  const box = await aMailBox((attempt) => (attempt === 1 ? 451 : null))
  const { wanting, close, house, restart, clock, deliveries, errors } = await aMailedContract(box.url)
  await wanting('Pia', { pack: 'pdf' })
  await close()
  expect(errors).toEqual([])
  expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 1, error: 'mail-status 451' }])
  await restart(box.url)
  await house().outbox.wake()
  expect(box.attempts).toHaveLength(1)
  clock.now += 60
  await house().outbox.wake()
  expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2, error: null }])
  clock.now += 86_400
  await restart(box.url)
  await house().outbox.wake()
  expect([box.mails.length, box.attempts.length]).toEqual([1, 2])
})

test('a pack that a process left queued, or was sending when it was killed, leaves with the next', async () => {
  const box = await aMailBox()
  const nobody = 'smtp://127.0.0.1:9'
  const { wanting, close, house, restart, clock } = await aMailedContract(nobody)
  await wanting('Pia', { pack: 'pdf' })
  await wanting('Paul', { pack: 'pdf' })
  await close()
  house().db.sqlite.prepare("UPDATE outbox SET state = 'sending' WHERE id = 1").run()
  clock.now += 60
  await restart(box.url)
  await house().outbox.wake()
  expect(byRecipient(box.mails).map(({ to }) => to)).toEqual(['paul@example.com', 'pia@example.com'])
})

test('a document larger than mails may be stays in Vigie, and the mail says so and where', async () => {
  const box = await aMailBox()
  const { wanting, close, document, path, told } = await aMailedContract(box.url, { maxAttachedBytes: 1000 })
  await wanting('Pia', { pack: 'both', language: 'fr' })
  await close()
  const [mail] = box.mails.map(readMail)
  expect(mail!.attachments).toEqual([])
  expect(mail!.text).toContain('Trop lourd pour un courriel\u202F: ')
  expect(mail!.text).toContain(`${path}/committee/Q1`)
  expect((await document('committees/Q1.pdf', 'fr')).length).toBeGreaterThan(1000)
  expect(told('document-mailed')).toMatchObject([{ detail: 'Q1,as-link' }])
})

test('of two documents the one that fits is attached', async () => {
  const box = await aMailBox()
  const sizes = await aMailedContract(box.url)
  await sizes.wanting('Pia', { pack: 'both' })
  await sizes.close()
  const [pdf, pptx] = readMail(box.mails[0]!).attachments.map(({ bytes }) => bytes.length)
  const other = await aMailedContract(box.url, { maxAttachedBytes: Math.max(pdf!, pptx!) })
  await other.wanting('Paul', { pack: 'both' })
  await other.close()
  const [, mail] = box.mails.map(readMail)
  expect(mail!.attachments).toHaveLength(1)
  expect(mail!.text).toMatch(/Attached: .*\n\nToo large to be attached: /)
})

const isHeavy = (text: string) => text.includes('Content-Disposition: attachment')

test.each(['552 too big', '554 5.3.4 too big', '550 5.2.3 too long'])(
  'a mail that is refused for its size (%s) goes without its documents, at once',
  async (answer) => {
    const box = await aMailBox({ mail: (text) => (isHeavy(text) ? answer : null) })
    const { wanting, close, deliveries, path, errors } = await aMailedContract(box.url)
    await wanting('Pia', { pack: 'both' })
    await close()
    const [mail] = box.mails.map(readMail)
    expect(mail!.attachments).toEqual([])
    expect(mail!.text).toContain('Too large to be attached: ')
    expect(mail!.text).toContain(`http://vigie.example.com${path}/committee/Q1`)
    expect([box.mails.length, await deliveries()]).toMatchObject([1, [{ state: 'sent', attempts: 1 }]])
    expect(errors).toEqual([])
  },
)

test('one that is refused for another reason is given up, and says why', async () => {
  const box = await aMailBox({ mail: () => '554 5.7.1 not wanted' })
  const { wanting, close, deliveries } = await aMailedContract(box.url)
  await wanting('Pia', { pack: 'pdf' })
  await close()
  expect(await deliveries()).toMatchObject([{ state: 'dead', attempts: 1, error: 'mail-status 554' }])
  expect(box.attempts).toHaveLength(1)
})

test('a mail refused for its size, then cut, still goes without its documents after a restart', async () => {
  let taken = 0
  const box = await aMailBox({ mail: (text) => (isHeavy(text) ? '552 too big' : ++taken === 1 ? '421 later' : null) })
  const { wanting, close, restart, house, clock, deliveries } = await aMailedContract(box.url)
  await wanting('Pia', { pack: 'pdf' })
  await close()
  expect(await deliveries()).toMatchObject([{ state: 'waiting', error: 'mail-status 421' }])
  clock.now += 60
  await restart(box.url)
  await house().outbox.wake()
  expect([box.attempts.length, readMail(box.mails[0]!).attachments]).toEqual([3, []])
})

test('nothing is sent to whoever left, was deactivated or chose otherwise, nor once the committee was reopened', async () => {
  const box = await aMailBox(() => 451)
  const { wanting, choose, close, house, clock, path, deliveries, restart } = await aMailedContract(box.url)
  const removed = await wanting('Remo', { pack: 'pdf' })
  const asleep = await wanting('Asle', { pack: 'pdf' })
  const unsure = await wanting('Unsu', { pack: 'pdf' })
  const erased = await wanting('Eras', { pack: 'pdf' })
  await close()
  await house().remove(`${path}/members/${removed.id}`)
  await house().patch(`/admin/accounts/${asleep.id}`, { isActive: false })
  await choose(unsure.headers, { pack: 'none' })
  await house().remove(`/admin/accounts/${erased.id}`)
  await wanting('Stay', { pack: 'pdf' })
  const open = await aMailBox()
  await restart(open.url)
  clock.now += 60
  await house().outbox.wake()
  expect((await deliveries()).map(({ member, state, error }) => [member, state, error])).toEqual([
    ['Unsu', 'dead', 'not-chosen'],
    ['Asle', 'dead', 'not-member'],
    ['Remo', 'dead', 'not-member'],
  ])
  // Whoever comes back is a new member, and wants none of it.
  house()
    .db.sqlite.prepare(
      "INSERT INTO members (contract_id, account_id, role, since, mailing) VALUES (1, ?, 'client', 1, ?)",
    )
    .run(removed.id, JSON.stringify(nothing))
  const again = (await deliveries()).find(({ member }) => member === 'Remo')!
  await house().post(`${path}/deliveries/${again.id}/retry`)
  await house().post(`${path}/committees/Q1/reopen`, { reason: 'a wrong file' })
  await choose(unsure.headers, { pack: 'pdf' })
  await house().post(`${path}/deliveries/${(await deliveries())[0]!.id}/retry`)
  expect(open.mails).toEqual([])
  expect((await deliveries()).map(({ error }) => error)).toEqual(['edition-over', 'not-member', 'not-chosen'])
})

type Mailed = Awaited<ReturnType<typeof aMailedContract>>

/** A pack for Pia while whose document is made `meanwhile` comes to pass: what sending it meets, and what the mail server was asked. */
async function aPackWhile(meanwhile: (mailed: Mailed, pia: { readonly id: number }) => unknown) {
  const box = await aMailBox()
  const mailed = await aMailedContract('smtp://127.0.0.1:9')
  const pia = await mailed.wanting('Pia', { pack: 'pdf' })
  await mailed.close()
  const sendDocumentMail = makeSendDocumentMail({
    db: mailed.house().db,
    pdf: {
      make: async (form, data) => {
        await meanwhile(mailed, pia)
        return mailed.house().services.pdf.make(form, data)
      },
    },
    mail: makeMailer(box.url, 'Vigie <vigie@example.com>'),
    publicUrl: null,
    maxAttachedBytes: 5_000_000,
    now: () => 0,
  })
  const mailing = { what: 'pack', editionId: 1 } as const
  const due = { id: 1, contractId: mailed.contract.id, accountId: pia.id, key: 'k', attempts: 1, mailing }
  return { sending: sendDocumentMail(due), box }
}

test('nobody who left while the document was made is sent it', async () => {
  const { sending, box } = await aPackWhile(({ house, contract }, { id }) => removeMember(house().db, contract.id, id))
  await expect(sending).rejects.toMatchObject({ met: 'not-member', again: false })
  expect(box.attempts).toEqual([])
})

test('a committee that was reopened while its documents were made is sent to nobody', async () => {
  const { sending, box } = await aPackWhile(({ house, path }) =>
    house().post(`${path}/committees/Q1/reopen`, { reason: 'a wrong file' }),
  )
  await expect(sending).rejects.toMatchObject({ met: 'edition-over', again: false })
  expect(box.attempts).toEqual([])
})
