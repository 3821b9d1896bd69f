import { describe, expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { row, ticketCsv } from '../server/ticket-csv.ts'
import type { VigieProcess } from '../vigie-process.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'

/** Two exports of March; the second corrects a ticket of the first and adds one. */
async function prepare(vigie: VigieProcess): Promise<void> {
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

describe.skipIf(withoutBrowser)('undoing an import, in a browser (skipped where there is no Chromium)', () => {
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
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
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

  test('nothing else went wrong behind it', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
