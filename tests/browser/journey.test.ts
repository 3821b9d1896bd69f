import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { KpiFact, KpiFacts } from '../../shared/api/kpi-facts.ts'
import type { KpiReport, Scorecard } from '../../shared/api/kpis.ts'
import { monthOfTickets, unanswered } from '../demo/story.ts'
import { administrator } from '../vigie-process.ts'
import { axe } from './axe.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { chooseFile, dense, dropFile, shown, written } from './words.ts'

const monthFile = (month: number) => ({ name: `glpi-M0${month}.csv`, content: monthOfTickets(month, unanswered) })
const rowsOf = (content: string) => content.trim().split('\n').length - 1
const ticketId = (fact: KpiFact) => (fact.kind === 'ticket' ? fact.ticketId : '')
const count = (value: number) => dense(new Intl.NumberFormat('fr-FR').format(value))

describe.skipIf(withoutBrowser)('a new user, in a browser (skipped where there is no Chromium)', () => {
  const house = browserHouse({ signedIn: false, ownProcess: true })
  const { api, where } = house
  const scorecard = (month?: string) => api<Scorecard>(`/contracts/1/scorecard${month ? `?month=${month}` : ''}`)
  const imports = () => api<Import[]>('/contracts/1/imports')

  test('is asked who they are, in the language of the browser, and told when it is wrong', async () => {
    const { page, refusals, screenshot } = house.reader()
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'Se connecter' }).waitFor()
    expect(where().pathname).toBe('/sign-in')
    expect(await page.getAttribute('html', 'lang')).toBe('fr')
    expect(await axe(page)).toEqual([])
    await screenshot('journey-00-sign-in')
    await page.getByLabel('Adresse de courriel').fill(administrator.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill('eight herons ford the Loire at dusk')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('autocomplete'))).toBe('current-password')
    expect(await axe(page)).toEqual([])
    expect(refusals.splice(0)).toEqual(['401 POST /api/session'])
    await page.getByLabel('Mot de passe', { exact: true }).fill(administrator.password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
  })

  test('finds a house without contracts, in the language of their account', async () => {
    const { page, screenshot } = house.reader()
    await page.getByRole('heading', { level: 1, name: /Piloter un contrat d’infogérance/ }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('fr')
    expect(await page.title()).toContain('Vigie')
    expect(await axe(page)).toEqual([])
    await screenshot('journey-01-empty')
  })

  test('is told what the contract form lacks, then creates a contract', async () => {
    const { page, screenshot } = house.reader()
    await page.getByRole('link', { name: 'Nouveau contrat' }).click()
    await page.getByRole('button', { name: 'Créer le contrat' }).click()
    await page.getByText('À remplir.').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    expect(await api('/contracts')).toEqual([])
    expect(await axe(page)).toEqual([])
    await page.getByLabel('Nom du contrat').fill('Infogérance 2025')
    await page.getByLabel('Client', { exact: true }).fill('Altéa Industries')
    await page.getByLabel('Prestataire').fill('Hexanor Services')
    await page.getByLabel('Début').fill('2025-05-01')
    await page.getByLabel('Ce qui dit qu’un ticket a été résolu au niveau 1').selectOption('groups')
    await page.getByLabel('Groupes de niveau 1').fill('Support N1')
    await screenshot('journey-02-contract-form')
    await page.getByRole('button', { name: 'Créer le contrat' }).click()
    await page.waitForURL('**/contracts/1/imports')
    expect(await api<Contract>('/contracts/1')).toMatchObject({
      name: 'Infogérance 2025',
      client: 'Altéa Industries',
      provider: 'Hexanor Services',
      startsOn: '2025-05-01',
      timeZone: 'Europe/Paris',
      levelOne: { by: 'groups', groups: ['Support N1'] },
    })
  })

  test('drops an export and sees exactly what it holds, before anything is stored', async () => {
    const { page, screenshot } = house.reader()
    const file = monthFile(1)
    const rows = rowsOf(file.content)
    await dropFile(page, file)
    await page.waitForURL('**/contracts/1/imports/*')
    await page.getByRole('heading', { level: 1, name: file.name }).waitFor()
    await page.getByText('Export GLPI · mai 2025').waitFor()
    expect(await shown(page.getByTestId('accepted'))).toBe(`${count(rows)}acceptées`)
    expect(await shown(page.getByTestId('rejected'))).toBe('0rejetée')
    for (const [kind, expected] of Object.entries({ new: rows, changed: 0, unchanged: 0, vanished: 0 }))
      expect(await shown(page.getByTestId(`change-${kind}`).locator('.figure'))).toBe(count(expected))
    expect(await page.getByLabel('Encodage').inputValue()).toBe('utf-8-bom')
    expect(await page.getByLabel('Séparateur').inputValue()).toBe(';')
    expect(await page.getByLabel('Ordre des dates').inputValue()).toBe('dmy')
    expect(await page.getByLabel("Ce que représente la colonne Date d'ouverture").inputValue()).toBe('openedAt')
    await page.getByTestId('reading').locator('summary').click()
    expect(await page.getByTestId('mapping').getByRole('row').nth(1).innerText()).toContain('4 801')
    expect((await scorecard()).available).toBeNull()
    await screenshot('journey-03-preview')
    expect(await axe(page)).toEqual([])
  })

  test('commits it with one button, and reads the figures of the API on the scorecard', async () => {
    const { page, screenshot } = house.reader()
    const rows = rowsOf(monthFile(1).content)
    await page.getByRole('button', { name: new RegExp(`^Importer ${rows} tickets$`) }).click()
    await page.getByTestId('committed').waitFor()
    expect(await shown(page.getByTestId('committed').locator('strong'))).toBe(`${rows}lignesdeticketsimportées`)
    await page.getByRole('link', { name: 'Voir le tableau de bord' }).click()
    await page.getByTestId('kpi-first-level-resolution').waitFor()
    expect(where().searchParams.get('month')).toBe('2025-05')
    const { kpis, backlog } = await scorecard('2025-05')
    const ofTickets = kpis.filter(({ id }) => id === 'first-level-resolution' || id === 'resolution-delay')
    expect(ofTickets).toHaveLength(2)
    for (const { id, unit, value, verdict, sample } of ofTickets) {
      const box = page.getByTestId(`kpi-${id}`)
      expect(value).not.toBeNull()
      expect(await shown(box.locator('.value'))).toBe(written('fr', unit, value))
      expect(await box.getAttribute('data-verdict')).toBe(verdict)
      expect(await shown(box)).toContain(`${count(sample)}tickets`)
    }
    expect(await shown(page.getByTestId('backlog').locator('.open'))).toBe(`${count(backlog!.open)}ouverts`)
    await screenshot('journey-04-scorecard')
  })

  test('imports the next months: known tickets are updated, the same file again changes nothing', async () => {
    const { page } = house.reader()
    for (const month of [2, 3]) {
      await page.getByRole('link', { name: 'Imports', exact: true }).click()
      await chooseFile(page, monthFile(month))
      await page.waitForURL('**/contracts/1/imports/*')
      const { id, accepted, changes } = (await imports())[0]!
      expect(where().pathname).toBe(`/contracts/1/imports/${id}`)
      expect(changes.changed).toBeGreaterThan(0)
      for (const kind of ['new', 'changed', 'unchanged', 'vanished'] as const)
        expect(await shown(page.getByTestId(`change-${kind}`).locator('.figure'))).toBe(count(changes[kind]))
      await page.getByRole('button', { name: new RegExp(`^Importer ${accepted} tickets$`) }).click()
      await page.getByTestId('committed').waitFor()
    }
    await page.getByRole('link', { name: 'Imports', exact: true }).click()
    await chooseFile(page, monthFile(3))
    await page.getByText('Tout ce que contient ce fichier est déjà connu : l’importer ne change rien.').waitFor()
    await page.getByRole('button', { name: 'Abandonner' }).click()
    await page.waitForURL('**/contracts/1/imports')
    await page.getByTestId('import-history').waitFor()
    await expect.poll(() => page.getByTestId('import-history').locator('tbody tr').count()).toBe(3)
    expect((await imports()).map(({ status }) => status)).toEqual(['committed', 'committed', 'committed'])
  })

  test('goes over the months and into a KPI by the keyboard alone', async () => {
    const { page } = house.reader()
    await page.goto('/contracts/1')
    await page.getByTestId('kpi-resolution-delay').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    for (const month of ['2025-06', '2025-05', '2025-05']) {
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => where().searchParams.get('month')).toBe(month)
      const { value, unit } = (await scorecard(month)).kpis[1]!
      const figure = page.getByTestId('kpi-resolution-delay').locator('.value')
      await expect.poll(() => shown(figure)).toBe(written('fr', unit, value))
    }
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => where().searchParams.get('month')).toBe('2025-06')
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    for (let tabs = 0; tabs < 30 && (await focused()) !== 'Résolution au premier niveau'; tabs++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/kpis/first-level-resolution?month=2025-06')
    await page.getByTestId('facts-table').waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => where().searchParams.get('month')).toBe('2025-07')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('search')
  })

  test('clicks a month of the chart and has the very tickets behind it, on screen and as CSV', async () => {
    const { page, screenshot } = house.reader()
    await page.goto('/contracts/1/kpis/first-level-resolution')
    const chart = page.getByRole('img', { name: /Résolution au premier niveau, mois par mois/ })
    await chart.waitFor()
    const { width, height } = (await chart.boundingBox())!
    await chart.click({ position: { x: width * 0.5, y: height / 2 } })
    await expect.poll(() => where().searchParams.get('month')).toBe('2025-06')
    await page.getByRole('heading', { name: 'Tickets, mai–juin 2025' }).waitFor()
    const facts = await api<KpiFacts>('/contracts/1/kpis/first-level-resolution/facts?from=2025-05&month=2025-06')
    await expect.poll(() => shown(page.getByTestId('facts').getByRole('status'))).toBe(`${count(facts.total)}tickets`)
    const listed = await page.getByTestId('facts-table').locator('tbody th').allInnerTexts()
    expect(listed).toEqual(facts.facts.map(ticketId))
    const report = await api<KpiReport>('/contracts/1/kpis/first-level-resolution')
    expect(await shown(page.getByTestId('pooled').locator('strong'))).toBe(written('fr', 'ratio', report.pooled.value))
    // Following a figure gives the same figure: June's, judged, as its scorecard has it.
    const card = await api<Scorecard>('/contracts/1/scorecard?month=2025-06')
    const rate = card.kpis.find(({ id }) => id === 'first-level-resolution')!
    await expect
      .poll(() => shown(page.getByTestId('judged').locator('.value')))
      .toBe(written('fr', 'ratio', rate.value))
    await screenshot('journey-05-kpi')
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Télécharger en CSV' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('first-level-resolution-2025-05-to-2025-06.csv')
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(facts.total + 1)
    expect(lines.slice(1, 4).map((line) => line.split(';')[0])).toEqual(listed.slice(0, 3))
  })

  test('keeps what is shown in the address: a reload shows the same', async () => {
    const { page } = house.reader()
    await page.getByRole('button', { name: 'Tableau', exact: true }).click()
    await page
      .getByTestId('kpi-table')
      .getByRole('button', { name: /juin 2025/ })
      .click()
    await page.getByTestId('facts').getByRole('button', { name: 'juin 2025 seul' }).click()
    await page.getByTestId('facts').getByRole('button', { name: 'Escaladés' }).click()
    await expect.poll(() => where().search).toBe('?month=2025-06&view=table&facts=month&counted=escalated')
    const state = async () => ({
      title: await page.locator('#facts-title').innerText(),
      pressed: await page.locator('[aria-pressed=true]').allInnerTexts(),
      tickets: await page.getByTestId('facts-table').locator('tbody th').allInnerTexts(),
    })
    await expect.poll(async () => (await state()).title).toBe('Tickets en juin 2025')
    const { facts } = await api<KpiFacts>(
      '/contracts/1/kpis/first-level-resolution/facts?month=2025-06&counted=escalated',
    )
    await expect.poll(async () => (await state()).tickets).toEqual(facts.map(ticketId))
    const before = await state()
    expect(before.pressed).toContain('Escaladés')
    await page.reload()
    await page.getByTestId('facts-table').waitFor()
    expect(await state()).toEqual(before)
    expect(await axe(page)).toEqual([])
  })

  test('takes the month away on one page', async () => {
    const { page } = house.reader()
    await page.goto('/contracts/1')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Le mois sur une page' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/2025-07\.pdf$/)
    expect(readFileSync(await download.path(), 'latin1').slice(0, 5)).toBe('%PDF-')
  })

  test('switches language and theme, and finds both again after a reload', async () => {
    const { page } = house.reader()
    await page.goto('/contracts/1')
    await page.getByTestId('kpi-resolution-delay').waitFor()
    await page.getByRole('button', { name: 'EN, English' }).click()
    await page.getByRole('heading', { name: 'Resolution delay' }).waitFor()
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    while ((await page.getAttribute('html', 'data-theme')) !== 'dark')
      await page.getByRole('button', { name: /^Theme:/ }).click()
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.reload()
    await page.getByRole('heading', { name: 'Resolution delay' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await paper()).toBe(dark)
  })

  test('never met an error, a refusal of the content security policy, or a request to anywhere else', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
