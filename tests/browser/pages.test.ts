import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { fillDemo } from '../demo/fill.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { ask } from './words.ts'

const badRows =
  'ticket_id,opened_at,resolved_at\nB1,2026-03-10 08:00,2026-03-10 09:00\nB2,yesterday,\nB3,2026-03-12,2026-03-11\n'

/** What stands for a number in an address: the preview that `prepare` adds, and an alert that is open. */
const numbers = { preview: 0, alert: 0 }

/** Adds to the demo a contract without data, and a preview of which two rows are rejected. */
async function prepare(address: string): Promise<void> {
  await fillDemo(address)
  const send = async (path: string, type: string, body: string) => {
    const answer = await fetch(`${address}/api${path}`, { method: 'POST', headers: { 'content-type': type }, body })
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()) as { id: number }
  }
  const empty = { name: 'Vide', client: 'Zénith', provider: 'Hexanor Services', startsOn: '2026-01-01' }
  await send('/contracts', 'application/json', JSON.stringify(empty))
  const { id } = await send('/contracts/1/imports?kind=tickets&file=rejects.csv', 'text/csv', badRows)
  const [alert] = await ask<{ id: number }[]>(address, '/contracts/1/alerts?state=open')
  Object.assign(numbers, { preview: id, alert: alert!.id })
}

/** Every page and state of the web: its address, and what stands there once it is whole. */
const pages: readonly (readonly [name: string, path: string, whole: string])[] = [
  ['contracts', '/', 'main a[href="/contracts/1"]'],
  ['new-contract', '/contracts/new', 'form button[type=submit]'],
  ['scorecard', '/contracts/1', '[data-testid=backlog]'],
  ['scorecard-before-targets', '/contracts/1?month=2025-06', '[data-testid=backlog]'],
  ['scorecard-empty', '/contracts/2', 'a.button[href="/contracts/2/imports"]'],
  ['kpi-rate', '/contracts/1/kpis/first-level-resolution', '[data-testid=facts-table]'],
  ['kpi-delay', '/contracts/1/kpis/resolution-delay', '[data-testid=facts-table]'],
  ['kpi-table', '/contracts/1/kpis/resolution-delay?view=table&month=2026-02', '[data-testid=facts-table]'],
  ['kpi-budget', '/contracts/1/kpis/budget-variance?month=2026-07', '[data-testid=bridge] canvas'],
  ['kpi-satisfaction', '/contracts/1/kpis/satisfaction?view=table', '[data-testid=facts-table]'],
  ['kpi-security', '/contracts/1/kpis/security-incidents', '[data-testid=breakdown]'],
  ['kpi-cost', '/contracts/1/kpis/total-cost', '[data-testid=comparison]'],
  ['kpi-availability', '/contracts/1/kpis/availability', '[data-testid=facts-table]'],
  ['kpi-none-found', '/contracts/1/kpis/first-level-resolution?search=nothing-has-this-id', '.none'],
  ['committee', '/contracts/1/committee/Q6', '[data-testid=sentence]'],
  ['committee-exceptions', '/contracts/1/committee/Q6?slide=exceptions', '[data-testid=exceptions]'],
  ['committee-kpi', '/contracts/1/committee/Q6?slide=budget-variance', '.slide canvas'],
  ['imports', '/contracts/1/imports', '[data-testid=import-history]'],
  ['imports-none', '/contracts/2/imports', '[data-testid=drop-zone]'],
  ['import-preview', '/contracts/1/imports/:preview', '[data-testid=mapping]'],
  ['import-committed', '/contracts/1/imports/18', '[data-testid=committed]'],
  ['contract-data', '/contracts/1/data', '[data-testid=grid-forecast]'],
  ['contract-data-blank', '/contracts/2/data', '[data-testid=grid-forecast]'],
  ['alerts', '/contracts/1/alerts', '[data-testid=alerts-open]'],
  ['alert-opened', '/contracts/1/alerts?state=open&alert=:alert', 'article form'],
  ['alerts-none', '/contracts/2/alerts', '[data-testid=no-alerts]'],
  ['alert-settings', '/contracts/1/alert-settings', '[data-testid=alert-preview] ol'],
  ['settings', '/contracts/1/settings', 'form button[type=submit]'],
  ['not-found', '/no/such/page', 'h1'],
  ['contract-not-found', '/contracts/99', '[role=alert]'],
]

async function open(page: Page, path: string, whole: string): Promise<void> {
  await page.goto(path.replace(/:(preview|alert)/, (_, name: keyof typeof numbers) => String(numbers[name])))
  await page.locator(whole).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.skeleton, [aria-busy=true]'))
  await page.evaluate(() => document.fonts.ready)
}

describe.skipIf(withoutBrowser)('every page, in a browser (skipped where there is no Chromium)', () => {
  const house = browserHouse({}, prepare)

  describe.each(pages)('%s', (name, path, whole) => {
    test.each([
      ['fr', 'FR, Français'],
      ['en', 'EN, English'],
    ])('breaks no rule of accessibility in %s, light or dark', async (language, button) => {
      const { page, screenshot } = house.reader()
      await page.setViewportSize({ width: 1280, height: 900 })
      await open(page, path, whole)
      await page.getByRole('button', { name: button }).click()
      await page.locator(`html[lang=${language}]`).waitFor()
      await page.locator(whole).first().waitFor()
      expect(await page.locator('h1').count()).toBe(1)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await axe(page)).toEqual([])
        await screenshot(`${name}-${language}-${colorScheme}`)
      }
      await page.emulateMedia({ colorScheme: 'light' })
    })

    test('fits a phone of 360 pixels, without scrolling sideways', async () => {
      const { page, screenshot } = house.reader()
      await page.setViewportSize({ width: 360, height: 740 })
      await open(page, path, whole)
      expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth])).toEqual([
        360, 360,
      ])
      expect(await axe(page)).toEqual([])
      await screenshot(`${name}-phone`)
    })
  })

  test('the help breaks none either, and Escape closes it', async () => {
    const { page, screenshot } = house.reader()
    await page.setViewportSize({ width: 1280, height: 900 })
    await open(page, '/contracts/1', '[data-testid=backlog]')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('help')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('nothing else went wrong behind any of them', async () => {
    const { refusals } = house.reader()
    expect(new Set(refusals.splice(0))).toEqual(
      new Set(['', '/scorecard', '/alerts'].map((path) => `404 GET /api/contracts/99${path}`)),
    )
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
