import { describe, expect, test } from 'vitest'
import { browserHouse } from './house.ts'
import { withoutBrowser } from './reader.ts'

const contract = { name: 'Infogérance', client: 'Altéa', provider: 'Hexanor', startsOn: '2026-03-01' }

describe.skipIf(withoutBrowser)('what cannot be loaded is told (skipped where there is no Chromium)', () => {
  const house = browserHouse({ locale: 'fr-FR' }, (vigie) =>
    vigie.send('/contracts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(contract),
    }),
  )

  test('a page of a release that is gone, and leads to it as it is now', async () => {
    const { page } = house.reader()
    await page.goto('/contracts/1')
    await page.getByRole('link', { name: 'Réglages' }).waitFor()
    await page.route('**/SettingsPage-*.js', (route) => route.fulfill({ status: 404 }))
    await page.getByRole('link', { name: 'Réglages' }).click()
    await page.getByRole('heading', { name: 'Cette page n’a pas pu être chargée' }).waitFor()
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await page.getByRole('heading', { name: 'Réglages', level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/contracts/1/settings')
  })

  test('another page ends the word of one that did not come', async () => {
    const { page } = house.reader()
    await page.route('**/MembersPage-*.js', (route) => route.abort())
    await page.getByRole('link', { name: 'Membres' }).click()
    await page.getByRole('heading', { name: 'Cette page n’a pas pu être chargée' }).waitFor()
    await page.getByRole('link', { name: 'Imports' }).click()
    await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor()
    expect(await page.getByRole('heading', { name: 'Cette page n’a pas pu être chargée' }).count()).toBe(0)
    await page.unrouteAll()
  })

  test.each(['**/assets/first-*.js', '**/index-*.js', '**/vendor-*.js'])(
    'all of Vigie, in every language: %s',
    async (file) => {
      const { page } = house.reader()
      await page.goto('about:blank')
      await page.route(file, (route) => route.abort())
      await page.goto('/contracts/1')
      await page.getByText('Vigie n’a pas pu être chargée').waitFor()
      await page.getByText('Vigie could not be loaded').waitFor()
      await page.unrouteAll()
      await page.getByRole('link', { name: 'Réessayer' }).click()
      await page.getByRole('link', { name: 'Réglages' }).waitFor()
      expect(await page.locator('#not-loaded').isVisible()).toBe(false)
    },
  )
})
