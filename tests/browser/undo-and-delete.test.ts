import { describe, expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { row, ticketCsv } from '../server/ticket-csv.ts'
import type { RunningVigie } from '../vigie-process.ts'
import { invite, person } from '../demo/people.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { isWhole } from './looks.ts'
import { withoutBrowser } from './reader.ts'

/** Two exports of March; the second corrects a ticket of the first and adds one. */
async function prepare(vigie: RunningVigie): Promise<void> {
  const send = async (path: string, type: string, body: string) => {
    const init = { method: 'POST', headers: { 'content-type': type }, body }
    expect((await vigie.send(`/contracts${path}`, init)).status).toBe(201)
  }
  const contract = { name: 'Infogérance', client: 'Altéa', provider: 'Hexanor', startsOn: '2026-03-01' }
  await send('', 'application/json', JSON.stringify(contract))
  const first = ticketCsv(row('A1'), row('A2', { reassignments: 2 }))
  const second = ticketCsv(row('A1'), row('A2'), row('A3', { resolved_at: '2026-03-10 20:00' }))
  await send('/1/imports?kind=tickets&file=mars.csv&commit=true', 'text/csv', first)
  await send('/1/imports?kind=tickets&file=corrige.csv&commit=true', 'text/csv', second)
}

const { refusals: _none, ...withoutRefusals } = noTrouble

describe.skipIf(withoutBrowser)('undoing and deleting, in a browser (skipped where there is no Chromium)', () => {
  const house = browserHouse({ locale: 'fr-FR' }, prepare)

  test('is asked, dropped, asked again and done by keyboard alone; no step breaks a rule of accessibility', async () => {
    const { page, screenshot } = house.reader()
    await page.goto('/contracts/1/imports')
    const ask = page.getByTestId('ask-undo')
    await ask.focus()
    await page.keyboard.press('Enter')
    await page.getByTestId('undo-lines').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axe(page)).toEqual([])
      await screenshot(`undo-${colorScheme}`)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 320, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await axe(page)).toEqual([])
    await screenshot('undo-phone')
    await page.setViewportSize({ width: 1280, height: 900 })

    await page.keyboard.press('Escape')
    await page.getByTestId('undo').waitFor({ state: 'hidden' })
    expect(await ask.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    const confirm = page.getByRole('button', { name: 'Annuler l’import', exact: true })
    await confirm.waitFor()
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press('Tab')
      if (await confirm.evaluate((button) => button === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
    await page.getByText('Annulé le').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('undo-done')
    const imports = await house.api<Import[]>('/contracts/1/imports')
    expect(imports.map(({ file, status }) => [file, status])).toEqual([
      ['corrige.csv', 'undone'],
      ['mars.csv', 'committed'],
    ])
    await page.getByRole('link', { name: 'corrige.csv' }).click()
    await page.getByTestId('undone').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('undo-import')
  })

  test('a contract is deleted by keyboard alone, once what goes is named and its name is typed', async () => {
    const { page, screenshot } = house.reader()
    await page.goto('/contracts/1/settings')
    const part = page.getByTestId('delete-contract')
    await part.getByTestId('remains').waitFor()
    expect(await part.innerText()).toMatch(/Imports\s*2/)
    const exports = await part.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    const answers = await Promise.all(exports.map(async (path) => (await page.request.get(path)).status()))
    expect(answers).toEqual([200, 200, 200, 200, 200, 200])
    await part.getByRole('textbox').focus()
    await page.keyboard.type('Infogerance')
    await page.keyboard.press('Enter')
    await part.getByRole('textbox').and(page.locator('[aria-invalid="true"]')).waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('deletion-refused')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Infogérance')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/')
    await isWhole(page, 'h1')
    expect(await axe(page)).toEqual([])
    expect(await house.api('/contracts')).toEqual([])
  })

  test('an account is deleted by keyboard alone, with its password, after a question', async () => {
    const admin = person(house.vigie().address, await house.vigie().signIn())
    const password = 'a heron waits where nobody fishes'
    const invited = { email: 'ines@example.com' }
    const { cookie } = await invite(house.vigie().address, admin, '/admin/invitations', invited, 'Inès', password)
    const { page, screenshot } = await house.visitor({ cookie })
    await page.goto('/account')
    const form = page.getByTestId('delete-account')
    await form.getByRole('button', { name: 'Supprimer mon compte' }).focus()
    await page.keyboard.press('Enter')
    const yes = form.getByRole('button', { name: 'Oui, le supprimer' })
    expect(await yes.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    const field = form.locator('input[aria-invalid="true"]')
    await field.waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('account-deletion-refused')
    await field.fill(password)
    const again = form.getByRole('button', { name: /Supprimer mon compte|Oui, le supprimer/ })
    await again.focus()
    await page.keyboard.press('Enter')
    if (await yes.isVisible()) await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/sign-in')
    const accounts = await house.api<{ email: string | null }[]>('/admin/accounts')
    expect(JSON.stringify(accounts)).not.toContain('ines@example.com')
  })

  test('nothing else went wrong behind it', async () => {
    const { refusals, ...troubles } = await house.troubles()
    expect(refusals).toEqual(['409 DELETE /api/contracts/1'])
    expect(troubles).toEqual(withoutRefusals)
  })
})
