// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { fakeServer, type Request, settled, text, visit } from './house.ts'
import { contract, presence, previewOf } from './import-samples.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
})
const plain = (words: string) => words.replace(/[\u202F\u00A0]/g, ' ')

async function open(preview: Import, language: Language = 'en'): Promise<Request[]> {
  const asked = fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/imports': () => ({ body: [preview] }),
    'GET /api/contracts/1/imports/9': () => ({ body: preview }),
    'PATCH /api/contracts/1/imports/9': () => ({ body: preview }),
    'GET /api/contracts/1/kpis/budget-variance': () => ({
      body: presence({ '2026-05': ['tickets', 'costs'], '2026-06': ['tickets'] }),
    }),
  })
  ;({ page } = await visit('/contracts/1/imports/9', language))
  return asked
}

describe('a preview that the contract has overtaken', () => {
  const outdated = { status: 409, body: { code: 'import-outdated', message: 'The contract has changed.' } }
  const preview = previewOf('costs')
  async function press(now: Import): Promise<Request[]> {
    let commits = 0
    const stored = () =>
      commits > 1 ? { ...now, status: 'committed', committedAt: '2026-07-03T09:00:00Z' } : commits > 0 ? now : preview
    const asked = fakeServer({
      'GET /api/contracts': () => ({ body: [contract] }),
      'GET /api/contracts/1': () => ({ body: contract }),
      'GET /api/contracts/1/imports': () => ({ body: [preview] }),
      'GET /api/contracts/1/imports/9': () => ({ body: stored() }),
      'PATCH /api/contracts/1/imports/9': () => ({ body: now }),
      'POST /api/contracts/1/imports/9/commit': () => (++commits > 1 ? { body: stored() } : outdated),
    })
    ;({ page } = await visit('/contracts/1/imports/9', 'en'))
    await page.get('.actions .primary').trigger('click')
    await settled()
    return asked
  }
  const written = (asked: Request[]) => asked.map(({ method }) => method).filter((method) => method !== 'GET')

  it('is committed where it still does what was shown', async () => {
    expect(written(await press(preview))).toEqual(['POST', 'PATCH', 'POST'])
    expect(page!.find('[data-testid=committed]').exists()).toBe(true)
  })

  it('is shown anew where it does something else, and nothing is imported unseen', async () => {
    const changes = { ...preview.changes, changed: preview.changes.changed + 1 }
    expect(written(await press({ ...preview, changes }))).toEqual(['POST', 'PATCH'])
    expect(text(page!, '[role=alert]')).toContain('The contract has changed since this preview.')
    expect(text(page!, '[data-testid=change-changed]')).toContain(String(changes.changed))
    expect(page!.find('[data-testid=committed]').exists()).toBe(false)
  })
})

describe('the instant that a file tells of', () => {
  const asOf = { at: '2026-06-30T15:00:00.000Z', from: 'rows', ownRows: 0 } as const
  const changes = { new: 0, changed: 0, unchanged: 38, vanished: 0 }

  it('is said, with what tells it, and what is older stays', async () => {
    await open(previewOf('tickets', { asOf, changes, stays: { older: 12, tied: 0 } }))
    expect(text(page!, '[data-testid=as-of] .lead')).toContain('the newest date of its rows')
    expect(text(page!, '[data-testid=stays-older]')).toBe('Older than what is known: 12 rows stay as they are.')
    expect(page!.find('[data-testid=stays-tied]').exists()).toBe(false)
    expect(page!.text()).not.toContain('importing it changes nothing')
    page!.unmount()
    await open(previewOf('tickets', { asOf, changes, stays: { older: 1, tied: 2 } }), 'fr')
    const said = plain(text(page!, '[data-testid=stays-older]'))
    expect(said).toBe('Plus ancien que ce qui est connu : 1 ligne reste telle quelle.')
    expect(plain(text(page!, '[data-testid=stays-tied]'))).toContain(
      '2 lignes restent telles quelles. Si ce fichier les',
    )
  })

  it('can be said, and is kept when something else is read again', async () => {
    const asked = await open(previewOf('costs', { asOf, stays: { older: 0, tied: 3 } }))
    const day = page!.get('[data-testid=as-of] input')
    expect((day.element as HTMLInputElement).value).toBe('2026-06-30')
    await day.setValue('2026-07-02')
    await settled()
    expect(asked.find((one) => one.method === 'PATCH')?.body).toMatchObject({ asOf: '2026-07-02', dateOrder: 'dmy' })
  })

  it('is not asked where every row tells its own', async () => {
    await open(previewOf('tickets', { asOf: { ...asOf, ownRows: 38 } }))
    expect(text(page!, '[data-testid=as-of]')).toContain('38 rows have their own date of last update')
    expect(page!.find('[data-testid=as-of] input').exists()).toBe(false)
  })
})

describe('the preview of each kind of file', () => {
  it.each([
    ['tickets', 'Import 38 tickets', 'Importer 38 tickets'],
    ['incidents', 'Import 38 incidents', 'Importer 38 incidents'],
    ['satisfaction', 'Import 38 answers', 'Importer 38 réponses'],
    ['costs', 'Import 38 cost lines', 'Importer 38 lignes de coût'],
  ] as const)('of %s counts on its button', async (kind, english, french) => {
    await open(previewOf(kind))
    expect(text(page!, '.actions .primary')).toBe(english)
    page!.unmount()
    await open(previewOf(kind), 'fr')
    expect(plain(text(page!, '.actions .primary'))).toBe(french)
  })

  it('only tickets speak of level 1', async () => {
    await open(previewOf('costs'))
    expect(page!.text()).not.toContain('level 1')
  })

  it('says which answers a ticket export brings', async () => {
    await open(previewOf('tickets', { answers: { new: 12, changed: 0, unchanged: 3, months: [] } }))
    expect(text(page!, '[data-testid=answers]')).toContain('12 new, 0 changed, 3 unchanged')
  })

  it('an export that only brings new answers does change something', async () => {
    const changes = { new: 0, changed: 0, unchanged: 38, vanished: 0 }
    await open(previewOf('tickets', { changes, answers: { new: 2, changed: 0, unchanged: 0, months: [] } }))
    expect(page!.text()).not.toContain('importing it changes nothing')
  })

  it('shows what each month has and what the file adds', async () => {
    await open(previewOf('costs', { months: ['2026-05', '2026-06'], covers: { from: '2026-05', to: '2026-06' } }))
    const rows = page!.findAll('[data-testid=presence] tbody tr').map((row) => row.findAll('td').map((td) => td.text()))
    expect(rows).toEqual([
      ['there', 'there'],
      ['missing', 'missing'],
      ['missing', 'missing'],
      ['there, and in this file too', 'brought by this file'],
    ])
  })

  it('reads the file again with the months widened, everything else kept', async () => {
    const asked = await open(previewOf('incidents'))
    await page!.findAll('[data-testid=covers] select')[0]!.setValue('2026-04')
    await settled()
    expect(asked.find((one) => one.method === 'PATCH')?.body).toMatchObject({
      covers: { from: '2026-04', to: '2026-06' },
      dateOrder: 'dmy',
      mapping: { 0: 'startedAt', 1: 'kind', 2: null },
    })
  })

  it('gives the focus back to the control that was used', async () => {
    await open(previewOf('incidents'))
    const select = page!.findAll('[data-testid=covers] select')[0]!
    ;(select.element as HTMLElement).focus()
    await select.setValue('2026-04')
    await settled()
    expect(document.activeElement).toBe(select.element)
  })

  it('a ticket export covers what its tickets say: there is nothing to widen', async () => {
    await open(previewOf('tickets'))
    expect(page!.find('[data-testid=covers]').exists()).toBe(false)
  })

  it('a file of costs covers the months of its lines: a month never costs nothing', async () => {
    await open(previewOf('costs', { months: ['2026-05'], covers: { from: '2026-05', to: '2026-06' } }))
    expect(page!.find('[data-testid=covers]').exists()).toBe(false)
  })

  it('a month stated without incident is imported with no row', async () => {
    const nothing = { new: 0, changed: 0, unchanged: 0, vanished: 0 }
    await open(previewOf('incidents', { rows: 0, accepted: 0, months: [], changes: nothing }))
    expect(text(page!, '.actions .primary')).toBe('State no incident: June 2026')
    expect(page!.get('.actions .primary').attributes('disabled')).toBeUndefined()
    expect(page!.text()).not.toContain('importing it changes nothing')
  })

  it('a month stated without incident says so once it is in', async () => {
    const change = { rows: 0, accepted: 0, status: 'committed', committedAt: '2026-07-03T09:00:00Z' } as const
    await open(previewOf('incidents', change))
    expect(text(page!, '[data-testid=committed] strong')).toBe('No incident stated')
  })

  it('a file of which no row is accepted cannot be imported', async () => {
    await open(previewOf('incidents', { accepted: 0, rejected: 38 }))
    expect(page!.get('.actions .primary').attributes('disabled')).toBeDefined()
  })

  it('decimal mark and scale can be overridden where they matter', async () => {
    const asked = await open(previewOf('costs', { decimalMark: ',' }))
    const marks = page!.findAll('select').find((one) => one.html().includes('1,234.50'))!
    await marks.setValue('.')
    await settled()
    expect(asked.find((one) => one.method === 'PATCH')?.body).toMatchObject({ decimalMark: '.' })
    expect(page!.text()).not.toContain('Scale of scores')
  })

  it('says when a remembered choice was used', async () => {
    await open(previewOf('costs', { remembered: true }))
    expect(text(page!, '.remembered')).toContain('chosen for an earlier file')
  })
})

describe('the history', () => {
  it('names each file’s kind and what it did', async () => {
    const answers = { new: 5, changed: 0, unchanged: 0, months: [] }
    const committed = previewOf('tickets', { status: 'committed', committedAt: '2026-07-03T09:00:00Z', answers })
    await open(committed, 'fr')
    page!.unmount()
    ;({ page } = await visit('/contracts/1/imports', 'fr'))
    const row = plain(text(page!, '[data-testid=import-history] tbody tr'))
    for (const words of ['Tickets', '30 ajouts, 4 modifications, 4 sans changement', '5 ajouts, 0 modification'])
      expect(row).toContain(words)
  })
})

it('names the tickets that stay open because no file tells how they ended', async () => {
  const tickets = [{ id: 'A2', openedOn: '2026-03-01' }]
  const notice = { code: 'left-open', count: 1, lines: [], message: 'One ticket stays open.', tickets }
  await open(previewOf('tickets', { notices: [notice] }))
  const told = page!.get('[data-testid=notice]')
  expect(told.text()).toContain('One ticket stays open.')
  expect(told.get('summary').text()).toBe('Which one')
  expect(told.get('.tickets').text()).toBe('A2, opened on 1 March 2026')
})
