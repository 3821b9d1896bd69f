import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

type Refusals = {
  /** The code with which a recipient is refused. */
  readonly recipient?: (attempt: number) => number | null
  /** The answer with which a mail is refused once it is there: `552 too big`. */
  readonly mail?: (text: string) => string | null
}

/** A real SMTP server on loopback that keeps what it takes, and to whom it goes. */
export async function aMailBox(refuse: Refusals['recipient'] | Refusals = {}) {
  const { recipient = () => null, mail = () => null } = typeof refuse === 'function' ? { recipient: refuse } : refuse
  const mails: string[] = []
  const attempts: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      attempts.push(address)
      const code = recipient(attempts.length)
      done(code === null ? null : Object.assign(new Error('refused'), { responseCode: code }))
    },
    onData: (stream, _session, done) => {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (chunk: string) => (text += chunk))
      stream.on('end', () => {
        const [, code, why] = /^(\d+) (.*)/.exec(mail(text) ?? '') ?? []
        if (code) return done(Object.assign(new Error(why), { responseCode: Number(code) }))
        mails.push(text)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { mails, attempts, url: `smtp://127.0.0.1:${port}` }
}
