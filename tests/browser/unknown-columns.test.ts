import { describe, expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { addContract, chooseFile } from './words.ts'

const survey = (month: string) => ({
  name: `avis-${month}.csv`,
  content: `Qui;Quand;Combien\r\nMarie;15/${month}/2026;4\r\nPaul;28/${month}/2026;5\r\n`,
})

describe.skipIf(withoutBrowser)('a file of which no column is recognised (skipped without Chromium)', () => {
  const house = browserHouse({}, addContract)
  const imports = () => house.api<Import[]>('/contracts/1/imports')

  test('is read as the person says, column by column, and out of how many its scores are', async () => {
    const { page, refusals, screenshot } = house.reader()
    await page.goto('/contracts/1/imports')
    await page.getByLabel('Satisfaction', { exact: true }).check()
    await chooseFile(page, survey('03'))
    await page.getByRole('heading', { name: 'Que contient chaque colonne de avis-03.csv ?' }).waitFor()
    await page.getByText('Il manque encore : Note.').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('journey-07-mapping')
    await page.getByLabel('Ce que représente la colonne Combien').selectOption('score')
    expect(await page.getByLabel('Ce que représente la colonne Quand').inputValue()).toBe('answeredAt')
    await page.getByRole('button', { name: 'Lire le fichier' }).click()
    await page.waitForURL('**/contracts/1/imports/*')
    await page.getByTestId('convention:scale').selectOption('5')
    await page.getByRole('button', { name: 'Donner cette réponse' }).click()
    await page.getByTestId('answered').waitFor()
    await page.getByRole('button', { name: 'Importer 2 réponses' }).click()
    await page.getByTestId('committed').waitFor()
    expect((await imports())[0]).toMatchObject({ kind: 'satisfaction', status: 'committed', accepted: 2 })
    expect(refusals.splice(0)).toEqual(['422 POST /api/contracts/1/imports'])
  })

  test('is read the same way the next month, and says so', async () => {
    const { page } = house.reader()
    await page.goto('/contracts/1/imports')
    await page.getByLabel('Satisfaction', { exact: true }).check()
    await chooseFile(page, survey('04'))
    await page.getByText('Lu comme choisi pour un fichier précédent aux mêmes colonnes.').waitFor()
    const presence = page.getByTestId('presence').getByRole('row', { name: /^Satisfaction/ })
    await expect.poll(() => presence.getByRole('cell').allTextContents()).toEqual(['présent', 'apporté par ce fichier'])
    expect(await axe(page)).toEqual([])
  })

  test('met nothing worse than those questions', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
