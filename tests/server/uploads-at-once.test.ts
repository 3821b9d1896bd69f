import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { byAccount, type Actor } from '../../server/db/audit.ts'
import { Failure } from '../../server/errors.ts'
import { makeUploadTurns, UPLOADS_AT_ONCE, UPLOADS_OF_ACCOUNT } from '../../server/imports/upload-turns.ts'
import { eventually } from '../patience.ts'
import { aDoor, nameOf, type Door, type Headers } from './accounts/door.ts'
import { aFile, anEstate, bearer, csv, uploadPath } from './accounts/estate.ts'

const tooMany = '429 too-many-uploads'

test('a fourth upload of the same person is refused while three are under way, and nobody else’s is', async () => {
  const door = await aDoor()
  const estate = await anEstate(door, 'own')
  const { headers } = estate.as('client')
  const token = bearer(estate.make.token().secret)
  const held = await holdUploads(door, estate.id, headers, 3)
  const fourth = await send(door, estate.id, headers, { 'accept-language': 'en' })
  expect(nameOf(fourth)).toBe(tooMany)
  expect(fourth.headers['retry-after']).toBe('5')
  expect(fourth.body.message).toBe(
    '3 of your uploads are under way already. Wait until one of them has ended, then send this file again.',
  )
  const inFrench = await send(door, estate.id, headers, { 'accept-language': 'fr' })
  expect(inFrench.body.message).toMatch(/^3 de vos envois sont déjà en cours\./)
  const others = [send(door, estate.id, estate.as('provider').headers), send(door, estate.id, token)]
  held.go()
  expect((await Promise.all([...others, ...held.answers])).map(nameOf)).toEqual(Array.from({ length: 5 }, () => '201'))
  expect(nameOf(await send(door, estate.id, headers))).toBe('201')
})

test('an upload that is refused, or has no body, or asks too much, no longer counts', async () => {
  const door = await aDoor()
  const estate = await anEstate(door, 'own')
  const token = bearer(estate.make.token().secret)
  const ask = async (payload: string, query = {}) =>
    nameOf(await door.ask('POST', uploadPath(estate.id, query), { headers: { ...csv, ...token }, payload }))
  for (let times = 0; times <= UPLOADS_AT_ONCE; times++) {
    expect(await ask('')).toMatch(/^4(00|22) /)
    expect(await ask('x;y\n1;2\n')).toMatch(/^422 /)
    expect(await ask('x'.repeat(1_000_001))).toBe('413 file-too-large')
    expect(await ask(aFile(), { mapping: 'nonsense' })).toMatch(/^4/)
  }
  expect(await ask(aFile())).toBe('201')
})

test('the tokens of one account together have a limit too', async () => {
  const turns = makeUploadTurns()
  const holder = Promise.withResolvers<void>()
  const by = (tokenId: number): Actor => ({ ...byAccount(1), tokenId })
  const begin = (actor: Actor) => turns.within(actor, () => holder.promise)
  const held = Array.from({ length: UPLOADS_OF_ACCOUNT }, (_, index) => begin(by(index)))
  await expect(begin(by(99))).rejects.toThrow(Failure)
  await expect(begin(byAccount(1))).rejects.toMatchObject({ code: 'too-many-uploads' })
  const another = begin(byAccount(2))
  holder.resolve()
  await Promise.all([...held, another])
  await begin(by(99))
})

/** Sends one file with these headers. */
function send(door: Door, contract: number, headers: Headers, more: Headers = {}) {
  return door.ask('POST', uploadPath(contract), { headers: { ...csv, ...headers, ...more }, payload: aFile() })
}

/** So many uploads that have arrived and wait behind what is being stored, until `go`. */
async function holdUploads(door: Door, contract: number, headers: Headers, count: number) {
  const storing = Promise.withResolvers<void>()
  void door.services.lock(() => storing.promise)
  const answers = Array.from({ length: count }, () => send(door, contract, headers))
  await eventually(() => expect(readdirSync(join(door.dataFolder, 'uploads'))).toHaveLength(count))
  return { answers, go: () => storing.resolve() }
}
