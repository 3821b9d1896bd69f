import { describe, expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { addContract, chooseFile } from './words.ts'

/** Round the clock in Paris: of three P1 one is answered late, one resolved late though the tool says that it was not. */
const content = `ticket_id,opened_at,resolved_at,status,priority,first_response_at,pending_hours,sla_met
A,2026-03-10 08:00,2026-03-10 11:00,closed,P1,2026-03-10 08:20,,yes
B,2026-03-10 08:00,2026-03-10 12:01,closed,P1,2026-03-10 08:31,,yes
C,2026-03-11 08:00,2026-03-11 13:00,closed,P1,2026-03-11 08:10,2,yes
D,2026-03-12 08:00,2026-03-12 16:00,closed,P2,2026-03-12 08:30,,yes
`
/** What a spreadsheet puts on the clipboard. */
const pasted = 'Priorité\tGTI\tGTR\tHeures\tTaux\nP1\t30 min\t4 h\t24/7\t95 %\nP2\t1 h\t8 h\tdu contrat\t90 %\n'

describe.skipIf(withoutBrowser)('commitments, in a browser (skipped where there is no Chromium)', () => {
  const house = browserHouse({}, addContract)

  test('a grid is pasted from a spreadsheet, refused where no file names its priority, and saved', async () => {
    const { page, refusals, screenshot } = house.reader()
    await page.goto('/contracts/1/imports')
    await chooseFile(page, { name: 'tickets.csv', content })
    await page.getByRole('button', { name: /^Importer/ }).click()
    await page.waitForURL(/imports(\/\d+)?$/)
    await page.goto('/contracts/1/commitments')
    await page.getByText('Aucun engagement convenu').waitFor()
    const cell = page.getByLabel('Ligne 1, Priorité')
    await cell.evaluate((field, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, pasted)
    expect(await page.getByLabel('Ligne 2, Résolution sous').inputValue()).toBe('8 h')
    await page.getByLabel('Ligne 2, Priorité').fill('P9')
    await page.getByLabel('Pour les tickets ouverts à partir de').fill('2026-03')
    await page.getByRole('textbox', { name: /Pourquoi les engagements/ }).fill('contrat signé en mars')
    await page.getByRole('button', { name: 'Enregistrer les engagements' }).click()
    await page.getByText('aucun ticket importé n’a la priorité P9').waitFor()
    expect(refusals.splice(0)).toEqual(['400 PATCH /api/contracts/1'])
    await screenshot('commitments-refused')
    await page.getByLabel('Ligne 2, Priorité').fill('P2')
    await page.getByRole('button', { name: 'Enregistrer les engagements' }).click()
    await page.getByTestId('grid-stands').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('commitments-grid')
    const { commitments } = await house.api<Contract>('/contracts/1')
    expect(commitments[0]!.rows.map(({ priority, hours, share }) => [priority, hours, share])).toEqual([
      ['P1', '24x7', 0.95],
      ['P2', 'contract', 0.9],
    ])
  })

  test('both figures stand on the scorecard and lead to each ticket, and to those on which the tool disagrees', async () => {
    const { page, screenshot } = house.reader()
    await page.goto('/contracts/1?month=2026-03')
    await page.getByTestId('kpi-resolution-commitment').waitFor()
    await screenshot('commitments-scorecard')
    expect(await page.getByTestId('kpi-first-response').innerText()).toContain('75,0')
    expect(await page.getByTestId('kpi-resolution-commitment').innerText()).toContain('l’outil dit le contraire')
    await page.goto('/contracts/1/kpis/resolution-commitment?month=2026-03')
    await page.getByTestId('facts').getByText('en retard').first().waitFor()
    await screenshot('commitments-kpi')
    await page.goto('/contracts/1/kpis/first-response?month=2026-03')
    await page.getByTestId('facts').getByText('Première réponse').first().waitFor()
    await screenshot('commitments-response')
    await page.goto('/contracts/1/kpis/resolution-commitment?month=2026-03&counted=disputed')
    await page.getByTestId('facts').getByText('1 ticket').waitFor()
    expect(await page.getByTestId('facts').innerText()).toContain('B')
    expect(await axe(page)).toEqual([])
  })

  test('met nothing worse than that refusal', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
