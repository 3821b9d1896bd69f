// @vitest-environment happy-dom
import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { speak } from '../../web/words/speech.ts'
import { contract } from './contract-sample.ts'
import { fakeServer, settled, text, visit, type Request } from './house.ts'

type Field = Omit<DOMWrapper<HTMLInputElement>, 'exists'>
let page: VueWrapper
let asked: Request[]
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

const moved = { kpi: 'total-cost', month: '2026-03', before: -0.1, after: -0.2, cause: 'settings', importId: null }
const savedAt = '2026-07-10T08:00:00Z'
const nextMinute = '2026-07-10T08:01:00Z'

async function open(language: 'fr' | 'en' = 'en', stored = contract) {
  let now = stored
  const report = (kpi: string) => () => ({
    body: {
      kpi,
      restatements:
        kpi === 'total-cost'
          ? [
              { ...moved, at: '2026-04-01T08:00:00Z' },
              { ...moved, at: nextMinute },
              { ...moved, at: nextMinute, cause: 'import' },
            ]
          : [],
    },
  })
  const kpis = ['first-level-resolution', 'resolution-delay', 'budget-variance', 'satisfaction', 'security-incidents']
  asked = fakeServer({
    'GET /api/contracts': () => ({ body: [now] }),
    'GET /api/contracts/1': () => ({ body: now }),
    'PATCH /api/contracts/1': ({ body }) => {
      now = { ...now, ...(body as object), updatedAt: savedAt }
      return { body: now }
    },
    ...Object.fromEntries(
      [...kpis, 'total-cost', 'availability', 'first-response', 'resolution-commitment'].map((kpi) => [
        `GET /api/contracts/1/kpis/${kpi}`,
        report(kpi),
      ]),
    ),
  })
  const visited = await visit('/contracts/1/data', language)
  page = visited.page
  return visited.router
}

const patches = () => asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body)
const cells = (grid: string) => page.findAll<HTMLInputElement>(`[data-testid=grid-${grid}] tbody input`)
const cell = (label: string) => page.get<HTMLInputElement>(`input[aria-label="${label}"]`)
const rowTexts = (grid: string, row: number, columns: number) =>
  cells(grid)
    .slice(row * columns, (row + 1) * columns)
    .map((input) => input.element.value)

async function paste(into: Field, block: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => block } })
  into.element.dispatchEvent(event)
  await settled()
  return event
}
async function type(into: Field, value: string) {
  await into.setValue(value)
  await into.trigger('change')
}
async function save() {
  await page.get('form').trigger('submit')
  await settled()
}

describe('the contract’s data', () => {
  it('start blank with lines and months to fill in, and nothing to save', async () => {
    await open()
    expect(rowTexts('costs', 0, 2)).toEqual(['Salaries', ''])
    expect(text(page, '[data-testid=grid-forecast] tbody tr:nth-child(3) th')).toBe('Mar 2026 M3')
    expect(text(page, '.actions')).toContain('Everything is saved.')
    await save()
    expect(patches()).toEqual([])
  })

  it('add up as they are typed, unless a line cannot be read', async () => {
    await open('fr')
    expect(text(page, '[data-testid=cost-total]')).toBe('–')
    await type(cells('costs')[1]!, '9 000,50')
    await type(cells('costs')[3]!, '1.250')
    expect(text(page, '[data-testid=cost-total]').replace(/\s/g, ' ')).toBe('10 250,50')
    await type(cells('costs')[5]!, '12x4')
    expect(text(page, '[data-testid=cost-total]')).toBe('–')
  })

  it('say at the cell what cannot be read, keep it there, and are not sent until it is put right', async () => {
    await open()
    const amount = cell('Amount (EUR), March 2026')
    await type(amount, '12x4')
    expect(amount.element.value).toBe('12x4')
    expect(amount.attributes('aria-invalid')).toBe('true')
    const sentence = page.get(`[id="${amount.attributes('aria-describedby')}"]`).text()
    expect(sentence).toBe('“12x4” is not a number. Write it as 1,250.50.')
    expect(text(page, '.actions')).toContain('1 field to correct')
    await save()
    expect(patches()).toEqual([])
    expect(document.activeElement).toBe(amount.element)
    await type(amount, '1,200')
    await save()
    expect(patches()).toEqual([{ forecast: [{ month: '2026-03', amount: 1200, tickets: null, unitPrice: null }] }])
  })

  it('take a block at the cell in which one stands, and give the paste back', async () => {
    await open()
    await paste(cell('Tickets, February 2026'), '210\t12.50\r\n1,220\tn/a\r\n')
    expect(rowTexts('forecast', 1, 3)).toEqual(['', '210', '12.50'])
    expect(rowTexts('forecast', 2, 3)).toEqual(['', '1,220', 'n/a'])
    expect(cell('Unit price of a ticket (EUR), March 2026').attributes('aria-invalid')).toBe('true')
    expect(text(page, '[data-testid=pasted]')).toContain('4 cells filled.')
    await page.get('[data-testid=pasted] button').trigger('click')
    expect(cells('forecast').every((input) => input.element.value === '')).toBe(true)
    expect(page.find('[data-testid=pasted]').exists()).toBe(false)
  })

  it('give a paste back only until something else is typed, which would go with it', async () => {
    await open()
    await paste(cells('forecast')[0]!, '1\n2')
    await type(cells('forecast')[6]!, '3')
    expect(text(page, '[data-testid=pasted]')).toBe('2 cells filled.')
  })

  it('take months with their figures, each at its month, and say what has no place', async () => {
    await open('fr')
    const block = 'Mois\tMontant\tTickets\ndécembre 2025\t1\t1\nmars 2026\t1 250,50 €\t210\njanv. 2027\t16 000\t220\n'
    await paste(cells('forecast')[3]!, block)
    expect(rowTexts('forecast', 2, 3)).toEqual(['1\u202F250,50', '210', ''])
    expect(cells('forecast')).toHaveLength(39)
    expect(rowTexts('forecast', 12, 3)).toEqual(['16\u202F000', '220', ''])
    const notice = text(page, '[data-testid=pasted]')
    expect(notice).toContain('ligne 2 : « décembre 2025 · 1 · 1 » – avant le premier mois du tableau')
    expect(notice).toContain('prise pour des titres')
  })

  it('let a single value be pasted as in any field', async () => {
    await open()
    expect((await paste(cells('forecast')[0]!, '1250')).defaultPrevented).toBe(false)
  })

  it('give the whole table back, for a spreadsheet and for another paste', async () => {
    await open('en', { ...contract, forecast: [{ month: '2026-02', amount: 16_000.5, tickets: 210, unitPrice: 12 }] })
    const copied: string[] = []
    const event = new Event('copy', { bubbles: true, cancelable: true })
    Object.assign(event, { clipboardData: { setData: (_: string, value: string) => copied.push(value) } })
    cells('forecast')[0]!.element.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
    expect(copied[0]!.split('\n').slice(0, 3)).toEqual([
      'Month\tAmount (EUR)\tTickets\tUnit price of a ticket (EUR)',
      '2026-01\t\t\t',
      '2026-02\t16000.50\t210\t12',
    ])
    await paste(cells('forecast')[5]!, copied[0]!)
    expect(rowTexts('forecast', 1, 3)).toEqual(['16,000.50', '210', '12'])
    expect(text(page, '.actions')).toContain('Everything is saved.')
  })

  it('are walked by row with Enter and the arrows, and Enter sends nothing', async () => {
    await open()
    const press = async (key: string, shiftKey = false) => {
      const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true })
      document.activeElement!.dispatchEvent(event)
      return event.defaultPrevented
    }
    const focused = () => document.activeElement!.getAttribute('aria-label')
    cell('Tickets, January 2026').element.focus()
    expect(await press('Enter')).toBe(true)
    expect(focused()).toBe('Tickets, February 2026')
    await press('ArrowDown')
    expect(focused()).toBe('Tickets, March 2026')
    await press('Enter', true)
    await press('ArrowUp')
    expect(focused()).toBe('Tickets, January 2026')
    expect(await press('Tab')).toBe(false)
    expect(await press('ArrowLeft')).toBe(false)
    expect(patches()).toEqual([])
  })

  it('grow by a line, by a year, and lose the line that is removed', async () => {
    await open()
    const press = (name: string) =>
      page
        .findAll('button')
        .find((button) => button.text() === name)!
        .trigger('click')
    await press('Add a line')
    expect(cells('costs')).toHaveLength(14)
    await page.get('[aria-label="Remove Salaries"]').trigger('click')
    expect(rowTexts('costs', 0, 2)).toEqual(['Recruitment and turnover', ''])
    await press('Add twelve months')
    expect(cells('forecast')).toHaveLength(72)
    await type(cells('forecast')[0]!, '100')
    await press('Fill the empty months with the one above')
    expect(rowTexts('forecast', 23, 3)).toEqual(['100', '', ''])
  })

  it('are sent together, only what changed, and say which past figures that moved', async () => {
    await open()
    await type(cells('costs')[1]!, '9000')
    await page.get('input[value=figure]').setValue(true)
    await type(page.get<HTMLInputElement>('input[placeholder=unknown]'), '60')
    const fields = Object.fromEntries(
      page
        .findAll<HTMLInputElement>('input[id]')
        .map((input) => [page.find(`label[for="${input.attributes('id')}"]`).text(), input]),
    )
    await type(fields['Incidents a month']!, '4.8')
    await type(fields['Counted over (months)']!, '12')
    await type(fields['Cost of the transition (EUR)']!, '18,000')
    await type(fields['Spread over (months, from M1)']!, '6')
    await type(fields['Exit: months of fee']!, '4.5')
    await page.get('input[value=penalty]').setValue(false)
    await save()
    expect(patches()).toEqual([
      {
        costBaseline: [{ label: 'Salaries', amount: 9000 }],
        securityBaseline: { perMonth: 4.8, months: 12 },
        baselines: [{ kpi: 'first-level-resolution', value: 0.6 }],
        transition: { amount: 18_000, months: 6 },
        exitTerms: { feeMonths: 4.5, noticeMonths: null },
        budgetNatures: ['recurring', 'out-of-scope', 'internal-steering', 'transition', 'project'],
      },
    ])
    expect(text(page, '[data-testid=saved]')).toContain('1 figure of a past month moved and is marked')
    expect(text(page, '[data-testid=saved] li')).toContain('March 2026')
  })

  it('stay as they were typed, with the server’s words, when they are refused', async () => {
    await open()
    const refusal = { status: 422, body: { code: 'malformed', message: 'Not this one.' } }
    const before = globalThis.fetch
    vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) =>
      init.method === 'PATCH'
        ? Promise.resolve(new Response(JSON.stringify(refusal.body), { status: refusal.status }))
        : before(address, init),
    )
    await type(cells('costs')[1]!, '9000')
    await save()
    expect(text(page, '[role=alert]')).toContain('Not this one.')
    expect(cells('costs')[1]!.element.value).toBe('9,000')
    expect(text(page, '.actions')).toContain('Changes are not saved.')
  })

  it('keep what is typed while the saving is under way, as a change not saved yet', async () => {
    await open()
    await type(cells('costs')[1]!, '9000')
    await page.get('form').trigger('submit')
    await type(cells('costs')[3]!, '500')
    await settled()
    expect(cells('costs')[3]!.element.value).toBe('500')
    expect(text(page, '.actions')).toContain('Changes are not saved.')
    await save()
    expect(patches()).toHaveLength(2)
  })

  it('warn before changes are left behind, and can be thrown away', async () => {
    const router = await open()
    const confirm = vi.fn<(question?: string) => boolean>(() => false)
    vi.stubGlobal('confirm', confirm)
    await type(cells('costs')[1]!, '9000')
    await router.push('/contracts/1/settings')
    expect(confirm).toHaveBeenCalledWith('Leave this page? The changes are not saved.')
    expect(router.currentRoute.value.name).toBe('contract-data')
    const closing = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(closing)
    expect(closing.defaultPrevented).toBe(true)
    await page.get('.actions .plain').trigger('click')
    expect(cells('costs')[1]!.element.value).toBe('')
    await router.push('/contracts/1/settings')
    expect(confirm).toHaveBeenCalledTimes(1)
    expect(router.currentRoute.value.name).toBe('settings')
  })

  it('stay the same figures when the reader changes language', async () => {
    await open('en')
    await type(cells('costs')[1]!, '1,250')
    await speak('fr')
    await settled()
    expect(cells('costs')[1]!.element.value).toBe('1\u202F250')
    await save()
    expect(patches()).toEqual([{ costBaseline: [{ label: 'Salaries', amount: 1250 }] }])
  })
})
