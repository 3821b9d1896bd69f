import { describe, expect, test } from 'vitest'
import type { Committee } from '../../shared/api/committees.ts'
import { demoData } from './demo-data.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'

/** A4 landscape in points, to the half millimetre. */
const A4 = { width: 841.9, height: 595.3 }
const HALF_MILLIMETRE = 1.42

describe.skipIf(withoutBrowser)('a committee in a meeting room (skipped where there is no Chromium)', () => {
  const house = browserHouse({ width: 1920, height: 1080, data: demoData })
  const slide = () => house.where().searchParams.get('slide')

  test('is reached from the contract, and the keys go through all its slides', async () => {
    const { page } = house.reader()
    await page.goto('/contracts/1')
    await page.getByRole('link', { name: 'Comité' }).click()
    await page.getByTestId('sentence').waitFor()
    expect(house.where().pathname).toMatch(/^\/contracts\/1\/committee\/Q\d+$/)
    const seen = new Set([slide()])
    const position = page.getByTestId('position')
    const of = Number((await position.innerText()).split('/')[1])
    for (let n = 2; n <= of; n++) {
      await page.keyboard.press(n % 2 ? 'Space' : 'PageDown')
      await expect.poll(() => position.innerText()).toBe(`${n} / ${of}`)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      seen.add(slide())
    }
    expect(seen.size).toBe(of)
  })

  test('fits a projector of 16:9 without scrolling, in letters of at least 24 pixels at 1080 lines', async () => {
    const { page } = house.reader()
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const shown of ['exceptions', 'resolution-delay', 'budget-variance', 'security-incidents']) {
        await page.goto(`/contracts/1/committee/Q6?slide=${shown}`)
        await page.locator('.slide h1').waitFor()
        const spans = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.scrollHeight,
        ])
        expect([shown, ...spans]).toEqual([shown, width, height])
      }
    }
    await page.setViewportSize({ width: 1920, height: 1080 })
    const letters = await page
      .locator('.slide li')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize))
    expect(letters).not.toEqual([])
    for (const size of letters) expect(parseFloat(size)).toBeGreaterThanOrEqual(24)
  })

  test('prints one page of A4 landscape a slide, whatever the theme, and no page more', async () => {
    const { page } = house.reader()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/contracts/1/committee/Q6')
    await page.getByTestId('sentence').waitFor()
    // The slide on which decisions are typed is no page while there is none.
    const { deck } = await house.api<Committee>('/contracts/1/committees/Q6')
    const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(deck.slides.length)
    for (const [, width, height] of paper.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)) {
      expect(Math.abs(Number(width) - A4.width)).toBeLessThan(HALF_MILLIMETRE)
      expect(Math.abs(Number(height) - A4.height)).toBeLessThan(HALF_MILLIMETRE)
    }
    expect(await page.getByTestId('paper').count()).toBe(0)
  })

  test('Escape leaves to the scorecard of its last month', async () => {
    const { page } = house.reader()
    await page.keyboard.press('Escape')
    await page.waitForURL('**/contracts/1?month=*')
    expect(house.where().searchParams.get('month')).toMatch(/^\d{4}-\d{2}$/)
  })

  test('nothing went wrong behind it', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
