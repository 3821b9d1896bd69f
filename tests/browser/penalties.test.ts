import { describe, expect, test } from 'vitest'
import { invite, person } from '../demo/people.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { addContract, dense } from './words.ts'

/** Of P1 within 4 h round the clock: in March two are late, one is in time. */
const tickets = `ticket_id,opened_at,resolved_at,status,priority
A,2026-03-10 08:00,2026-03-10 13:00,closed,P1
B,2026-03-11 08:00,2026-03-11 12:01,closed,P1
C,2026-03-12 08:00,2026-03-12 09:00,closed,P1
`
const costs = 'month,amount,nature,label\n2026-03,10000,recurring,Fee\n'
const rows = [{ priority: 'P1', responseMinutes: null, resolutionMinutes: 240, hours: '24x7', share: 0.9 }]
const reason = 'contrat signé en mars'

describe.skipIf(withoutBrowser)('penalties, in a browser (skipped where there is no Chromium)', () => {
  const house = browserHouse({}, async (vigie) => {
    await addContract(vigie)
    for (const [kind, body] of Object.entries({ tickets, costs }))
      await vigie.send(`/contracts/1/imports?kind=${kind}&file=${kind}.csv&commit=true`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body,
      })
  })
  test('a KPI of commitments without a grid says what to type, and where', async () => {
    const { page, screenshot } = house.reader()
    await page.goto('/contracts/1/kpis/resolution-commitment?month=2026-03')
    await page.getByTestId('no-grid').waitFor()
    await screenshot('penalties-no-grid')
    expect(await page.locator('canvas').count()).toBe(0)
    await page.getByTestId('no-grid').getByRole('link').click()
    await page.waitForURL('**/commitments')
  })

  test('rules are typed beside the grid, refused where the grid has no such commitment, and saved', async () => {
    const { page, refusals, screenshot } = house.reader()
    const windows = { 'resolution-commitment': 'month' }
    const grid = { commitments: [{ from: '2026-03', rows, excluded: [] }], windows, reason }
    const headers = { 'content-type': 'application/json' }
    const sent = await house.vigie().send('/contracts/1', { method: 'PATCH', headers, body: JSON.stringify(grid) })
    expect(sent.status).toBe(200)
    await page.goto('/contracts/1/commitments')
    const form = page.getByTestId('penalty-form')
    await form.getByLabel('Règle 1, Priorité').fill('P7')
    await form.getByLabel('Règle 1, Somme ou %').fill('150,50')
    await form.getByLabel('Plafond d’un mois', { exact: true }).fill('2')
    await form.getByLabel('Pour les périodes qui commencent en').fill('2026-03')
    await form.getByLabel(/^Pourquoi des|^Pourquoi les/).fill(reason)
    await form.getByRole('button', { name: 'Enregistrer les pénalités' }).click()
    await page.getByText('ne garantit aucun temps de ce genre pour la priorité P7').waitFor()
    expect(refusals.splice(0)).toEqual(['400 PATCH /api/contracts/1'])
    await form.getByLabel('Règle 1, Priorité').fill('P1')
    await form.getByRole('button', { name: 'Enregistrer les pénalités' }).click()
    await page.getByTestId('penalties-stand').waitFor()
    expect(dense(await page.getByTestId('penalties-stand').innerText())).toContain('Auplus2%delaredevanceparmois')
    expect(await axe(page)).toEqual([])
    await screenshot('penalties-rules')
  })

  test('the provider reads the calculation, contests it, and agrees by keyboard alone', async () => {
    const admin = person(house.vigie().address, await house.vigie().signIn())
    const whom = { email: 'ines@example.com', role: 'provider' as const }
    const secret = 'a heron waits where nobody fishes'
    const { cookie } = await invite(house.vigie().address, admin, '/contracts/1/invitations', whom, 'Inès', secret)
    const provider = await house.visitor({ cookie })
    const { page, screenshot } = provider
    await page.goto('/contracts/1')
    const waiting = page.getByTestId('penalties-waiting')
    await waiting.waitFor()
    expect(dense(await waiting.innerText())).toContain('200€proposés,sansréponse')
    await screenshot('penalties-waiting')
    await waiting.getByRole('link').click()
    await page.waitForURL('**/penalties')
    await page.goto('/contracts/1/penalties')
    const item = page.getByTestId('penalty-2026-03')
    await item.waitFor()
    // 2 × 150.50 € = 301 €, of which 2 % of 10 000 € are left.
    const text = dense(await item.innerText())
    expect(text).toContain('2ticketsenretard×150,50€=301€')
    expect(text).toContain('Ramenéeà200€parleplafonddumois')
    expect(await item.getByRole('button', { name: 'Renoncer…' }).count()).toBe(0)
    await screenshot('penalties-proposed')
    await item.getByRole('button', { name: 'Contester…' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await item.getByText('Ce champ').or(item.locator('[aria-invalid="true"]')).first().waitFor()
    // Given up, it leads back to where it began; asked for anew, it says nothing wrong before it is sent.
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Contester…')
    await page.keyboard.press('Enter')
    await item.getByRole('textbox').waitFor()
    expect(await item.locator('[aria-invalid="true"]').count()).toBe(0)
    await page.keyboard.type('La fibre était coupée.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await item.getByText('La fibre était coupée.').first().waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('penalties-contested')
    await item.getByRole('button', { name: 'Accepter' }).click()
    await item.getByRole('button', { name: 'Oui, accepter' }).click()
    await item.getByText('acceptée', { exact: true }).waitFor()
    await item.getByText('Historique').click()
    await page.goto('/contracts/1/kpis/resolution-commitment?month=2026-03')
    await page.getByTestId('penalties-waiting').waitFor()
    expect(dense(await page.getByTestId('penalties-waiting').innerText())).toContain('200€acceptés,pasencorecrédités')
    // One way there, not two under one another.
    expect(await page.locator('main a[href$="/penalties"]').allInnerTexts()).toEqual(['Les voir'])
    await screenshot('penalties-waiting-kpi')
    await page.goto('/contracts/1/penalties')
    await screenshot('penalties-agreed')
  })

  test('the client gives it up with a reason, on a phone, and reads it in English', async () => {
    const { page, screenshot } = house.reader()
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/contracts/1/penalties')
    await page.getByTestId('penalty-2026-03').waitFor()
    const item = page.getByTestId('penalty-2026-03')
    await item.getByRole('button', { name: 'Renoncer…' }).click()
    await item.getByRole('textbox').fill('Ils sont restés toute la nuit.')
    await item.getByRole('button', { name: /^Renoncer à 200/ }).click()
    await item.getByText('abandonnée', { exact: true }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: /^EN/ }).click()
    await item.getByText('given up', { exact: true }).waitFor()
    expect(await item.innerText()).toContain('2 late tickets × €150.50 = €301')
    expect(await axe(page)).toEqual([])
    await screenshot('penalties-phone')
    await page.goto('/contracts/1/commitments')
    await page.getByTestId('penalties-stand').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await screenshot('penalties-rules-phone')
  })

  test('met nothing worse than that refusal', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
