// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import { eventually } from '../patience.ts'
import { fakeServer, settled, text, visit } from './house.ts'
import { contract, scorecard } from './samples.ts'

// Which way leads where: into the house, and back again.

let page: VueWrapper
let router: Router
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

async function open(path: string, contracts: readonly object[] = [contract]) {
  fakeServer({
    'GET /api/contracts': () => ({ body: contracts }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/scorecard': ({ query }) => ({
      body: { ...scorecard, month: query.get('month') ?? scorecard.month },
    }),
  })
  ;({ page, router } = await visit(path))
}
const where = () => router.currentRoute.value.fullPath
const arrived = (path: string) => eventually(() => expect(where()).toBe(path))

it('whoever has one contract comes in at its scorecard, and finds the list of contracts from there', async () => {
  await open('/')
  expect(where()).toBe('/contracts/1')
  await router.push('/')
  await settled()
  expect(where()).toBe('/')
  expect(text(page, 'h1')).toBe('Contracts')
})

it.each([
  ['several contracts', [contract, { ...contract, id: 2 }]],
  ['none', []],
])('whoever has %s comes in at their list', async (_many, contracts) => {
  await open('/', contracts)
  expect(where()).toBe('/')
})

it('the back button goes back over the months that were looked at', async () => {
  await open('/contracts/1')
  const first = where()
  await page.get('.months button:not([aria-disabled=true]):not([disabled])').trigger('click')
  await eventually(() => expect(where()).not.toBe(first))
  const second = where()
  router.back()
  await arrived(first)
  router.forward()
  await arrived(second)
})
