import { describe, expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { addContract, chooseFile } from './words.ts'

const row = (n: number, group: string, status = 'Clos') =>
  `${n};Panne ${n};0${1 + (n % 9)}/03/2026 09:00;1${n % 9}/03/2026 17:00;${status};${group}`
const tickets = {
  name: 'tickets-mars.csv',
  content: [
    "ID;Titre;Date d'ouverture;Date de résolution;Statut;Attribué à - Groupe de techniciens",
    ...Array.from({ length: 12 }, (_, n) => row(n + 1, 'Centre de services N1')),
    ...Array.from({ length: 6 }, (_, n) => row(n + 20, 'Réseau')),
    row(40, 'Réseau', 'Bouclé par l’agent'),
    row(41, '', 'Bouclé par l’agent'),
  ].join('\r\n'),
}

describe.skipIf(withoutBrowser)('what a file does not tell (skipped without Chromium)', () => {
  const house = browserHouse({}, addContract)
  const contract = () => house.api<Contract>('/contracts/1')

  test('is asked first, by keyboard too, and gives the first-level figure in two clicks', async () => {
    const { page, screenshot } = house.reader()
    await page.goto('/contracts/1/imports')
    await chooseFile(page, tickets)
    await page.getByRole('heading', { name: /2 questions avant d’importer ce fichier/ }).waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('questions-fr')
    const rate = page.getByTestId('level-one-rate')
    expect(await rate.innerText()).toContain('63,2')
    await page.getByLabel(/^Réseau/).focus()
    await page.keyboard.press('Space')
    expect(await rate.innerText()).toContain('100')
    await page.keyboard.press('Space')
    await page.getByTestId('word:status:boucle par l agent').selectOption('cancelled')
    await page.getByRole('button', { name: 'Donner ces réponses' }).click()
    await page.getByTestId('answered').waitFor()
    await page.getByTestId('rests').getByText('66,7', { exact: false }).waitFor()
    await screenshot('questions-answered-fr')
    await page.getByRole('button', { name: 'Importer 20 tickets' }).click()
    await page.getByTestId('committed').waitFor()
    expect((await contract()).levelOne).toEqual({ by: 'groups', groups: ['Centre de services N1'] })
  })

  test('is asked on a phone in English and in the dark', async () => {
    const how = { locale: 'en-GB', width: 375, height: 800, colorScheme: 'dark' } as const
    const { page, screenshot } = await house.visitor({ ...how, cookie: await house.vigie().signIn() })
    await page.goto('/contracts/1/imports')
    await chooseFile(page, { ...tickets, content: tickets.content.replaceAll('Bouclé', 'Rangé') })
    await page.getByTestId('questions').waitFor()
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await screenshot('questions-phone')
    await page.getByRole('button', { name: /Discard|Abandonner/ }).click()
  })

  test('met no trouble', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
