// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useHelp } from '../../web/composables/useHelp.ts'
import { eventually } from '../patience.ts'
import { fakeServer, settled, text, visit } from './house.ts'
import { contract, scorecard } from './samples.ts'
import { plain } from './spoken.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  useHelp().open.value = false
  vi.unstubAllGlobals()
})

async function help(address: string, language: 'en' | 'fr' = 'en') {
  fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
  })
  ;({ page } = await visit(address, language))
  await settled()
  expect(page.find('[data-testid=page-help]').exists()).toBe(false)
  document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))
  // It is loaded when it is first asked for.
  await eventually(() => expect(page!.find('#help-title').exists()).toBe(true))
  await settled()
  return page.find('[data-testid=page-help]').exists() ? plain(text(page, '[data-testid=page-help]')) : null
}

describe('the help', () => {
  it('begins with what the page on screen is for', async () => {
    expect(await help('/contracts/1')).toMatch(/^This page ?The month at a glance\./)
  })

  it('of a KPI says what it means too, in the words of the page of figures', async () => {
    const said = await help('/contracts/1/kpis/satisfaction', 'fr')
    expect(said).toMatch(/^Cette page ?Un chiffre et son mois : /)
    expect(said).toContain('Satisfaction')
    expect(said).toMatch(/Wilson/)
  })

  it('says nothing of a page that explains itself', async () => {
    expect(await help('/no/such/page')).toBeNull()
  })
})
