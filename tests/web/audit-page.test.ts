// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AuditEntry, AuditEntrySchema, type AuditEvent, auditEvents } from '../../shared/api/audit.ts'
import { speak } from '../../web/words/speech.ts'
import { auditDetail, auditParts } from '../../web/words/audit-words.ts'
import { type Answers, fakeServer, settled, text, visit, type Request } from './house.ts'
import { contract } from './samples.ts'
import { aSession } from './session-samples.ts'
import { formatIn, plain, t } from './spoken.ts'

const entry = (rest: Partial<AuditEntry> = {}): AuditEntry =>
  AuditEntrySchema.parse({
    id: 40,
    at: '2026-07-10T08:00:00Z',
    event: 'import-committed',
    by: { kind: 'account', id: 5 },
    byName: 'Jeanne Dubois',
    subject: 'import',
    subjectId: 7,
    subjectName: 'juin.csv',
    detail: null,
    hash: 'abcdef0123456789',
    ...rest,
  })

const sentenceOf = (told: AuditEntry) =>
  auditParts(t, told)
    .map((part) => part.text)
    .join('')

const vigie = { by: { kind: 'vigie', id: null }, byName: null } as const
const claire = { subject: 'account', subjectId: 2, subjectName: 'Claire Martin' } as const

/** What nobody with an account did: somebody who was not let in, whoever runs the server. */
const nobodys = new Set<AuditEvent>(['sign-in-failed', 'database-restored', 'database-set-aside'])

describe('a sentence of the audit log', () => {
  it.each(['en', 'fr'] as const)('tells every event, with who did it, in %s', async (language) => {
    await speak(language)
    const told = auditEvents.map((event) => sentenceOf(entry({ event })))
    expect(new Set(told).size).toBe(auditEvents.length)
    for (const [index, sentence] of told.entries()) {
      if (!nobodys.has(auditEvents[index]!)) expect(sentence).toContain('Jeanne Dubois')
      expect(sentence).not.toMatch(/[{}]|audit\./)
      expect(sentence.charAt(0)).toBe(sentence.charAt(0).toUpperCase())
    }
  })

  it.each<[Language, Partial<AuditEntry>, string]>([
    ['en', {}, 'Jeanne Dubois imported a file: juin.csv'],
    ['fr', {}, 'Jeanne Dubois a importé un fichier : juin.csv'],
    ['en', { subjectName: null }, 'Jeanne Dubois imported a file: import 7'],
    ['en', { by: { kind: 'vigie', id: null }, byName: null, event: 'backup-made' }, 'Vigie made a backup'],
    ['en', { byName: null, event: 'audit-exported' }, 'Account 5 exported this log'],
    [
      'fr',
      { by: { kind: 'token', id: 3 }, byName: 'GLPI', event: 'file-uploaded' },
      'Le jeton d’envoi GLPI a envoyé un fichier : juin.csv',
    ],
    [
      'en',
      { by: { kind: 'share', id: 3 }, byName: 'Marc Petit', event: 'share-opened' },
      'Marc Petit (shared link) opened a shared quarter',
    ],
    [
      'en',
      { event: 'alert-explained', subject: 'alert', subjectName: null },
      'Jeanne Dubois explained an alert: no. 7',
    ],
    [
      'fr',
      { event: 'password-changed', subject: 'account', subjectId: 5, subjectName: 'Jeanne Dubois' },
      'Jeanne Dubois a changé son mot de passe',
    ],
    [
      'en',
      { event: 'profile-changed', subject: 'account', subjectId: 5, subjectName: 'Jeanne Dubois' },
      'Jeanne Dubois changed the name of the account',
    ],
    [
      'fr',
      { event: 'openid-unlinked', subject: 'account', subjectId: 5, subjectName: 'Jeanne Dubois' },
      'Jeanne Dubois a délié son compte de la connexion de l’organisation',
    ],
    [
      'fr',
      { ...vigie, ...claire, event: 'password-reset-asked' },
      'Un lien de nouveau mot de passe a été demandé pour Claire Martin',
    ],
    [
      'en',
      { ...vigie, ...claire, event: 'password-reset-asked' },
      'A link for a new password was asked for Claire Martin',
    ],
    ['en', { event: 'sign-in-failed', subject: null, subjectId: null, subjectName: null }, 'A sign-in failed: –'],
  ])('%s %j', async (language, rest, sentence) => {
    await speak(language)
    expect(plain(sentenceOf(entry(rest)))).toBe(sentence)
  })

  it.each<[string, Partial<AuditEntry>, (number | null)[]]>([
    ['who acts and whom it is about', { event: 'account-deactivated', ...claire }, [5, null, 2]],
    ['one person alone', { event: 'password-changed', ...claire, by: { kind: 'account', id: 2 } }, [2, null]],
    ['no file', {}, [5, null, null]],
    ['no token', { by: { kind: 'token', id: 3 }, byName: 'GLPI' }, [null, null, null]],
    ['nobody without a name', { byName: null, event: 'audit-exported' }, [null, null]],
  ])('gives the account number, which nobody can change, of %s', (_, rest, accounts) =>
    expect(auditParts(t, entry(rest)).map(({ account }) => account)).toEqual(accounts),
  )

  it.each<[Language, Partial<AuditEntry>, string | null]>([
    ['en', { detail: null }, null],
    ['en', { event: 'member-joined', detail: 'client' }, 'Client'],
    ['fr', { event: 'member-joined', detail: 'provider' }, 'Prestataire'],
    ['fr', { event: 'settings-changed', detail: 'client,serviceCalendar' }, 'client, heures de service'],
    ['fr', { event: 'settings-changed', detail: 'firstMonth,windows' }, 'premier mois, mois jugés'],
    ['en', { event: 'facts-exported', detail: 'satisfaction 2026-06' }, 'Satisfaction, June 2026'],
    ['fr', { event: 'facts-exported', detail: 'satisfaction,2026-04..2026-06' }, 'Satisfaction, avr.–juin 2026'],
    ['en', { event: 'facts-exported', detail: 'satisfaction,2026-04..2026-13' }, 'Satisfaction, 2026-04..2026-13'],
    ['fr', { event: 'alert-decided', detail: 'close' }, 'close'],
    [
      'fr',
      { event: 'ledger-exported', detail: 'satisfaction,undo,2026-06' },
      'Satisfaction, l’annulation d’un import, juin 2026',
    ],
    ['fr', { event: 'share-created', detail: 'Q2' }, 'T2 · oct.–déc. 2026'],
    ['en', { event: 'document-mailed', detail: 'Q1,pdf,as-link' }, 'Q1 · Jul–Sept 2026, pdf, as a link'],
    ['fr', { event: 'mailing-changed', detail: 'pack-pdf,page-day,11' }, 'comités en PDF, page du mois le jour, 11'],
    ['fr', { event: 'profile-changed', detail: 'name' }, 'nom'],
    ['en', { event: 'signed-in', detail: 'password,screen' }, 'by password, on a meeting room’s screen'],
    ['en', { detail: 'something-new' }, 'something-new'],
  ])('says in words what of it: %s %j', async (language, rest, detail) => {
    await speak(language)
    expect(auditDetail(t, formatIn(language), entry(rest), { firstMonth: '2026-07' })).toBe(detail)
  })
})

describe('the page of the audit log', () => {
  let page: VueWrapper
  let asked: Request[]
  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
  })
  async function open(more: Answers = {}) {
    asked = fakeServer({
      'GET /api/contracts': () => ({ body: [contract] }),
      'GET /api/contracts/1': () => ({ body: contract }),
      'GET /api/contracts/1/audit': ({ query }) =>
        query.has('before')
          ? { body: { entries: [entry({ id: 1, event: 'contract-created' })], hasOlder: false } }
          : { body: { entries: [entry(), entry({ id: 39, event: 'signed-in', detail: 'demo' })], hasOlder: true } },
      ...more,
    })
    ;({ page } = await visit('/contracts/1/audit'))
    await settled()
  }
  const rows = () => page.findAll('[data-testid=audit] tbody tr').map((row) => row.text())

  it('is read newest first, older entries on demand, and taken as a file', async () => {
    await open()
    expect(rows()).toHaveLength(2)
    // A detail stands apart from what it belongs to.
    expect(plain(rows()[1]!)).toMatch(/\S \(in the demo\)/)
    expect(plain(rows()[0]!)).toContain('Jeanne Dubois (no. 5) imported a file: juin.csv')
    expect(page.get('code').attributes('title')).toBe('abcdef0123456789')
    expect(page.find('a[href="/api/contracts/1/audit.csv"][download]').exists()).toBe(true)
    await page.get('main button').trigger('click')
    await settled()
    expect(plain(rows()[2]!)).toContain('Jeanne Dubois (no. 5) created the contract')
    expect(page.text()).toContain('is found by the server’s verification')
    expect(asked.at(-1)?.query.get('before')).toBe('39')
    expect(page.find('main button').exists()).toBe(false)
  })

  it('is the client’s', async () => {
    await open({ 'GET /api/session': () => ({ body: aSession('provider') }) })
    expect(text(page, '[data-testid=not-allowed]')).toContain('not for your role')
    expect(asked.some(({ path }) => path.endsWith('/audit'))).toBe(false)
  })
})
