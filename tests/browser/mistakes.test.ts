import { describe, expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { addContract, chooseFile, fixtureFile } from './words.ts'

describe.skipIf(withoutBrowser)('someone who makes mistakes, in a browser (skipped where there is no Chromium)', () => {
  const house = browserHouse({}, addContract)
  const imports = () => house.api<Import[]>('/contracts/1/imports')

  test.each([
    ['not-ok/sign-in-page.csv', 'une page web, souvent une page de connexion'],
    ['not-ok/png.csv', 'Ce fichier n’est ni un tableau de texte'],
  ])('sends %s by mistake: the server says what it is, and nothing is stored', async (path, sentence) => {
    const { page, refusals } = house.reader()
    const before = await imports()
    await page.goto('/contracts/1/imports')
    const file = fixtureFile(path)
    await chooseFile(page, file)
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
    expect(await page.getByRole('alert').innerText()).toContain(`${file.name} n’a pas pu être lu`)
    expect(await axe(page)).toEqual([])
    expect(await imports()).toEqual(before)
    expect(refusals.splice(0)).toEqual(['422 POST /api/contracts/1/imports'])
  })

  test('is asked for the order of dates that nothing tells, and answers', async () => {
    const { page, refusals, screenshot } = house.reader()
    await page.goto('/contracts/1/imports')
    await chooseFile(page, { name: 'dates.csv', content: 'ticket_id,opened_at\nD1,03/04/2026 09:00\n' })
    await page
      .getByLabel('Les dates de ce fichier, comme 03/04/2026 09:00, sont-elles jour/mois ou mois/jour')
      .waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('journey-06-date-order')
    await page.getByTestId('convention:dateOrder').selectOption('mdy')
    await page.getByRole('button', { name: 'Donner cette réponse' }).click()
    await page.getByTestId('answered').waitFor()
    await page.getByText('Export Vigie · mars 2026').waitFor()
    await page.getByRole('button', { name: 'Abandonner' }).click()
    await page.waitForURL('**/contracts/1/imports')
    expect(refusals).toEqual([])
  })

  test('met nothing worse than those refusals', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
