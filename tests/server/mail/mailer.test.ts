import { expect, onTestFinished, test } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { makeMailer } from '../../../server/mail/mailer.ts'

test('a server that looks through a mail for longer than it took to be there is waited for: given up, it would go twice', async () => {
  let taken = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      stream.resume().on('end', () => {
        taken++
        void sleep(PAUSE).then(() => done())
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  const url = `smtp://127.0.0.1:${port}`
  const mail = { to: 'pia@example.com', subject: 'A', text: 'b', html: '<p>b', messageId: '<1@vigie>' }
  await makeMailer(url, 'vigie@example.com', { connecting: CONNECTING, answering: 60_000 })(mail)
  expect(taken).toBe(1)
  const hurried = makeMailer(url, 'vigie@example.com', { connecting: 60_000, answering: PAUSE / 10 })
  await expect(hurried(mail)).rejects.toMatchObject({ met: 'mail-unreachable', again: true })
})

/** How long the server looks through a mail, in milliseconds, and how long it may take to be there. */
const PAUSE = 6000
const CONNECTING = 5000
