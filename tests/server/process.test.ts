import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Health } from '../../shared/api/health.ts'
import { eventually } from '../patience.ts'
import { serveVigie } from '../vigie-here.ts'
import { namesAdministrator, startVigie, temporaryData } from '../vigie-process.ts'

async function stateOfImportThread(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/health`, { headers: { 'accept-language': 'en' } })
  const { checks } = (await answer.json()) as Health
  return checks.find(({ name }) => name === 'import-thread')!.message
}

test('what was compiled is kept while it runs; a stop does not wait for a browser that merely holds a connection open', async () => {
  const [data, compiled] = [temporaryData(), temporaryData()]
  onTestFinished(data.remove)
  onTestFinished(compiled.remove)
  const vigie = await startVigie(data.folder, { ...namesAdministrator, NODE_COMPILE_CACHE: compiled.folder })
  await eventually(() => expect(readdirSync(compiled.folder, { recursive: true }).length).toBeGreaterThan(500))
  const socket = connect(Number(new URL(vigie.address).port), '127.0.0.1').on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  // A thread that is still loading is waited for: how long that takes is the machine's.
  await eventually(async () => expect(await stateOfImportThread(vigie.address)).toBe('The import thread answers.'))
  const asked = performance.now()
  expect(await vigie.stop()).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
})

test('a stop does not wait for a browser whose connection stays open after the answer that was under way', async () => {
  const data = temporaryData()
  onTestFinished(data.remove)
  const vigie = await serveVigie(data.folder)
  const socket = connect(Number(new URL(vigie.address).port), '127.0.0.1').on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  const body = JSON.stringify({ email: 'nobody@example.com', password: 'x' })
  const head = ['POST /api/session HTTP/1.1', 'Host: localhost', 'Content-Type: application/json']
  socket.write([...head, `Content-Length: ${body.length}`, '', body.slice(0, 5)].join('\r\n'))
  await sleep(200)
  const asked = performance.now()
  const stopped = vigie.stop()
  socket.write(body.slice(5))
  expect(String((await once(socket, 'data'))[0])).toContain('HTTP/1.1 401')
  expect(await stopped).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
})
