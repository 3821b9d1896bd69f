import { expect, test } from 'vitest'
import { aDoor } from './door.ts'

const answer = () => ({ status: 'ok' })

test('the application does not start with a route that does not say what it does, and names it', async () => {
  const { app } = await aDoor()
  app.get('/api/forgotten', answer)
  await expect(app.ready()).rejects.toThrow(/GET \/api\/forgotten/)
})

test('nor with one that says what the policy does not know', async () => {
  for (const action of ['figures:invent', 'constructor', '__proto__', '', null, 7]) {
    const { app } = await aDoor()
    app.post('/api/invented', { config: { action } }, answer)
    await expect(app.ready()).rejects.toThrow(/POST \/api\/invented/)
  }
})

test('the HEAD that comes with a GET is asked too, and so is a route of a plugin', async () => {
  const { app } = await aDoor()
  await app.register(async (plugin) => void plugin.get('/inner', answer), { prefix: '/api/outer' })
  await expect(app.ready()).rejects.toThrow(/GET \/api\/outer\/inner, HEAD \/api\/outer\/inner/)
})

test('a route that says so starts, and its HEAD does as its GET', async () => {
  const { app, ask } = await aDoor()
  app.get('/api/declared', { config: { action: 'account:manage' } }, answer)
  await app.ready()
  expect((await ask('GET', '/api/declared')).status).toBe(401)
  expect((await ask('HEAD', '/api/declared')).status).toBe(401)
})
