import type { FastifyReply, FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { makeCookie } from '../../../server/accounts/cookies.ts'

/** What a cookie is written as. */
const written = (options: Parameters<typeof makeCookie>[1], what: 'write' | 'clear') => {
  const headers: string[] = []
  const reply = {
    header: (name: string, value: string) => headers.push(`${name}: ${value}`),
  } as unknown as FastifyReply
  const cookie = makeCookie('seen', options)
  if (what === 'write') cookie.write(reply, 'v')
  else cookie.clear(reply)
  return headers.join()
}
const sent = (cookie: string | undefined) => ({ headers: { cookie } }) as FastifyRequest

test('a cookie is the browser’s alone, for as long as it is open or as long as it is told', () => {
  expect(written({ isHttps: false, sameSite: 'strict' }, 'write')).toBe(
    'set-cookie: seen=v; Path=/; HttpOnly; SameSite=Strict',
  )
  expect(written({ isHttps: true, sameSite: 'lax', seconds: 600 }, 'write')).toBe(
    'set-cookie: __Host-seen=v; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
  expect(written({ isHttps: false, sameSite: 'lax', seconds: 600 }, 'clear')).toBe(
    'set-cookie: seen=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  )
})

test('it is read under its own name, and is nothing where the browser sent none', () => {
  const plain = makeCookie('seen', { isHttps: false, sameSite: 'strict' })
  const host = makeCookie('seen', { isHttps: true, sameSite: 'strict' })
  const both = sent('other=1; seen=2; __Host-seen=3')
  expect([plain.read(both), host.read(both), plain.read(sent('other=1')), plain.read(sent(undefined))]).toEqual([
    '2',
    '3',
    '',
    '',
  ])
})
