import { beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Contract } from '../../shared/api/contracts.ts'
import type { SentLink } from '../../shared/api/members.ts'
import type { CreatedShare } from '../../shared/api/shares.ts'
import { invite, person } from '../demo/people.ts'
import type { RunningVigie } from '../vigie-process.ts'
import { axe, bringAxe } from './axe.ts'
import { demoData } from './demo-data.ts'
import { browserHouse, noTrouble } from './house.ts'
import { desktop, faultsIn, faultsOnPhone, isWhole, languages, phone } from './looks.ts'
import { withoutBrowser, type Reader } from './reader.ts'
import { ask } from './words.ts'

const badRows =
  'ticket_id,opened_at,resolved_at\nB1,2026-03-10 08:00,2026-03-10 09:00\nB2,yesterday,\nB3,2026-03-12,2026-03-11\n'

/** What stands for a name in an address, of things that `prepare` adds. */
const places = { preview: '', alert: '', invitation: '', accepted: '', share: '' }

/** Adds to the demo a contract without data, a preview of which two rows are rejected, and one of all that lets people in. */
async function prepare(vigie: RunningVigie): Promise<void> {
  const owner = await vigie.signIn()
  const send = async <Body = { id: number }>(path: string, type: string, body: string): Promise<Body> => {
    const answer = await vigie.send(path, { method: 'POST', headers: { 'content-type': type }, body })
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()) as Body
  }
  const post = <Body>(path: string, body: object) => send<Body>(path, 'application/json', JSON.stringify(body))
  await post('/contracts', { name: 'Vide', client: 'Zénith', provider: 'Hexanor Services', startsOn: '2026-01-01' })
  const { id } = await send('/contracts/1/imports?kind=tickets&file=rejects.csv', 'text/csv', badRows)
  const [alert] = await ask<{ id: number }[]>(vigie, '/contracts/1/alerts?state=open')
  await post('/contracts/1/tokens', { name: 'Export GLPI de la nuit' })
  const { link: share } = await post<CreatedShare>('/contracts/1/committees/Q6/shares', { name: 'Direction' })
  const invited = { email: 'hugo@example.com', role: 'provider' } as const
  const invitations = '/contracts/1/invitations'
  await invite(vigie.address, person(vigie.address, owner), invitations, invited, 'Hugo Lefèvre')
  await lowerTarget(vigie)
  const secretOf = (link: string) => new URL(link).hash.slice(1)
  const again = await post<SentLink>('/contracts/2/invitations', invited)
  const { link } = await post<SentLink>(invitations, { email: 'ines@example.com', role: 'committee' })
  Object.assign(places, {
    preview: String(id),
    alert: String(alert!.id),
    invitation: secretOf(link!),
    accepted: secretOf(again.link!),
    share: secretOf(share),
  })
}

/** A target of months that are over is another, so that the ledger has a line. */
async function lowerTarget(vigie: RunningVigie): Promise<void> {
  const { targets } = await ask<Contract>(vigie, '/contracts/1')
  const lower = targets.map((one) => (one.kpi === 'satisfaction' && one.dueMonth === 6 ? { ...one, value: 0.79 } : one))
  const body = JSON.stringify({ targets: lower, targetsFrom: '2026-08', reason: 'Convenu au comité de juillet' })
  const changed = await vigie.send('/contracts/1', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body,
  })
  if (!changed.ok) throw new Error(await changed.text())
}

type Place = readonly [name: string, path: string, whole: string]

/** Every page and state of the web: its address, and what stands there once it is whole. */
const pages: readonly Place[] = [
  ['contracts', '/', 'main a[href="/contracts/1"]'],
  ['new-contract', '/contracts/new', 'form button[type=submit]'],
  ['scorecard', '/contracts/1', '[data-testid=backlog]'],
  ['scorecard-before-targets', '/contracts/1?month=2025-06', '[data-testid=backlog]'],
  ['scorecard-empty', '/contracts/2', 'a.button[href="/contracts/2/imports"]'],
  ['kpi-rate', '/contracts/1/kpis/first-level-resolution', '[data-testid=facts-table]'],
  ['kpi-delay', '/contracts/1/kpis/resolution-delay', '[data-testid=facts-table]'],
  ['kpi-table', '/contracts/1/kpis/resolution-delay?view=table&month=2026-02', '[data-testid=facts-table]'],
  ['kpi-budget', '/contracts/1/kpis/budget-variance?month=2026-07', '[data-testid=bridge] canvas'],
  ['kpi-satisfaction', '/contracts/1/kpis/satisfaction?view=table', '[data-testid=facts-table]'],
  ['kpi-security', '/contracts/1/kpis/security-incidents', '[data-testid=breakdown]'],
  ['kpi-cost', '/contracts/1/kpis/total-cost', '[data-testid=comparison]'],
  ['kpi-availability', '/contracts/1/kpis/availability', '[data-testid=facts-table]'],
  ['kpi-none-found', '/contracts/1/kpis/first-level-resolution?search=nothing-has-this-id', '.none'],
  ['committee', '/contracts/1/committee/Q6', '[data-testid=sentence]'],
  ['committee-exceptions', '/contracts/1/committee/Q6?slide=exceptions', '.slide tbody'],
  ['committee-kpi', '/contracts/1/committee/Q6?slide=budget-variance', '.slide canvas'],
  ['imports', '/contracts/1/imports', '[data-testid=import-history]'],
  ['imports-none', '/contracts/2/imports', '[data-testid=drop-zone]'],
  ['import-preview', '/contracts/1/imports/:preview', '[data-testid=rests]'],
  ['import-committed', '/contracts/1/imports/18', '[data-testid=committed]'],
  ['contract-data', '/contracts/1/data', '[data-testid=grid-forecast]'],
  ['contract-data-blank', '/contracts/2/data', '[data-testid=grid-forecast]'],
  ['alerts', '/contracts/1/alerts', '[data-testid=alerts-open]'],
  ['alert-opened', '/contracts/1/alerts?state=open&alert=:alert', 'article form'],
  ['alerts-none', '/contracts/2/alerts', '[data-testid=no-alerts]'],
  ['alert-settings', '/contracts/1/alert-settings', '[data-testid=alert-preview] ol'],
  ['settings', '/contracts/1/settings', 'form button[type=submit]'],
  ['commitments', '/contracts/1/commitments', '[data-testid=penalty-form]'],
  ['penalties-none', '/contracts/1/penalties', 'main a[href="/contracts/1/commitments"]'],
  ['kpi-without-grid', '/contracts/1/kpis/first-response', '[data-testid=no-grid]'],
  ['members', '/contracts/1/members', '[data-testid=shares]'],
  ['members-new', '/contracts/2/members', '[data-testid=make-token]'],
  ['ledger', '/contracts/1/ledger', '[data-testid=ledger]'],
  ['ledger-none', '/contracts/2/ledger', '[data-testid=ledger-count]'],
  ['audit', '/contracts/1/audit', 'main table'],
  ['account', '/account', 'main table'],
  ['admin', '/admin', 'main table'],
  ['not-found', '/no/such/page', 'h1'],
  ['contract-not-found', '/contracts/99', '[role=alert]'],
]

/** The pages of whoever is not signed in. */
const outside: readonly Place[] = [
  ['sign-in', '/sign-in', '[data-testid=sign-in]'],
  ['sign-in-again', '/sign-in?ended=1&next=/contracts/1', '[role=status]'],
  ['forgotten-without-mail', '/forgotten', '[data-testid=no-mail]'],
  ['link-invitation', '/link#:invitation', '[data-testid=use-link]'],
  ['link-to-an-account', '/link#:accepted', '[data-testid=sign-in]'],
  ['link-used', '/link#a-link-that-was-used-long-ago', 'a[href="/sign-in"]'],
  ['shared', '/shared#:share', '[data-testid=sentence]'],
  ['shared-kpi', '/shared?slide=budget-variance#:share', '.slide canvas'],
  ['shared-no-more', '/shared#vigie_view_that-was-taken-back', 'h1'],
]

/** Opens a page afresh: another secret behind the `#` alone would load nothing. */
async function open(page: Page, path: string, whole: string): Promise<void> {
  if (path.includes('#')) await page.goto('about:blank')
  await page.goto(path.replace(/:([a-z]+)$/, (_, name: string) => places[name as keyof typeof places]))
  await isWhole(page, whole)
}

/** Looks at each page on a phone, on which it is opened, then on a desk in both languages, light and dark. */
function lookAt(all: readonly Place[], reader: () => Reader): void {
  describe.each(all)('%s', (name, path, whole) => {
    beforeAll(async () => {
      await reader().page.setViewportSize(phone)
      await open(reader().page, path, whole)
    })

    test('fits phones down to 320 pixels in both languages, for a hand that holds them', async () => {
      expect(await faultsOnPhone(reader(), name, whole)).toEqual([])
    })

    test.each(languages)('breaks no rule of accessibility in %s, light or dark', async (language) => {
      await reader().page.setViewportSize(desktop)
      expect(await faultsIn(language, reader(), name, whole)).toEqual([])
    })
  })
}

describe.skipIf(withoutBrowser)('every page, in a browser (skipped where there is no Chromium)', () => {
  const house = browserHouse({ data: demoData }, prepare)
  let visitor: Reader
  beforeAll(async () => {
    visitor = await house.visitor()
    await Promise.all([house.reader(), visitor].map(({ context }) => bringAxe(context)))
  })

  lookAt(pages, house.reader)
  lookAt(outside, () => visitor)

  test('the help breaks none either, and Escape closes it', async () => {
    const { page, screenshot } = house.reader()
    await page.setViewportSize(desktop)
    await open(page, '/contracts/1', '[data-testid=backlog]')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await axe(page)).toEqual([])
    await screenshot('help')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('nothing else went wrong behind any of them', async () => {
    const { refusals } = house.reader()
    expect(new Set(refusals.splice(0))).toEqual(
      new Set(['', '/scorecard'].map((path) => `404 GET /api/contracts/99${path}`)),
    )
    expect(new Set(visitor.refusals.splice(0))).toEqual(new Set(['404 POST /api/links/look', '401 GET /api/shared']))
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
