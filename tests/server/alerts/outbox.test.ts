import { expect, onTestFinished, test, vi } from 'vitest'
import { tellTest } from '../../../server/alerts/messages.ts'
import { removeChannel } from '../../../server/db/channels.ts'
import { eventually } from '../../patience.ts'
import { aDesk, morning } from './desk.ts'
import { aMailBox } from './mail-box.ts'
import { aReceiver } from './receiver.ts'

test('a message queued twice is sent once', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk()
  const channel = desk.channel('slack', { url: hook.url })
  desk.queue(channel)
  desk.queue(channel)
  await Promise.all([desk.outbox.wake(), desk.outbox.wake()])
  desk.queue(channel)
  await desk.outbox.wake()
  expect(hook.received).toHaveLength(1)
  expect(desk.deliveries()).toHaveLength(1)
})

test('a message that meets a 500 is sent again after a while, with the same id', async () => {
  const hook = await aReceiver(500, 503, 200)
  const desk = aDesk()
  desk.queue(desk.channel('webhook', { url: hook.url, secret: 'a secret of sixteen' }))
  await desk.outbox.wake()
  expect(desk.deliveries()).toMatchObject([{ state: 'waiting', attempts: 1, error: 'status 500' }])
  await desk.outbox.wake()
  expect(hook.received).toHaveLength(1)
  desk.clock.now += 30
  await desk.outbox.wake()
  expect(desk.deliveries()).toMatchObject([{ state: 'waiting', attempts: 2, error: 'status 503' }])
  desk.clock.now += 119
  await desk.outbox.wake()
  expect(hook.received).toHaveLength(2)
  desk.clock.now += 1
  await desk.outbox.wake()
  expect(desk.deliveries()).toMatchObject([{ state: 'sent', attempts: 3, error: null }])
  expect(new Set(hook.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
})

test('a message that never arrives ends as a dead letter after nine attempts in about a day', async () => {
  const hook = await aReceiver(500)
  const desk = aDesk()
  desk.queue(desk.channel('slack', { url: hook.url }))
  for (let hour = 0; hour < 40; hour++) {
    for (let part = 0; part < 4; part++) {
      await desk.outbox.wake()
      desk.clock.now += 900
    }
  }
  expect(desk.deliveries()).toMatchObject([{ state: 'dead', attempts: 9, error: 'status 500' }])
  expect(hook.received).toHaveLength(9)
})

test('what cannot succeed later is given up at once: a refusal, a redirect', async () => {
  const refusing = await aReceiver(404)
  const elsewhere = await aReceiver(200)
  const redirecting = await aReceiver((_request, response) =>
    response.writeHead(302, { location: elsewhere.url }).end(),
  )
  const desk = aDesk()
  desk.queue(desk.channel('slack', { url: refusing.url }))
  desk.queue(desk.channel('slack', { url: redirecting.url }))
  await desk.outbox.wake()
  expect(desk.deliveries().map(({ state, error }) => [state, error])).toEqual([
    ['dead', 'redirect 302'],
    ['dead', 'status 404'],
  ])
  expect(elsewhere.received).toEqual([])
})

test('a receiver that hangs, or sends without end, does not hold the others up', async () => {
  const hanging = await aReceiver(() => undefined)
  const endless = await aReceiver((_request, response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('x'.repeat(50_000)), 5)
    response.on('close', () => clearInterval(timer))
  })
  const good = await aReceiver(200)
  const desk = aDesk({ timeoutMs: 4000 })
  for (const { url } of [hanging, endless, good]) desk.queue(desk.channel('slack', { url }))
  await desk.outbox.wake()
  expect(desk.deliveries().map(({ state, error }) => [state, error])).toEqual([
    ['sent', null],
    ['sent', null],
    ['waiting', 'timeout'],
  ])
})

test('a 2xx is an arrival even where its body never ends; a change of protocol is none', async () => {
  const unfinished = await aReceiver((_request, response) => response.writeHead(200).write('…'))
  const other = await aReceiver((_request, response) => {
    response.socket!.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n')
  })
  const desk = aDesk({ timeoutMs: 4000 })
  for (const { url } of [unfinished, other]) desk.queue(desk.channel('slack', { url }))
  await desk.outbox.wake()
  expect(desk.deliveries().map(({ state, error }) => [state, error])).toEqual([
    ['waiting', 'no-connection closed'],
    ['sent', null],
  ])
})

test('a clock that is set back does not keep a message waiting for years', async () => {
  const hook = await aReceiver(500, 200)
  const desk = aDesk()
  desk.clock.now += 4 * 365 * 86_400
  desk.queue(desk.channel('slack', { url: hook.url }))
  await desk.outbox.wake()
  expect(desk.deliveries()).toMatchObject([{ state: 'waiting', attempts: 1 }])
  desk.clock.now = morning
  await desk.outbox.wake()
  expect(desk.deliveries()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('a channel that is removed while a message is on its way takes the message with it', async () => {
  let answer = () => undefined as void
  const slow = await aReceiver((_request, response) => {
    answer = () => void response.writeHead(200).end()
  })
  const desk = aDesk()
  const channel = desk.channel('slack', { url: slow.url })
  desk.queue(channel)
  const sending = desk.outbox.wake()
  await eventually(() => expect(slow.received).toHaveLength(1))
  removeChannel(desk.db, channel)
  answer()
  await sending
  expect(desk.deliveries()).toEqual([])
  expect(desk.errors).toEqual([])
})

test('a test leaves before ten thousand messages that wait', async () => {
  const first = Promise.withResolvers<void>()
  const hook = await aReceiver((_request, response) => {
    first.resolve()
    response.writeHead(200).end()
  })
  const desk = aDesk()
  const channel = desk.channel('slack', { url: hook.url })
  desk.db.sqlite.transaction(() => {
    for (let i = 0; i < 10_000; i++) desk.queue(channel, `alert-${i}`)
  })()
  tellTest(desk.db, desk.contract, { channelId: channel, key: 'test-1' }, morning)
  const all = desk.outbox.wake()
  await first.promise
  await desk.outbox.close()
  await all
  expect(hook.received.filter(({ body }) => body.includes('Message d’essai'))).toHaveLength(1)
  expect(hook.received.length).toBeLessThan(100)
})

test('what a message met says nothing of an address that is a key', async () => {
  const hook = await aReceiver(403)
  const closed = await aReceiver(200)
  const desk = aDesk({ allowed: ['localhost'] })
  const key = 'services/T000/B000/very-secret'
  for (const url of [
    `${hook.url}${key}`,
    `http://10.0.0.1/${key}`,
    `http://user:very-secret@${'127.0.0.1'}:${closed.port}/`,
  ])
    desk.queue(desk.channel('slack', { url }))
  await desk.outbox.wake()
  expect(desk.deliveries().map(({ error }) => error)).toEqual([
    'not-public 127.0.0.1',
    'not-public 10.0.0.1',
    'status 403',
  ])
  expect(JSON.stringify([desk.deliveries(), desk.errors])).not.toContain('very-secret')
})

test('a host is allowed under the very name that the operator gave', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk({ allowed: ['localhost.example', 'ocalhost'] })
  for (const host of ['localhost', 'localhost.', 'x@localhost', 'localhost.example@localhost'])
    desk.queue(desk.channel('slack', { url: `http://${host}:${hook.port}/` }))
  await desk.outbox.wake()
  expect(hook.received).toEqual([])
  expect(desk.deliveries().filter(({ state }) => state === 'sent')).toEqual([])
})

test('over http it leaves to no host but those that the operator allows, whenever the channel was saved', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk({ allowed: ['localhost'] })
  for (const url of ['http://hooks.example.com/key', hook.url]) desk.queue(desk.channel('slack', { url }))
  await desk.outbox.wake()
  expect(desk.deliveries().map(({ state, error }) => `${state} ${error}`)).toEqual([
    'sent null',
    'dead not-https hooks.example.com',
  ])
  expect(
    ['http://a.example/', 'HTTP://localhost./', 'http://x@localhost/', 'https://a.example'].map(desk.outbox.mayPost),
  ).toEqual([false, false, true, true])
})

test('a process that dies while sending leaves the message to the next one', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk()
  desk.queue(desk.channel('webhook', { url: hook.url, secret: 'a secret of sixteen' }))
  desk.db.sqlite.exec(`UPDATE outbox SET state = 'sending', attempts = 1`)
  await desk.outbox.wake()
  expect(hook.received).toHaveLength(0)
  const next = desk.open()
  next.start()
  await next.wake()
  await next.close()
  expect(desk.deliveries()).toMatchObject([{ state: 'sent', attempts: 2 }])
  expect(hook.received).toHaveLength(1)
})

test('private, loopback, link-local and metadata addresses are refused, by name and by number', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk({ allowed: [] })
  const urls = [
    hook.url.replace('http:', 'https:'),
    `http://127.0.0.1:${hook.port}/`,
    `http://[::1]:${hook.port}/`,
    `http://[::ffff:127.0.0.1]:${hook.port}/`,
    `http://0x7f000001:${hook.port}/`,
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
  ]
  for (const url of urls) desk.queue(desk.channel('slack', { url }))
  await desk.outbox.wake()
  for (const { state, error } of desk.deliveries()) {
    expect(state).toBe('dead')
    expect(error).toMatch(/^not-public /)
  }
  expect(hook.received).toEqual([])
})

test('in quiet hours a message waits for their end, on the clock of the contract', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk()
  desk.clock.now = Date.UTC(2026, 6, 1, 20, 30) / 1000
  desk.queue(desk.channel('slack', { url: hook.url }, { quiet: { from: '22:00', to: '07:30' } }))
  await desk.outbox.wake()
  expect(desk.deliveries()).toMatchObject([{ state: 'waiting', attempts: 0, at: '2026-07-02T05:30:00.000Z' }])
  desk.clock.now = Date.UTC(2026, 6, 2, 5, 30) / 1000
  await desk.outbox.wake()
  expect(hook.received).toHaveLength(1)
})

test('a mail server that is busy is tried again, one that refuses the address is not', async () => {
  const busy = await aMailBox((attempt) => (attempt === 1 ? 451 : null))
  const first = aDesk({ smtp: busy.url })
  first.queue(first.channel('email', { address: 'a@example.com' }))
  await first.outbox.wake()
  expect(first.deliveries()).toMatchObject([{ state: 'waiting', error: 'mail-status 451' }])
  first.clock.now += 60
  await first.outbox.wake()
  expect(first.deliveries()).toMatchObject([{ state: 'sent' }])
  expect(busy.mails).toHaveLength(1)

  const refusing = await aMailBox(() => 550)
  const second = aDesk({ smtp: refusing.url })
  second.queue(second.channel('email', { address: 'nobody@example.com' }))
  await second.outbox.wake()
  expect(second.deliveries()).toMatchObject([{ state: 'dead', error: 'mail-status 550' }])
})

test('without a mail server, mail is a dead letter that says so; a channel switched off sends nothing', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk()
  desk.queue(desk.channel('email', { address: 'a@example.com' }))
  desk.queue(desk.channel('slack', { url: hook.url }, { on: false }))
  await desk.outbox.wake()
  expect(desk.deliveries().map(({ error }) => error)).toEqual(['switched-off', 'no-mail'])
  expect(hook.received).toEqual([])
  expect(desk.clock.now).toBe(morning)
})

/** The waits between attempts that always fail, in seconds, where chance gives a number from 0 to 1. */
async function waits(random: number): Promise<number[]> {
  // Nobody listens there, and whoever does not is told at once.
  const desk = aDesk({ smtp: 'smtp://127.0.0.1:9', random })
  desk.queue(desk.channel('email', { address: 'a@example.com' }))
  const found: number[] = []
  for (;;) {
    await desk.outbox.wake()
    const [delivery] = desk.deliveries()
    if (delivery!.state !== 'waiting') return found
    const next = Date.parse(delivery!.at!) / 1000
    found.push(next - desk.clock.now)
    desk.clock.now = next
  }
}

test('each wait is four times the one before, up to six hours, a fifth more or less by chance', async () => {
  // The first two as they are stand in a test above.
  const even = [30, 120, 480, 1920, 7680, 21_600, 21_600, 21_600]
  expect(await waits(0)).toEqual(even.map((seconds) => seconds * 0.8))
  expect(await waits(1)).toEqual(even.map((seconds) => seconds * 1.2))
})

/** Lets milliseconds pass on the timers, and on the clock of a desk. */
async function pass(desk: ReturnType<typeof aDesk>, milliseconds: number): Promise<void> {
  desk.clock.now += milliseconds / 1000
  await vi.advanceTimersByTimeAsync(milliseconds)
}
function byHand(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
}

test('a message leaves by itself when it is due, and a clock that was set is noticed within a minute', async () => {
  byHand()
  // Without a mail server it is given up as soon as it is tried.
  const waiting = () => {
    const desk = aDesk()
    const quiet = { from: '09:00', to: '10:01' }
    desk.queue(desk.channel('email', { address: 'a@example.com' }, { quiet }))
    return { desk, state: () => desk.deliveries()[0]!.state }
  }
  const one = waiting()
  await one.desk.outbox.wake()
  await pass(one.desk, 59_000)
  expect(one.state()).toBe('waiting')
  await pass(one.desk, 1000)
  expect(one.state()).toBe('dead')

  const other = waiting()
  other.desk.clock.now -= 1800
  await other.desk.outbox.wake()
  other.desk.clock.now += 1860
  await vi.advanceTimersByTimeAsync(59_999)
  expect(other.state()).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1)
  expect(other.state()).toBe('dead')

  const closed = waiting()
  await closed.desk.outbox.wake()
  await closed.desk.outbox.close()
  await pass(closed.desk, 120_000)
  await closed.desk.outbox.wake()
  expect(closed.state()).toBe('waiting')
})

test('a database that cannot be read is told of, and looked at again in a minute', async () => {
  byHand()
  const desk = aDesk()
  desk.db.sqlite.exec('ALTER TABLE outbox RENAME TO away')
  await desk.outbox.wake()
  const told = desk.errors.length
  expect(told).toBeGreaterThan(0)
  await pass(desk, 59_999)
  expect(desk.errors).toHaveLength(told)
  await pass(desk, 1)
  expect(desk.errors.length).toBeGreaterThan(told)
})

test('an address sealed under a key that is gone is not tried, nor is a channel switched off; a test of one is', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk()
  const lost = desk.channel('slack', { url: hook.url })
  desk.db.sqlite
    .prepare("UPDATE channels SET secrets = replace(secrets, substr(secrets, -13, 12), 'AAAAAAAAAAAA') WHERE id = ?")
    .run(lost)
  desk.queue(lost)
  await desk.outbox.wake()
  expect(desk.deliveries()).toMatchObject([{ state: 'dead', error: 'key-lost' }])
  const off = desk.channel('slack', { url: hook.url }, { on: false, quiet: { from: '00:00', to: '23:59' } })
  tellTest(desk.db, desk.contract, { channelId: off, key: 'test-1' }, desk.clock.now)
  await desk.outbox.wake()
  expect(desk.deliveries()[0]).toMatchObject({
    what: 'test',
    state: 'sent',
    at: new Date(morning * 1000).toISOString(),
  })
})

test('what fails on this side is told of, and tried again', async () => {
  const desk = aDesk()
  desk.queue(desk.channel('slack', { url: 'no address at all' }))
  await desk.outbox.wake()
  expect(desk.deliveries()).toMatchObject([{ state: 'waiting', attempts: 1, error: 'failed-here' }])
  expect(desk.errors).toHaveLength(1)
})
