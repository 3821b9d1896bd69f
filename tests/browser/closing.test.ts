import { describe, expect, test } from 'vitest'
import type { Committee } from '../../shared/api/committees.ts'
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
  await post('/contracts/1/imports?kind=tickets&file=mars.csv&commit=true', 'text/csv', ticketCsv(row('A1'), row('A2')))
}
const path = '/contracts/1/committees/Q1'

describe.skipIf(withoutBrowser)(
  'a committee is closed, signed and reopened (skipped where there is no Chromium)',
  () => {
    const house = browserHouse({ locale: 'fr-FR', width: 1920, height: 1080 }, prepare)
    const told = () => house.api<Committee>(path)

    test('the client closes it on its last slide, and what was shown stays', async () => {
      const { page, screenshot } = house.reader()
      await page.goto('/contracts/1/committee/Q1')
      await page.getByRole('link', { name: 'Noter les décisions et clore le comité' }).click()
      await page.getByRole('button', { name: 'Noter une décision (D)' }).click()
      await page.keyboard.type('Deuxième technicien')
      await page.getByLabel('Indicateur visé').selectOption('first-level-resolution')
      await expect.poll(() => page.getByTestId('saved').last().innerText()).toBe('Enregistré')
      const closing = page.getByTestId('closing')
      // One that is done and does not say when cannot be stored: nothing is closed without it.
      await page.getByRole('button', { name: 'Noter une décision (D)' }).click()
      await page.keyboard.type('Un audit')
      await expect.poll(() => page.getByTestId('saved').last().innerText()).toBe('Enregistré')
      await page.getByLabel('État').last().selectOption('dropped')
      await closing.getByRole('button', { name: 'Clore le comité' }).click()
      await closing.getByText('Une décision n’est pas encore enregistrée').waitFor()
      expect((await told()).edition).toBeNull()
      await page.getByLabel('État').last().selectOption('open')
      // The last letters are hardly typed when it is closed, and are part of the record.
      await page.getByRole('button', { name: 'Noter une décision (D)' }).click()
      await page.keyboard.type('Une revue des accès')
      await closing.getByRole('button', { name: 'Clore le comité' }).click()
      await expect.poll(() => closing.innerText()).toContain('Édition 1, close le')
      const { edition, deck } = await told()
      expect(await closing.innerText()).toContain(edition!.sha256)
      expect(deck.slides.at(-1)).toMatchObject({
        id: 'decisions',
        table: {
          rows: ['Deuxième technicien', 'Un audit', 'Une revue des accès'].map((text) =>
            expect.arrayContaining([text]),
          ),
        },
      })
      expect(await axe(page)).toEqual([])
      await screenshot('committee-closed')
    })

    test('the provider signs it with a reserve, which is part of the record', async () => {
      const admin = person(house.vigie().address, await house.vigie().signIn())
      const whom = { email: 'ines@example.com', role: 'provider' as const }
      const { cookie } = await invite(
        house.vigie().address,
        admin,
        '/contracts/1/invitations',
        whom,
        'Inès',
        'a heron waits where nobody fishes',
      )
      const { page } = await house.visitor({ cookie })
      await page.goto('/contracts/1/committee/Q1')
      await page.getByRole('link', { name: 'Signer le procès-verbal' }).click()
      const closing = page.getByTestId('closing')
      expect(await closing.getByRole('button', { name: 'Le rouvrir' }).count()).toBe(0)
      await closing.getByLabel('Réserve').fill('la grève de mai')
      await closing.getByRole('button', { name: 'Signer avec cette réserve' }).click()
      await expect.poll(() => closing.innerText()).toMatch(/Inès a signé le .*, avec réserve\s: la grève de mai/)
      // Who has signed is not asked again.
      await expect.poll(() => closing.getByLabel('Réserve').count()).toBe(0)
      await page.goto('/contracts/1/committee/Q1')
      await page.getByTestId('sentence').waitFor()
      expect(await page.getByRole('link', { name: 'Signer le procès-verbal' }).count()).toBe(0)
      expect((await told()).edition!.signatures).toMatchObject([{ by: 'Inès', reserve: 'la grève de mai' }])
    })

    test('on a phone each field of its decisions is whole on the screen', async () => {
      const { page } = house.reader()
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('/contracts/1/committee/Q1?slide=decisions')
      await page.getByText('Indicateur visé : Résolution au premier niveau').waitFor()
      const boxes = await page
        .locator('.decision :is(input, select)')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
      expect(boxes.length).toBeGreaterThan(2)
      expect(boxes.filter(({ right, width }) => right > 390 || width < 150)).toEqual([])
      await page.setViewportSize({ width: 1920, height: 1080 })
    })

    test('a corrected export moves nothing that was shown, and the page says from what to what', async () => {
      const { page, screenshot } = house.reader()
      const before = (await told()).deck
      const csv = ticketCsv(row('A1'), row('A2', { reassignments: 2 }))
      const sent = await house.vigie().send('/contracts/1/imports?kind=tickets&file=mars-2.csv&commit=true', {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: csv,
      })
      expect(sent.status).toBe(201)
      await page.goto('/contracts/1/committee/Q1')
      const moved = page.getByTestId('moved-since-cover')
      await moved.waitFor()
      const said = /100 % › 50,0 %, atteint › manqué \(un import, (?:1er|\d+) \S+ \d{4}, \d\d:\d\d\)/
      expect((await moved.innerText()).replaceAll(/\s/g, ' ')).toMatch(said)
      expect((await told()).deck).toEqual(before)
      await page.goto('/contracts/1/committee/Q1?slide=first-level-resolution')
      await expect.poll(() => page.locator('.slide .value').innerText()).toMatch(/^100/)
      expect((await page.getByTestId('moved-since-slide').innerText()).replaceAll(/\s/g, ' ')).toMatch(said)
      await page.goto('/contracts/1/alerts')
      await page.getByText(/le comité clos du T1 · .+ a vu/).waitFor()
      await screenshot('committee-moved')
    })

    test('the client reopens it for a reason, and its figures follow the files again', async () => {
      const { page } = house.reader()
      await page.goto('/contracts/1/committee/Q1?slide=decisions')
      const closing = page.getByTestId('closing')
      await closing.getByLabel('Pourquoi il est rouvert').fill('un fichier corrigé')
      await closing.getByRole('button', { name: 'Le rouvrir' }).click()
      await expect.poll(() => closing.innerText()).toContain('ses chiffres suivent les fichiers')
      await page.goto('/contracts/1/committee/Q1?slide=first-level-resolution')
      await expect.poll(() => page.locator('.slide .value').innerText()).toMatch(/^50/)
      expect((await told()).edition).toBeNull()
    })

    test('nothing went wrong behind it', async () => {
      expect(await house.troubles()).toEqual(noTrouble)
    })
  },
)
