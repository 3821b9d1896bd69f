import type { Committee } from '../../shared/api/committees.ts'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startDemo, type Demo } from '../demo/start.ts'
import { temporaryData } from '../vigie-process.ts'
import { desktop, faultsIn, faultsOnPhone, languages, phone } from './looks.ts'
import { dense } from './words.ts'
import { newReader, openBrowser, withoutBrowser } from './reader.ts'

describe.skipIf(withoutBrowser)('the demo, in a browser (skipped where there is no Chromium)', () => {
  const data = temporaryData()
  let demo: Demo
  let contract: string

  beforeAll(async () => {
    demo = await startDemo(data.folder, { VIGIE_PORT: '0', VIGIE_LOG: 'error' })
    contract = await demo.fill()
  })
  afterAll(async () => {
    await demo?.served.app.close()
    await demo?.served.instance.close()
    data.remove()
  })

  test('signs in by one click, with the eyes that the visitor chooses, and out to choose others', async () => {
    const reader = await newReader(await openBrowser(), demo.served.address)
    onTestFinished(() => reader.context.close())
    const { page } = reader
    await page.goto(contract)
    const choice = page.getByTestId('demo')
    await choice.waitFor()
    for (const language of languages.toReversed())
      expect(await faultsIn(language, reader, 'demo', '[data-testid=demo]')).toEqual([])
    await page.setViewportSize(phone)
    expect(await faultsOnPhone(reader, 'demo')).toEqual([])
    await page.setViewportSize(desktop)
    for (const [eyes, mayUpload] of [
      ['En tant que client', true],
      ['En tant que prestataire', true],
      ['En tant que membre du comité', false],
    ] as const) {
      await page.goto(contract)
      await choice.getByRole('button', { name: eyes }).click()
      await page.getByTestId('kpi-resolution-delay').waitFor()
      expect(page.url().startsWith(contract)).toBe(true)
      await page.goto(`${contract}/imports`)
      await page.getByTestId('import-history').waitFor()
      expect([eyes, (await page.getByTestId('drop-zone').count()) > 0]).toEqual([eyes, mayUpload])
      await page.getByTestId('account-menu').locator('summary').click()
      await page.getByRole('button', { name: 'Se déconnecter' }).click()
      await choice.waitFor()
    }
    expect([reader.complaints, reader.strangers, reader.refusals]).toEqual([[], [], []])
  })

  test('has held its last two committees, each closed and signed, one decision kept and one late; the present one is open', async () => {
    const reader = await newReader(await openBrowser(), demo.served.address)
    onTestFinished(() => reader.context.close())
    const { page } = reader
    await page.goto(contract)
    await page.getByTestId('demo').getByRole('button', { name: 'En tant que client' }).click()
    await page.getByTestId('kpi-resolution-delay').waitFor()
    const committees = await page.evaluate(
      (quarters) =>
        Promise.all(
          quarters.map(
            async (quarter) => (await (await fetch(`/api/contracts/1/committees/${quarter}`)).json()) as Committee,
          ),
        ),
      ['Q4', 'Q5', 'Q6'],
    )
    expect(committees.map(({ edition }) => edition?.signatures.map(({ reserve }) => reserve !== null) ?? null)).toEqual(
      [[false], [true], null],
    )
    await page.goto(`${contract}/committee/Q6?slide=last-decisions`)
    const rows = page.locator('.slide tbody tr')
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual([expect.stringContaining('en retard'), expect.stringContaining('faite le')])
    await page.goto(`${contract}/committee/Q6?slide=exceptions`)
    await page.getByText('Hugo Lefèvre a répondu').waitFor()
    await page.goto(`${contract}/committee/Q6?slide=options`)
    await page.locator('.slide h1', { hasText: 'Quand un écart persiste' }).waitFor()
    expect([reader.complaints, reader.strangers, reader.refusals]).toEqual([[], [], []])
  })

  test('has missed what was guaranteed of urgent tickets twice: the first penalty is credited, the second contested', async () => {
    const reader = await newReader(await openBrowser(), demo.served.address)
    onTestFinished(() => reader.context.close())
    const { page } = reader
    await page.goto(contract)
    await page.getByTestId('demo').getByRole('button', { name: 'En tant que client' }).click()
    await page.getByTestId('kpi-resolution-delay').waitFor()
    await page.goto(`${contract}/penalties`)
    const contested = page.getByTestId('penalty-2026-10')
    await contested.waitFor()
    expect(dense(await contested.innerText())).toContain('4ticketsenretard×600€=2400€')
    expect(dense(await contested.innerText())).toContain('parleplafonddumois')
    expect(dense(await page.getByTestId('penalty-2026-07').innerText())).toContain('600€créditésenaoût2026')
    await page.goto(`${contract}/committee/Q6?slide=penalties`)
    await page.locator('.slide tbody tr').getByText('contestée').waitFor()
    await page.goto(`${contract}/committee/Q5?slide=penalties`)
    await page.locator('.slide tbody tr').getByText('créditée').waitFor()
    expect([reader.complaints, reader.strangers, reader.refusals]).toEqual([[], [], []])
  })

  test('on a phone has its pages in one row, a menu for the others, and a year of imports within four screens', async () => {
    const reader = await newReader(await openBrowser(), demo.served.address)
    onTestFinished(() => reader.context.close())
    const { page } = reader
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(contract)
    await page.getByTestId('demo').getByRole('button', { name: 'En tant que client' }).click()
    await page.getByTestId('kpi-resolution-delay').waitFor()
    const pages = page.getByRole('navigation', { name: 'Pages du contrat' })
    await pages.getByText('Plus').press('Enter')
    const heights = await pages.evaluate((row) => [...row.children].map((one) => one.getBoundingClientRect().top))
    expect(new Set(heights).size).toBe(1)
    expect(await faultsOnPhone(reader, 'demo-menu')).toEqual([])
    // A screen that changes its width closes the menu.
    await page.setViewportSize({ width: 360, height: 740 })
    await pages.getByText('Plus').press('Enter')
    await pages.getByRole('link', { name: 'Imports' }).press('Enter')
    await page.getByTestId('import-history').waitFor()
    expect(await pages.getByRole('link', { name: 'Membres' }).isVisible()).toBe(false)
    expect(await page.getByTestId('import-history').getByRole('rowheader').count()).toBe(12)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3000)
    await page.getByRole('button', { name: /^Montrer les \d+ imports précédents/ }).press('Enter')
    expect(await page.getByTestId('import-history').locator('tbody tr').count()).toBeGreaterThan(12)
    expect([reader.complaints, reader.strangers, reader.refusals]).toEqual([[], [], []])
  })

  test('shows every column of its facts on a screen of 1280 pixels', async () => {
    const reader = await newReader(await openBrowser(), demo.served.address, { locale: 'en-GB' })
    onTestFinished(() => reader.context.close())
    const { page } = reader
    await page.goto(`${contract}/kpis/resolution-commitment`)
    await page.getByTestId('demo').getByRole('button', { name: 'As the client' }).click()
    for (const kpi of ['resolution-commitment', 'availability', 'total-cost', 'first-level-resolution']) {
      await page.goto(`${contract}/kpis/${kpi}`)
      for (const table of ['weightiest-facts', 'facts-table']) {
        await page.getByTestId(table).waitFor()
        expect([kpi, table, await page.getByTestId(table).evaluate(overflow)]).toEqual([kpi, table, 0])
      }
    }
  })

  test('on a phone is read without scrolling sideways: facts and groups as cards, the committee in letters of 14 px', async () => {
    const reader = await newReader(await openBrowser(), demo.served.address)
    onTestFinished(() => reader.context.close())
    const { page } = reader
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${contract}/kpis/resolution-delay`)
    await page.getByTestId('demo').getByRole('button', { name: 'En tant que client' }).click()
    await page.getByTestId('breakdown').getByText('Groupe par groupe').click()
    for (const table of ['weightiest-facts', 'breakdown-table', 'facts-table']) {
      await page.getByTestId(table).waitFor()
      expect([table, await page.getByTestId(table).evaluate(overflow)]).toEqual([table, 0])
    }
    expect(await faultsOnPhone(reader, 'demo-cards')).toEqual([])
    await page.goto(`${contract}/committee/Q6`)
    const place = page.getByText(/^\d+ \/ \d+$/)
    await place.waitFor()
    const [, slides] = (await place.innerText()).split('/').map(Number)
    for (let slide = 1; slide <= slides!; slide++) {
      await expect.poll(async () => Number.parseInt(await place.innerText())).toBe(slide)
      expect([slide, await page.evaluate(smallAndWide)]).toEqual([slide, { small: [], isWide: false }])
      await page.keyboard.press('ArrowRight')
    }
  })
})

/** By how many pixels a table is wider than its place. */
function overflow(shown: HTMLElement | SVGElement): number {
  return shown.parentElement!.scrollWidth - shown.parentElement!.clientWidth
}

/** What is written smaller than 14 px on the page, and whether it is wider than the screen. */
function smallAndWide(): { small: string[]; isWide: boolean } {
  const small: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const written = text.parentElement!
    const isShown =
      written.checkVisibility() && written.closest('.only-read') === null && text.textContent!.trim() !== ''
    if (isShown && Number.parseFloat(getComputedStyle(written).fontSize) < 14) small.push(text.textContent!.trim())
  }
  return { small, isWide: document.documentElement.scrollWidth > innerWidth }
}
