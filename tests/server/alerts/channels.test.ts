import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { aDesk, morning } from './desk.ts'
import { aMailBox } from './mail-box.ts'
import { aReceiver } from './receiver.ts'

test('a mail says in text and HTML what is seen, expected, since when, and where to look', async () => {
  const box = await aMailBox()
  const desk = aDesk({ smtp: box.url })
  desk.queue(desk.channel('email', { address: 'direction@example.com' }), 'alert-7-1')
  await desk.outbox.wake()
  expect(desk.deliveries()).toMatchObject([{ state: 'sent', attempts: 1, error: null }])
  const [mail] = box.mails
  const text = mail!.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`)
  expect(mail).toContain('To: direction@example.com')
  expect(mail).toContain('Message-ID: <alert-7-1@vigie>')
  expect(decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/g, '%25'))).toContain('depuis mars 2026')
  expect(text).toContain('https://vigie.example.com/contracts/1/alerts?alert')
  expect(text).toContain('&lt;b&gt;')
  expect(text.slice(text.indexOf('<html'))).not.toContain('<b>')
})

test('a webhook is signed over its id, its time and its body, as Standard Webhooks says', async () => {
  const hook = await aReceiver(204)
  const desk = aDesk()
  desk.queue(desk.channel('webhook', { url: hook.url, secret: 'a secret of sixteen' }, { language: 'en' }), 'alert-7-9')
  await desk.outbox.wake()
  const { headers, body } = hook.received[0]!
  const signed = createHmac('sha256', 'a secret of sixteen').update(`alert-7-9.${morning}.${body}`).digest('base64')
  expect(headers).toMatchObject({
    'webhook-id': 'alert-7-9',
    'webhook-timestamp': String(morning),
    'webhook-signature': `v1,${signed}`,
    'content-type': 'application/json',
  })
  expect(JSON.parse(body)).toMatchObject({
    id: 'alert-7-9',
    type: 'alert',
    alerts: [{ rule: 'drift', figures: { seen: 9.64 } }],
  })
  expect(body).not.toContain('s3cret')
})

test('a secret written as whsec_ is base64', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk()
  const secret = `whsec_${Buffer.from('the very bytes of it').toString('base64')}`
  desk.queue(desk.channel('webhook', { url: hook.url, secret }), 'k')
  await desk.outbox.wake()
  const { headers, body } = hook.received[0]!
  const signed = createHmac('sha256', 'the very bytes of it').update(`k.${morning}.${body}`).digest('base64')
  expect(headers['webhook-signature']).toBe(`v1,${signed}`)
})

test('Teams gets an adaptive card in which a name cannot become a link', async () => {
  const hook = await aReceiver(202)
  const desk = aDesk()
  desk.queue(desk.channel('teams', { url: hook.url }))
  await desk.outbox.wake()
  const card = JSON.parse(hook.received[0]!.body) as {
    attachments: { contentType: string; content: { body: { text: string }[] } }[]
  }
  expect(card.attachments[0]!.contentType).toBe('application/vnd.microsoft.card.adaptive')
  expect(card.attachments[0]!.content.body[0]!.text).toContain('Le délai de résolution dérive à la hausse')
  expect(card.attachments[0]!.content.body[1]!.text).toContain('Réseau <b>')
})

test('Slack gets blocks in which a name cannot become a mention', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk()
  desk.queue(desk.channel('slack', { url: hook.url }, { language: 'en' }))
  await desk.outbox.wake()
  const { text, blocks } = JSON.parse(hook.received[0]!.body) as { text: string; blocks: { type: string }[] }
  expect(text).toContain('The resolution delay is drifting up')
  expect(text).toContain('Réseau &lt;b&gt;')
  expect(blocks.map(({ type }) => type)).toEqual(['header', 'section', 'section'])
})

test('a name with line breaks adds no header to a mail', async () => {
  const box = await aMailBox()
  const desk = aDesk({ smtp: box.url })
  const contract = { ...desk.message.contract, name: 'Infogérance\r\nBcc: other@example.com\r\n\r\nHello' }
  const channel = desk.channel('email', { address: 'direction@example.com' })
  desk.queue(channel, 'k', { ...desk.message, contract })
  await desk.outbox.wake()
  const [mail] = box.mails
  const head = mail!.slice(0, mail!.indexOf('\r\n\r\n'))
  expect(head).not.toMatch(/^Bcc:/im)
  expect(head).toMatch(/^Content-Type: multipart/im)
})

test('a digest of a hundred alerts fits into what Slack and Teams accept', async () => {
  const hook = await aReceiver(200)
  const desk = aDesk()
  const alerts = Array.from({ length: 100 }, () => ({ ...desk.message.alerts[0]!, event: 'open' as const }))
  for (const kind of ['slack', 'teams'] as const) {
    const message = { ...desk.message, what: 'digest' as const, month: '2026-06', alerts }
    desk.queue(desk.channel(kind, { url: hook.url }), kind, message)
  }
  await desk.outbox.wake()
  const sent = hook.received.map(({ body }) => body)
  expect(sent).toHaveLength(2)
  const blocks = sent.flatMap((body) => (JSON.parse(body) as { blocks?: unknown[] }).blocks ?? [])
  expect(blocks.length).toBeLessThanOrEqual(50)
  for (const body of sent) {
    expect(Buffer.byteLength(body)).toBeLessThan(28_000)
    expect(body.replace(/\u202F/g, ' ')).toContain('Autres alertes ouvertes : 80')
  }
})
