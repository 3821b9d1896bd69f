import { describe, expect, test } from 'vitest'
import type { Session } from '../../shared/api/session.ts'
import { monthOfTickets, unanswered } from '../demo/story.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { desktop, faultsIn, faultsOnPhone, languages, phone } from './looks.ts'
import { fieldsKept, openAccount, shownOnce, tabTo } from './people.ts'
import { withoutBrowser, type Reader } from './reader.ts'
import { chooseFile } from './words.ts'

const passwords = {
  admin: 'neuf loutres traversent la Loire',
  client: 'trois hérons dorment sous le pont',
  provider: 'cinq renards attendent le dernier bus',
  committee: 'deux chouettes comptent les trains',
} as const
const firstMonth = { name: 'glpi-M01.csv', content: monthOfTickets(1, unanswered) }

describe.skipIf(withoutBrowser)('the people of a contract, each in a browser (skipped without Chromium)', () => {
  const house = browserHouse({ signedIn: false, environment: {} })
  const links = { first: '', client: '', provider: '', committee: '', shared: '' }
  let client: Reader
  let provider: Reader

  test('an empty Vigie prints the link by which somebody becomes its administrator', async () => {
    const reader = house.reader()
    const { page } = reader
    links.first = /as administrator, within 30 minutes: (http\S+)/.exec(house.vigie().printed())![1]!
    await page.goto(links.first)
    await page.getByRole('heading', { level: 1, name: 'Votre Vigie est prête' }).waitFor()
    expect(house.where().hash).toBe('')
    expect(await fieldsKept(page.getByTestId('use-link'))).toEqual(['username', 'name', 'new-password'])
    for (const language of languages.toReversed())
      expect(await faultsIn(language, reader, 'first-admin', '[data-testid=use-link]')).toEqual([])
    await page.setViewportSize(phone)
    expect(await faultsOnPhone(reader, 'first-admin')).toEqual([])
    await page.setViewportSize(desktop)
  })

  test('who is told when the password is too easy, and keeps what was typed', async () => {
    const { page, refusals, screenshot } = house.reader()
    await page.getByLabel('Adresse de courriel').fill('admin@altea.example')
    await page.getByLabel('Votre nom').fill('Anne Admin')
    const password = page.getByLabel('Mot de passe', { exact: true })
    await password.fill('Bienvenue2026')
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await page.getByText('Ce mot de passe est trop facile à deviner', { exact: false }).waitFor()
    expect(await password.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await axe(page)).toEqual([])
    await screenshot('accounts-1-easy-password')
    expect(refusals.splice(0)).toEqual(['400 POST /api/links/use'])
    await password.fill(passwords.admin)
    await password.press('Enter')
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.getByRole('heading', { level: 1, name: /Piloter un contrat d’infogérance/ }).waitFor()
  })

  test('a link that was used opens nothing more', async () => {
    const { page, refusals } = await house.visitor()
    await page.goto(links.first)
    await page.getByRole('heading', { level: 1, name: 'Ce lien ne fonctionne plus' }).waitFor()
    expect(await axe(page)).toEqual([])
    expect(refusals.splice(0)).toEqual(['404 POST /api/links/look'])
  })

  test('the administrator invites the client, and passes the link on, for want of a mail server', async () => {
    const { page, screenshot } = house.reader()
    await page.getByTestId('account-menu').locator('summary').click()
    await page.getByRole('link', { name: 'Administration' }).click()
    await page.getByTestId('invite').getByLabel('Adresse de courriel').fill('claire@altea.example')
    await page.getByTestId('invite').getByRole('button', { name: 'Inviter' }).click()
    await page.getByTestId('sent-link').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('accounts-2-invited')
    links.client = await shownOnce(page)
  })

  test('the client accepts in a browser of their own, and creates a contract', async () => {
    client = await house.visitor()
    await openAccount(client, links.client, 'Claire Martin', passwords.client)
    const { page } = client
    await page.getByRole('link', { name: 'Nouveau contrat' }).click()
    await page.getByLabel('Nom du contrat').fill('Infogérance 2025')
    await page.getByLabel('Client', { exact: true }).fill('Altéa Industries')
    await page.getByLabel('Prestataire').fill('Hexanor Services')
    await page.getByLabel('Début').fill('2025-05-01')
    await page.getByRole('button', { name: 'Créer le contrat' }).click()
    await page.waitForURL('**/contracts/1/imports')
    const { memberships } = (await (await page.request.get('/api/session')).json()) as Session
    expect(memberships).toMatchObject([{ contractId: 1, role: 'client' }])
  })

  test('and asks the provider and the committee in, each for what they are', async () => {
    const { page, screenshot } = client
    await page.getByRole('link', { name: 'Membres' }).click()
    for (const [role, label, email] of [
      ['provider', 'Prestataire', 'hugo@hexanor.example'],
      ['committee', 'Comité', 'ines@altea.example'],
    ] as const) {
      const form = page.getByTestId('invite')
      await form.getByLabel('Adresse de courriel').fill(email)
      await form.getByRole('radio', { name: label }).check()
      await form.getByRole('button', { name: 'Inviter' }).click()
      await page.getByText(`Lien pour ${email}`).first().waitFor()
      links[role] = await shownOnce(page)
    }
    expect(links.provider).not.toBe(links.committee)
    expect(await axe(page)).toEqual([])
    await screenshot('accounts-3-members')
  })

  test('the provider joins and imports the first month, and cannot change the contract', async () => {
    provider = await house.visitor()
    await openAccount(provider, links.provider, 'Hugo Lefèvre', passwords.provider)
    const { page } = provider
    await page.getByRole('link', { name: 'Imports', exact: true }).click()
    await chooseFile(page, firstMonth)
    await page.getByLabel(/^Support N1/).setChecked(true)
    await page.getByRole('button', { name: /^Donner / }).click()
    await page.getByTestId('answered').waitFor()
    await page.getByRole('button', { name: /^Importer \d+ tickets$/ }).click()
    await page.getByTestId('committed').waitFor()
    await page.getByRole('link', { name: 'Réglages' }).click()
    await page.getByText('Seul le client du contrat change ce qui est ici.').waitFor()
    expect(await page.getByRole('button', { name: 'Enregistrer les réglages' }).count()).toBe(0)
    expect(await axe(page)).toEqual([])
  })

  test('a member of the committee reads the figures, and finds nothing to upload', async () => {
    const committee = await house.visitor()
    await openAccount(committee, links.committee, 'Inès Moreau', passwords.committee)
    const { page, screenshot } = committee
    await page.goto('/contracts/1')
    await page.getByTestId('kpi-resolution-delay').waitFor()
    await page.getByRole('link', { name: 'Imports', exact: true }).click()
    await page.getByTestId('import-history').waitFor()
    expect(await page.getByTestId('drop-zone').count()).toBe(0)
    expect(await page.getByTestId('ask-undo').count()).toBe(0)
    expect(await page.locator('input[type=file]').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await screenshot('accounts-4-committee')
  })

  test('the administrator, who is in no contract, sees none of its figures', async () => {
    const { page, refusals } = house.reader()
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: /Piloter un contrat d’infogérance/ }).waitFor()
    await page.goto('/contracts/1')
    await page.getByRole('alert').first().waitFor()
    expect(await page.getByTestId('kpi-resolution-delay').count()).toBe(0)
    expect(new Set(refusals.splice(0).map((refusal) => refusal.slice(0, 3)))).toEqual(new Set(['404']))
  })

  test('the client shares a quarter with somebody who has no account', async () => {
    const { page, screenshot } = client
    await page.goto('/contracts/1/committee/Q1')
    await page.getByTestId('sentence').waitFor()
    await page.getByRole('button', { name: 'Partager ce trimestre' }).click()
    const dialog = page.getByTestId('share-dialog')
    await dialog.getByLabel('Pour qui est-il ?').fill('Direction générale')
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Créer le lien' }).click()
    await dialog.getByText('Lien pour Direction générale').first().waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('accounts-5-share')
    links.shared = await shownOnce(page)
    await dialog.getByRole('button', { name: 'Fermer' }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  test('who reads that quarter and nothing else, until the link is taken back', async () => {
    const { page, refusals } = await house.visitor()
    await page.goto(links.shared)
    await page.getByTestId('sentence').waitFor()
    const sentence = await page.getByTestId('sentence').innerText()
    expect(sentence).toBe(await client.page.getByTestId('sentence').innerText())
    const position = page.getByTestId('position')
    const of = Number((await position.innerText()).split('/')[1])
    for (let n = 2; n <= of; n++) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => position.innerText()).toBe(`${n} / ${of}`)
    }
    expect(await axe(page)).toEqual([])
    await page.goto('/contracts/1')
    await page.getByTestId('sign-in').waitFor()
    expect(refusals).toEqual([])

    await client.page.goto('/contracts/1/members')
    const shares = client.page.getByTestId('shares')
    await shares.getByText('1 fois').waitFor()
    await shares.getByRole('button', { name: 'Révoquer Direction générale' }).click()
    await shares.getByRole('button', { name: 'Oui, révoquer' }).click()
    await shares.waitFor({ state: 'hidden' })
    await page.goto(links.shared)
    await page.getByRole('heading', { level: 1, name: 'Ce lien ne s’ouvre plus' }).waitFor()
    expect(refusals.splice(0)).toEqual(['401 GET /api/shared'])
  })

  test('whoever signs out leaves nothing behind: the page asks again who is there', async () => {
    const { page, context } = provider
    const held = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    await page.getByTestId('account-menu').locator('summary').click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByTestId('sign-in').waitFor()
    expect(await context.cookies()).toEqual([])
    const copy = await fetch(`${house.vigie().address}/api/contracts/1`, { headers: { cookie: held } })
    expect(copy.status).toBe(401)
    await page.goBack()
    await page.getByTestId('sign-in').waitFor()
    expect(await page.getByText('Hugo Lefèvre').count()).toBe(0)
  })

  test('and signs in again by keyboard alone, to where they were going', async () => {
    const { page } = provider
    await page.goto('/contracts/1/kpis/resolution-delay?month=2025-05')
    const form = page.getByTestId('sign-in')
    await form.waitFor()
    expect(await fieldsKept(form)).toEqual(['username', 'current-password'])
    await tabTo(page, page.getByLabel('Adresse de courriel'))
    await page.keyboard.type('hugo@hexanor.example')
    await tabTo(page, page.getByLabel('Mot de passe', { exact: true }))
    await page.keyboard.type(passwords.provider)
    await page.keyboard.press('Enter')
    await page.getByTestId('facts-table').waitFor()
    const { pathname, search } = new URL(page.url())
    expect(pathname + search).toBe('/contracts/1/kpis/resolution-delay?month=2025-05')
    await page.goto('/account')
    const change = page.getByTestId('password')
    await change.waitFor()
    expect(await fieldsKept(change)).toEqual(['username', 'current-password', 'new-password'])
  })

  test('nothing else went wrong behind any of them', async () => {
    const { printed, ...others } = await house.troubles()
    expect({ ...others, printed: [] }).toEqual(noTrouble)
    expect(printed).toEqual([expect.stringContaining(links.first)])
  })
})
