import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Session } from '../../shared/api/session.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { addContract } from './words.ts'

/** How many boxes stand in each row of the scorecard, were there so many of them on a screen so wide. */
async function boxesPerRow(page: Page, width: number, boxes: number): Promise<number[]> {
  await page.setViewportSize({ width, height: 900 })
  return page.locator('.boxes').evaluate((grid, wanted) => {
    while (grid.children.length > wanted) grid.lastElementChild!.remove()
    while (grid.children.length < wanted) grid.append(grid.firstElementChild!.cloneNode(true))
    const rows = new Map<number, number>()
    for (const box of grid.children) {
      const top = Math.round(box.getBoundingClientRect().top)
      rows.set(top, (rows.get(top) ?? 0) + 1)
    }
    return [...rows.values()]
  }, boxes)
}

describe.skipIf(withoutBrowser)('an empty contract, in a browser (skipped where there is no Chromium)', () => {
  const house = browserHouse({}, addContract)
  const { api } = house
  const step = (name: string) =>
    house.reader().page.getByTestId('first-steps').getByRole('listitem').filter({ hasText: name })

  test('shows sample data on the spot, in a contract of their own, and deletes them in one click', async () => {
    const { page, screenshot } = house.reader()
    await page.goto('/contracts/1')
    await page.getByTestId('first-steps').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('empty-contract')
    await page.getByRole('button', { name: 'Voir avec des données d’exemple' }).click()
    await page.waitForURL('**/contracts/2')
    await page.locator('.boxes').waitFor()
    expect(await page.getByTestId('sample-banner').innerText()).toContain('Données d’exemple')
    expect(await page.getByTestId('first-steps').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await screenshot('sample-contract')
    for (const [width, boxes] of [1280, 1440, 1920].flatMap((wide) => [6, 7, 8, 9].map((n) => [wide, n] as const)))
      expect([width, boxes, Math.min(...(await boxesPerRow(page, width, boxes))) > 1]).toEqual([width, boxes, true])
    await page.goto('/contracts/2/imports')
    await page.getByTestId('sample-banner').waitFor()
    expect(await page.locator('input[type="file"]').count()).toBe(0)
    await page.getByRole('button', { name: 'Supprimer les données d’exemple' }).click()
    await page.waitForURL('**/contracts/1')
    await page.getByTestId('first-steps').waitFor()
    expect(await page.getByTestId('sample-banner').count()).toBe(0)
    expect((await api<Contract[]>('/contracts')).map(({ id }) => id)).toEqual([1])
  })

  test('ticks the first steps by what is there, and puts them away for good', async () => {
    const { page } = house.reader()
    expect(await step('Regarder les objectifs').innerText()).not.toContain('fait')
    await step('Regarder les objectifs').getByRole('link').click()
    await page.waitForURL('**/contracts/1/settings#targets')
    await expect
      .poll(() => page.locator('#targets').evaluate((group) => group.getBoundingClientRect().top))
      .toBeLessThan(100)
    await page.goBack()
    await expect.poll(() => step('Regarder les objectifs').innerText()).toContain('fait')
    expect(await step('Inviter le prestataire').innerText()).not.toContain('fait')
    await page.getByRole('button', { name: 'Ne plus afficher' }).click()
    await expect.poll(() => page.getByTestId('first-steps').count()).toBe(0)
    await page.reload()
    await page.getByTestId('sample-offer').waitFor()
    expect(await page.getByTestId('first-steps').count()).toBe(0)
    expect((await api<Session>('/session')).memberships).toMatchObject([{ contractId: 1, guide: false }])
  })

  test('behind all of which nothing went wrong', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
