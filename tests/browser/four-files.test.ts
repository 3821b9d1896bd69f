import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Committee } from '../../shared/api/committees.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import type { KpiReport, Scorecard } from '../../shared/api/kpis.ts'
import { periodicSurvey } from '../../server/sample/answers.ts'
import { costTerms } from '../../server/sample/costs.ts'
import { incidentsExport } from '../../server/sample/incidents.ts'
import { costsWorkbook } from '../demo/costs.ts'
import { monthOfTickets, story } from '../demo/story.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { dense, shown, written } from './words.ts'

const terms = costTerms(story)
const july = '2025-07'
const files = [
  { name: 'glpi.csv', content: monthOfTickets(3) },
  { name: 'incidents.csv', content: incidentsExport(story, [3]) },
  { name: 'enquête.csv', content: periodicSurvey(story, [3]) },
  { name: 'coûts.xlsx', content: costsWorkbook(1, () => 130) },
].map(({ name, content }) => ({ name, mimeType: '', buffer: Buffer.from(content) }))

const french = (amount: number) => amount.toLocaleString('fr-FR')
const costBlock = terms.costBaseline.map(({ label, amount }) => `${label}\t${french(amount)}`)
const forecastBlock = terms.forecast
  .slice(0, 3)
  .map(({ month, amount, tickets: n, unitPrice }) => [month, french(amount), n, unitPrice].join('\t'))

/** Pastes rows of a spreadsheet into a cell of a grid. */
async function paste(page: Page, grid: string, rows: readonly string[]): Promise<void> {
  const cell = page.getByTestId(grid).locator('input').first()
  await cell.focus()
  await cell.evaluate((input, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, rows.join('\n'))
}

describe.skipIf(withoutBrowser)('the four files, in a browser (skipped where there is no Chromium)', () => {
  const house = browserHouse()
  const { api, where } = house
  const scorecard = () => api<Scorecard>(`/contracts/1/scorecard?month=${july}`)

  test('a contract is created, and its data are pasted from a spreadsheet', async () => {
    const { page, screenshot } = house.reader()
    await page.goto('/contracts/new')
    await page.getByLabel('Nom du contrat').fill('Infogérance 2025')
    await page.getByLabel('Client', { exact: true }).fill('Altéa Industries')
    await page.getByLabel('Prestataire').fill('Hexanor Services')
    await page.getByLabel('Début').fill('2025-05-01')
    await page.getByLabel('Effectif du client').fill('80')
    await page.getByLabel('Ce qui dit qu’un ticket a été résolu au niveau 1').selectOption('groups')
    await page.getByLabel('Groupes de niveau 1').fill('Support N1')
    await page.getByRole('button', { name: 'Créer le contrat' }).click()
    await page.waitForURL('**/contracts/1/imports')
    await page.getByRole('link', { name: 'Données du contrat' }).click()
    await page.getByTestId('grid-costs').waitFor()
    await paste(page, 'grid-costs', costBlock)
    expect(await shown(page.getByTestId('cost-total'))).toBe(dense(french(18_400)))
    await paste(page, 'grid-forecast', forecastBlock)
    await page.getByLabel('Un chiffre').check()
    await page.getByLabel('Incidents par mois').fill('3,5')
    await page.getByRole('button', { name: 'Enregistrer les données' }).click()
    await page.getByTestId('saved').waitFor()
    await screenshot('four-files-1-data')
    const { costBaseline, forecast, securityBaseline } = await api<Contract>('/contracts/1')
    expect(costBaseline).toEqual(terms.costBaseline)
    expect(forecast).toEqual(terms.forecast.slice(0, 3))
    expect(securityBaseline).toMatchObject({ perMonth: 3.5 })
  })

  test('four files chosen at once are each recognised, previewed and imported', async () => {
    const { page, refusals, screenshot } = house.reader()
    await page.getByRole('link', { name: 'Imports', exact: true }).click()
    await page.getByTestId('drop-zone').locator('input').setInputFiles(files)
    const previews = page.getByTestId('uploads').getByRole('link', { name: 'Voir l’aperçu' })
    await expect.poll(() => previews.count()).toBe(files.length)
    await screenshot('four-files-2-uploads')
    const addresses = await previews.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    for (const address of addresses) {
      await page.goto(address)
      await page.getByRole('button', { name: /^Importer \d+ / }).click()
      await page.getByTestId('committed').waitFor()
    }
    // A file taken for the wrong kind first, and a preview that the file before overtook, are settled without a word.
    for (const refusal of refusals.splice(0)) expect(refusal).toMatch(/^(422 POST .*\/imports|409 POST .*\/commit)$/)
    const { files: present } = await scorecard()
    expect(present).toEqual({ tickets: true, incidents: true, satisfaction: true, costs: true })
  })

  test('the scorecard is whole: every KPI has its figure and a verdict', async () => {
    const { page, screenshot } = house.reader()
    await page.goto(`/contracts/1?month=${july}`)
    await page.getByTestId('backlog').waitFor()
    const { kpis } = await scorecard()
    const committed = kpis.filter(({ id }) => id === 'first-response' || id === 'resolution-commitment')
    // No grid of commitments is agreed: they have no figure, and no box.
    expect(committed.map(({ value }) => value)).toEqual([null, null])
    for (const { id } of committed) expect(await page.getByTestId(`kpi-${id}`).count()).toBe(0)
    const others = kpis.filter((kpi) => !committed.includes(kpi))
    expect(others).toHaveLength(7)
    for (const { id, unit, value, verdict, perMonth, optional } of others) {
      const box = page.getByTestId(`kpi-${id}`)
      expect([id, value]).not.toEqual([id, null])
      expect(await box.getAttribute('data-verdict')).toBe(verdict)
      if (!optional && !perMonth)
        expect([id, await shown(box.locator('.value'))]).toEqual([id, written('fr', unit, value)])
    }
    await screenshot('four-files-3-scorecard')
  })

  test('the budget leads to its bridge, and to the cost lines behind what it is judged on', async () => {
    const { page } = house.reader()
    await page.getByRole('link', { name: 'Écart budgétaire', exact: true }).click()
    await page.getByTestId('bridge').locator('canvas').first().waitFor()
    const { points } = await api<KpiReport>('/contracts/1/kpis/budget-variance')
    const point = points.find(({ month }) => month === july)!
    expect(point.parts!.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(point.value!, 9)
    const bridge = page.getByTestId('bridge').locator('figcaption').first()
    expect(await shown(bridge)).toContain(written('fr', 'change', point.value))
    const { from } = point.judged.window
    const { facts } = await api<KpiFacts>(`/contracts/1/kpis/budget-variance/facts?from=${from}&month=${july}`)
    const labels = facts.map((fact) => (fact.kind === 'cost' ? fact.label : ''))
    await page.getByTestId('facts-table').waitFor()
    expect(await page.getByTestId('facts-table').locator('tbody th').allInnerTexts()).toEqual(labels)
  })

  test('a target changed from this month on leaves the months already judged as they were', async () => {
    const { page } = house.reader()
    const before = await scorecard()
    await page.goto('/contracts/1/settings')
    await page.getByLabel('Satisfaction, objectif à M3').fill('99')
    await page.getByTestId('targets-from').getByLabel('À partir de ce mois-ci').waitFor()
    await page.getByRole('button', { name: 'Enregistrer les réglages' }).click()
    await page.getByTestId('saved').waitFor()
    const { targets } = await api<Contract>('/contracts/1')
    expect(targets).toContainEqual({ kpi: 'satisfaction', dueMonth: 3, value: 0.99 })
    expect((await scorecard()).kpis).toEqual(before.kpis)
  })

  test('the committee of the quarter is walked by keyboard, and prints a page a slide', async () => {
    const { page, screenshot } = house.reader()
    await page.getByRole('link', { name: 'Comité' }).click()
    await page.getByTestId('sentence').waitFor()
    expect(where().pathname).toBe('/contracts/1/committee/Q1')
    const { to, deck } = await api<Committee>('/contracts/1/committees/Q1')
    expect(to).toBe(july)
    await screenshot('four-files-4-committee')
    const position = page.getByTestId('position')
    const of = Number((await position.innerText()).split('/')[1])
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => position.innerText()).toBe(`2 / ${of}`)
    const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(deck.slides.length)
    await page.keyboard.press('Escape')
    await page.waitForURL(`**/contracts/1?month=${july}`)
  })

  test('nothing went wrong behind it', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
