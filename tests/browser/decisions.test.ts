import { describe, expect, test } from 'vitest'
import type { Decision } from '../../shared/api/decisions.ts'
import { invite, person } from '../demo/people.ts'
import { row, ticketCsv } from '../server/ticket-csv.ts'
import type { RunningVigie } from '../vigie-process.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'

async function prepare(vigie: RunningVigie): Promise<void> {
  const post = async (path: string, type: string, body: string) => {
    const answer = await vigie.send(path, { method: 'POST', headers: { 'content-type': type }, body })
    expect(answer.status).toBe(201)
  }
  const contract = { name: 'Infogérance', client: 'Altéa', provider: 'Hexanor', startsOn: '2026-03-01' }
  await post('/contracts', 'application/json', JSON.stringify(contract))
  await post('/contracts/1/imports?kind=tickets&file=mars.csv&commit=true', 'text/csv', ticketCsv(row('A1')))
}
const path = '/contracts/1/committees/Q1/decisions'

describe.skipIf(withoutBrowser)('a committee decides (skipped where there is no Chromium)', () => {
  const house = browserHouse({ locale: 'fr-FR', width: 1920, height: 1080 }, prepare)
  const list = () => house.reader().page.getByTestId('decisions').locator('li')
  const kept = () => house.api<Decision[]>(path)
  const saved = () => house.reader().page.getByTestId('saved').last()

  test('D opens a line on the last slide, whose words are saved as they are typed; keys are letters there', async () => {
    const { page, screenshot } = house.reader()
    await page.goto('/contracts/1/committee/Q1')
    await page.getByTestId('sentence').waitFor()
    await page.keyboard.press('d')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.type('Deuxième technicien de niveau 1 dès la paie')
    await list().last().getByLabel('Responsable').fill('Nora')
    await list().last().getByLabel('Échéance').fill('2026-09-30')
    await list().last().getByLabel('Indicateur visé').selectOption('first-level-resolution')
    await expect.poll(() => saved().innerText()).toBe('Enregistré')
    expect(await kept()).toMatchObject([
      {
        text: 'Deuxième technicien de niveau 1 dès la paie',
        owner: { accountId: null, name: 'Nora' },
        dueOn: '2026-09-30',
        kpi: 'first-level-resolution',
      },
    ])
    expect(house.where().searchParams.get('slide')).toBe('decisions')
    const sizes = await page
      .locator('.slide textarea, .slide input, .slide select, .slide label, .slide .status')
      .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)).filter((size) => size < 24))
    expect(sizes).toEqual([])
    expect(await axe(page)).toEqual([])
    await screenshot('decisions')
  })

  test('a minute offline and a reload lose nothing: the words wait on the device until the server has them', async () => {
    const { page, context, complaints } = house.reader()
    await context.setOffline(true)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Noter une décision (D)' }).click()
    await page.keyboard.type('Audit des sauvegardes')
    await expect.poll(() => saved().innerText()).toContain('conservés sur cet appareil')
    expect(await kept()).toHaveLength(1)
    // The network is back, and the server still does not answer: the lid is closed meanwhile.
    await context.route('**/api/**/decisions', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await context.setOffline(false)
    await page.reload()
    await expect.poll(() => list().last().locator('textarea').inputValue()).toBe('Audit des sauvegardes')
    expect(await kept()).toHaveLength(1)
    await context.unroute('**/api/**/decisions')
    await expect.poll(() => saved().innerText()).toBe('Enregistré')
    expect((await kept()).map(({ text }) => text)).toEqual([
      'Deuxième technicien de niveau 1 dès la paie',
      'Audit des sauvegardes',
    ])
    complaints.length = 0
  })

  test('of two who type at once both keep their words, and the second chooses, seeing both', async () => {
    const { page, screenshot } = house.reader()
    const admin = person(house.vigie().address, await house.vigie().signIn())
    const whom = { email: 'ines@example.com', role: 'provider' as const }
    const password = 'a heron waits where nobody fishes'
    const { cookie } = await invite(house.vigie().address, admin, '/contracts/1/invitations', whom, 'Inès', password)
    const ines = await house.visitor({ cookie })
    await ines.page.goto('/contracts/1/committee/Q1?slide=decisions')
    const hers = ines.page.getByTestId('decisions').locator('textarea').first()
    await expect.poll(() => hers.inputValue()).toContain('Deuxième technicien')
    const { version } = (await kept())[0]!
    // What each sees is what stood there when they began to type.
    await page.route('**/api/**/decisions/1', async (route) => {
      await expect.poll(async () => (await kept())[0]!.version).toBe(version + 1)
      await route.continue()
    })
    const mine = page.getByTestId('decisions').locator('textarea').first()
    await mine.fill('Deuxième technicien, à mi-temps')
    await hers.fill('Deuxième technicien, dès lundi')
    await ines.page.keyboard.press('Tab')
    const conflict = page.getByTestId('conflict')
    await conflict.waitFor()
    await page.unroute('**/api/**/decisions/1')
    expect(await conflict.innerText()).toMatch(/Inès[^]*Deuxième technicien, dès lundi/)
    expect(await mine.inputValue()).toBe('Deuxième technicien, à mi-temps')
    expect(await axe(page)).toEqual([])
    await screenshot('decisions-conflict')
    await conflict.getByRole('button', { name: 'Garder le mien' }).click()
    await expect.poll(async () => (await kept())[0]!.text).toBe('Deuxième technicien, à mi-temps')
    const [{ changes }] = (await kept()) as [Decision]
    expect(changes.slice(-2).map(({ fields }) => fields.map(({ before, after }) => [before, after]))).toEqual([
      [['Deuxième technicien de niveau 1 dès la paie', 'Deuxième technicien, dès lundi']],
      [['Deuxième technicien, dès lundi', 'Deuxième technicien, à mi-temps']],
    ])
  })

  test('it stands on the page of the KPI, and nothing overflows a phone', async () => {
    const { page, screenshot } = house.reader()
    await page.setViewportSize({ width: 375, height: 740 })
    for (const where of ['/contracts/1/committee/Q1?slide=decisions', '/contracts/1/kpis/first-level-resolution']) {
      await page.goto(where)
      await page.getByTestId('decisions').waitFor({ state: 'attached' })
      if (where.includes('/kpis/')) await page.locator('details.marks-of summary').first().press('Enter')
      await page.getByTestId('decisions').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
      expect(await axe(page)).toEqual([])
    }
    expect(await page.getByTestId('decisions').innerText()).toContain('Deuxième technicien, à mi-temps')
    await screenshot('decisions-phone')
  })

  test('nothing else went wrong behind it', async () => {
    const { refusals, ...troubles } = await house.troubles()
    expect(refusals).toEqual(['409 PATCH /api/contracts/1/committees/Q1/decisions/1'])
    const { refusals: _none, ...withoutRefusals } = noTrouble
    expect(troubles).toEqual(withoutRefusals)
  })
})
