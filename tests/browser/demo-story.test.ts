import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { kpiIds, type KpiId } from '../../shared/kpi/index.ts'
import { formatMonth, parseMonth } from '../../shared/period.ts'
import { demoData } from './demo-data.ts'
import { browserHouse } from './house.ts'
import { isWhole } from './looks.ts'
import { withoutBrowser } from './reader.ts'

/** The months of the demo that are gone through; `VIGIE_EVERY_ROUND=1` takes all 18. */
const every = Array.from({ length: 18 }, (_, index) => formatMonth(parseMonth('2025-05') + index))
const months = process.env['VIGIE_EVERY_ROUND'] === '1' ? every : [every[2]!, every[17]!]

/** The demo agrees no grid of commitments: these have no box. */
const boxless: ReadonlySet<KpiId> = new Set(['first-response', 'resolution-commitment'])
const boxes = kpiIds.filter((kpi) => !boxless.has(kpi))

/** What is written largest on the page, and how large: the text of the element whose own letters are. */
const LARGEST = `(() => {
  let [most, text] = [0, '']
  for (const element of document.querySelectorAll('main *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')
    const size = parseFloat(getComputedStyle(element).fontSize)
    if (own && size > most) [most, text] = [size, element.textContent.trim()]
  }
  return text
})()`

describe.skipIf(withoutBrowser)('the way from a box to its proof (skipped where there is no Chromium)', () => {
  const house = browserHouse({ data: demoData })
  const contract = '/contracts/1'

  /** The figure and the verdict of a box, or of an optional KPI beside them; then its page, opened by a click. */
  async function clickBox(page: Page, month: string, kpi: KpiId) {
    const box = page.getByTestId(`kpi-${kpi}`)
    await page.goto(`${contract}?month=${month}`)
    await isWhole(page, `[data-testid=kpi-${kpi}]`)
    const figure = (await box.locator('.big, dt + dd').first().innerText()).trim()
    const verdict = await box.getAttribute('data-verdict')
    await box.getByRole('link').first().click()
    await isWhole(page, '[data-testid=judged]')
    return { figure, verdict }
  }

  describe.each(months)('%s', (month) => {
    test.each(boxes)(
      '%s: its page shows the figure and verdict of the box, largest, and the first fact at 900 px',
      async (kpi) => {
        const { page } = house.reader()
        const { figure, verdict } = await clickBox(page, month, kpi)
        const judged = page.getByTestId('judged')
        expect(await page.evaluate(LARGEST)).toBe(figure)
        expect(await judged.getAttribute('data-verdict')).toBe(verdict)
        const first = page.getByTestId('weightiest-facts').locator('tbody tr').first()
        if ((await first.count()) > 0) expect((await first.boundingBox())!.y).toBeLessThan(900)
      },
    )
  })

  test('a ticket that proves the headline is two clicks from it', async () => {
    const { page } = house.reader()
    await page.goto(contract)
    await isWhole(page, '[data-testid=backlog]')
    await page.getByRole('link', { name: 'Voir pourquoi' }).first().click()
    await isWhole(page, '[data-testid=weightiest-facts]')
    const ticket = page.getByTestId('weightiest-facts').locator('tbody a').first()
    const number = await ticket.innerText()
    expect((await ticket.boundingBox())!.y).toBeLessThan(900)
    await ticket.click()
    await isWhole(page, '[data-testid=facts-table]')
    await page.getByTestId('facts-table').getByRole('rowheader', { name: number }).waitFor()
    expect(await page.getByTestId('facts-table').locator('tbody tr').count()).toBe(1)
  })
})
