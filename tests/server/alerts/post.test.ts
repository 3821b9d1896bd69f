import { expect, test } from 'vitest'
import { makePost } from '../../../server/alerts/post.ts'
import type { NotDelivered } from '../../../server/mail/not-delivered.ts'
import { aReceiver } from './receiver.ts'

const post = makePost(new Set(['localhost']))

/** What a post met, and whether it is worth another; null = it arrived. */
const met = (url: string, how = post) =>
  how(url, '{"name":"Altéa"}', { 'x-key': 'k' }).then(
    () => null,
    (error: NotDelivered) => [error.met, error.again],
  )

test('a post arrives whole, under its headers', async () => {
  const hook = await aReceiver(200)
  expect(await met(hook.url)).toBeNull()
  expect(hook.received).toMatchObject([{ body: '{"name":"Altéa"}', headers: { 'x-key': 'k', 'content-length': '17' } }])
})

test('a 2xx is an arrival; of the others those are worth another that may pass by themselves', async () => {
  const answers = [204, 299, 300, 302, 399, 400, 404, 408, 410, 425, 429, 499, 500, 503]
  const hook = await aReceiver(...answers)
  const found: unknown[] = []
  while (found.length < answers.length) found.push(await met(hook.url))
  expect(found).toEqual([
    null,
    null,
    ['redirect 300', false],
    ['redirect 302', false],
    ['redirect 399', false],
    ['status 400', false],
    ['status 404', false],
    ['status 408', true],
    ['status 410', false],
    ['status 425', true],
    ['status 429', true],
    ['status 499', false],
    ['status 500', true],
    ['status 503', true],
  ])
})

test('an address that cannot be reached is told by why, and is worth another', async () => {
  const hook = await aReceiver((request) => request.socket.destroy())
  expect(await met(hook.url)).toEqual(['no-connection ECONNRESET', true])
  const { port } = await aReceiver(200)
  expect(await met(`https://localhost:${port}/`)).toEqual([expect.stringMatching(/^no-connection E/), true])
})

test('an answer without end is cut off soon after 64 kB, not when the time is over', async () => {
  const cutOff = Promise.withResolvers<number>()
  const hook = await aReceiver((_request, response) => {
    response.writeHead(200)
    let pieces = 0
    const more = () => {
      pieces += 1
      response.write('x'.repeat(40_000))
    }
    more()
    const timer = setInterval(more, 1)
    response.on('close', () => {
      clearInterval(timer)
      cutOff.resolve(pieces)
    })
  })
  expect(await met(hook.url)).toBeNull()
  // In ten seconds it would be thousands.
  expect(await cutOff.promise).toBeLessThan(500)
})

test('what must not be reached is refused before anything leaves, and for good', async () => {
  const hook = await aReceiver(200)
  for (const [url, refusal] of [
    [`https://127.0.0.1:${hook.port}/`, 'not-public 127.0.0.1'],
    [`https://[::1]:${hook.port}/`, 'not-public [::1]'],
    ['http://hooks.example.com/', 'not-https hooks.example.com'],
  ] as const)
    expect([url, await met(url)]).toEqual([url, [refusal, false]])
  expect(await met(hook.url.replace('http:', 'https:'), makePost(new Set()))).toEqual(['not-public localhost', false])
  expect(hook.received).toEqual([])
})

test('http is for the hosts that the operator allows, in brackets or not', () => {
  const { mayUse } = makePost(new Set(['intranet', '10.0.0.1', '::1']))
  const urls = ['http://intranet/x', 'http://10.0.0.1:8080/', 'http://[::1]/', 'https://anywhere.example/']
  expect(urls.filter((url) => !mayUse(url))).toEqual([])
  const others = ['http://intranet.example/', 'http://10.0.0.2/', 'http://[::2]/', 'http://anywhere.example/']
  expect(others.filter(mayUse)).toEqual([])
})
