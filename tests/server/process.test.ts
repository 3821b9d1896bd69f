import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { startVigie, temporaryData } from '../vigie-process.ts'

test('a stop does not wait for a browser that merely holds a connection open', async () => {
  const data = temporaryData()
  onTestFinished(data.remove)
  const vigie = await startVigie(data.folder)
  const socket = connect(Number(new URL(vigie.address).port), '127.0.0.1').on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  await fetch(`${vigie.address}/api/health`)
  const asked = performance.now()
  expect(await vigie.stop()).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
})
