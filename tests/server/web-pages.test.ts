import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { temporaryData } from '../vigie-process.ts'
import { aHouse } from './house.ts'

const files = { 'index.html': '<title>Vigie</title>', 'assets/page-1a2b.js': 'export const page = 1' }

/** An application that serves those files, each with its compressed copies. */
async function aBuiltWeb() {
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  mkdirSync(join(folder, 'assets'))
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text))
  }
  const { services } = await aHouse()
  const app = await buildApp({ services, webFolder: folder, logger: false })
  onTestFinished(() => app.close())
  return async (url: string, taken = 'identity', more: Readonly<Record<string, string>> = {}) => {
    const answer = await app.inject({ url, headers: { host: 'localhost', 'accept-encoding': taken, ...more } })
    const { 'content-encoding': encoding, 'content-type': type, 'cache-control': control, vary } = answer.headers
    return { status: answer.statusCode, bytes: answer.rawPayload, encoding, type, control, vary }
  }
}

const unpacked = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }

test.each(['br', 'gzip', 'identity'] as const)(
  'a browser that takes %s is given it, whatever page it asks for',
  async (taken) => {
    const ask = await aBuiltWeb()
    for (const [url, name, type] of [
      ['/', 'index.html', 'text/html'],
      ['/contracts/1/kpis/satisfaction', 'index.html', 'text/html'],
      ['/assets/page-1a2b.js', 'assets/page-1a2b.js', 'application/javascript'],
    ] as const) {
      const answer = await ask(url, taken)
      expect([url, answer.status, answer.encoding]).toEqual([url, 200, taken === 'identity' ? undefined : taken])
      expect(String(unpacked[taken](answer.bytes))).toBe(files[name])
      expect([answer.type, answer.vary]).toEqual([
        expect.stringContaining(type),
        expect.stringMatching(/accept-encoding/i),
      ])
      expect(answer.control).toBe(url.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache')
    }
  },
)

test('a compressed copy has no address of its own', async () => {
  const ask = await aBuiltWeb()
  for (const end of ['br', 'gz']) expect((await ask(`/assets/page-1a2b.js.${end}`)).status).toBe(404)
})

test.each(['bytes=999999-', 'bytes=0-0,2-3', 'bytes=5-1', 'pages=1'])('a part is not given: %s', async (range) => {
  const ask = await aBuiltWeb()
  const answer = await ask('/assets/page-1a2b.js', 'identity', { range })
  expect([answer.status, String(answer.bytes)]).toEqual([200, files['assets/page-1a2b.js']])
})

test.each(['/%E0%A4%A', '/api/contracts/%ff', `/api/contracts/${'1'.repeat(300)}`])(
  'there is nothing at an address that cannot be read: %s',
  async (url) => {
    const ask = await aBuiltWeb()
    const answer = await ask(url, 'identity', { 'accept-language': 'fr' })
    expect([answer.status, JSON.parse(String(answer.bytes))]).toEqual([
      404,
      { code: 'not-found', message: 'Il n’y a rien à cette adresse. Vérifiez-la, ou repartez de la page d’accueil.' },
    ])
  },
)

test('the build compresses every text of a thousand bytes, to what it was', () => {
  const web = fileURLToPath(new URL('../../dist/web', import.meta.url))
  const texts = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css|html|svg)$/.test(name))
    .map((name) => [name, readFileSync(join(web, name))] as const)
    .filter(([, whole]) => whole.length >= 1000)
  expect(texts.length).toBeGreaterThan(20)
  for (const [name, whole] of texts) {
    expect([name, brotliDecompressSync(readFileSync(join(web, `${name}.br`))).equals(whole)]).toEqual([name, true])
    expect([name, gunzipSync(readFileSync(join(web, `${name}.gz`))).equals(whole)]).toEqual([name, true])
  }
})
