import { describe, expect, test } from 'vitest'
import { demoData } from './demo-data.ts'
import { browserHouse, noTrouble } from './house.ts'
import { isWhole } from './looks.ts'
import { withoutBrowser } from './reader.ts'

describe.skipIf(withoutBrowser)(
  'the ways through one contract, in a browser (skipped where there is no Chromium)',
  () => {
    const house = browserHouse({ data: demoData })
    const { where } = house
    const month = () => where().searchParams.get('month')

    test('whoever has one contract stands before its scorecard at once', async () => {
      const { page } = house.reader()
      await page.goto('/')
      await isWhole(page, '[data-testid=kpi-satisfaction]')
      expect(where().pathname).toBe('/contracts/1')
    })

    test('each month that was gone to, by its arrow or by its key, is a step back', async () => {
      const { page } = house.reader()
      await page.goto('/contracts/1?month=2026-10')
      await isWhole(page, '[data-testid=kpi-satisfaction]')
      await page.getByRole('button', { name: 'septembre 2026' }).click()
      await expect.poll(month).toBe('2026-09')
      await page.keyboard.press('ArrowLeft')
      await expect.poll(month).toBe('2026-08')
      await page.goBack()
      await expect.poll(month).toBe('2026-09')
      await page.getByRole('heading', { level: 1, name: 'Septembre 2026' }).waitFor()
      await page.goBack()
      await expect.poll(month).toBe('2026-10')
      await page.getByRole('heading', { level: 1, name: 'Octobre 2026' }).waitFor()
    })

    test('the link of an invitation stands where the eye is, to be copied', async () => {
      const { page, context } = house.reader()
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto('/contracts/1/members')
      const form = page.getByTestId('invite')
      await form.getByLabel('Adresse de courriel').fill('hugo@example.com')
      await form.getByRole('button', { name: 'Inviter' }).click()
      const link = page.getByTestId('sent-link')
      await link.waitFor()
      await expect.poll(() => link.evaluate((box) => document.activeElement === box)).toBe(true)
      // The list of invitations has come meanwhile, and has not pushed it away.
      await page.getByTestId('invitations').getByText('hugo@example.com').first().waitFor()
      const isInSight = (box: HTMLElement) => {
        const { top, bottom } = box.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      }
      expect(await link.evaluate(isInSight)).toBe(true)
      await link.getByRole('button', { name: 'Copier' }).click()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(await link.getByTestId('to-copy').innerText())
      expect(copied).toMatch(/\/link#/)
    })

    test('names of the server’s settings are for its administrators', async () => {
      const { page } = house.reader()
      await page.goto('/contracts/1/alert-settings')
      expect(await page.getByTestId('no-mail').innerText()).toContain('VIGIE_SMTP_URL')
    })

    test('behind all of which nothing went wrong', async () => {
      expect(await house.troubles()).toEqual(noTrouble)
    })
  },
)
