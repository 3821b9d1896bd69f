// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import type { Question } from '../../shared/api/questions.ts'
import { fakeServer, settled, text, visit } from './house.ts'
import { contract, presence, previewOf } from './import-samples.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
})
const option = (value: string, label: string | null = null) => ({ value, label, count: null, gives: null })

async function open(preview: Import) {
  const asked = fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/imports/9': () => ({ body: preview }),
    'PATCH /api/contracts/1/imports/9': () => ({ body: preview }),
    'GET /api/contracts/1/kpis/budget-variance': () => ({ body: presence({ '2026-06': ['tickets'] }) }),
  })
  ;({ page } = await visit('/contracts/1/imports/9'))
  const sent = () => asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body as Record<string, unknown>)
  return { sent }
}
const book = previewOf('tickets', {
  encoding: 'xlsx',
  delimiter: null,
  headerLine: 3,
  sheets: [
    { name: 'July', hidden: false, read: true },
    { name: 'August', hidden: false, read: false },
    { name: 'Old', hidden: true, read: false },
  ],
})

it('other sheets are ticked and read together, in the order of the workbook, their columns recognised anew', async () => {
  const { sent } = await open(book)
  const sheets = page!.get('[data-testid=sheets]')
  expect(sheets.text()).toContain('Old (hidden)')
  const button = sheets.get('button')
  expect(button.attributes('disabled')).toBeDefined()
  await sheets.get('input[value=August]').setValue(true)
  await button.trigger('click')
  await settled()
  expect(sent()[0]).toMatchObject({ sheet: ['July', 'August'] })
  expect(sent()[0]).not.toHaveProperty('mapping')
})

it('another row is said to be the header, and another clock that of the dates', async () => {
  const { sent } = await open(book)
  const line = page!.get('input.line')
  expect((line.element as HTMLInputElement).value).toBe('3')
  await line.setValue('5')
  await line.trigger('change')
  await settled()
  expect(sent()[0]).toMatchObject({ header: 5 })
  expect(sent()[0]).not.toHaveProperty('mapping')
  const zones = page!.findAll('select').find((one) => one.text().includes('Europe/Paris'))!
  await zones.setValue('UTC')
  await settled()
  expect(sent().at(-1)).toMatchObject({ timeZone: 'UTC', mapping: expect.anything() })
})

it('which sheet is read, on which line the header stands, and what the clock is, are asked in words', async () => {
  const ask = (topic: 'sheet' | 'header-row' | 'time-zone', options: Question['options'], count = 0): Question => ({
    id: topic,
    about: { topic },
    options,
    several: false,
    guess: options[0]!.value,
    count,
  })
  const questions = [
    ask('sheet', [option('July', 'July, August'), option('View', 'View')]),
    ask('header-row', [option('1', '1: Ticket'), option('4', '4: Number')]),
    ask('time-zone', [option('UTC'), option('contract')], 12),
  ]
  const { sent } = await open({ ...book, questions })
  const form = text(page!, '[data-testid=questions]')
  expect(form).toContain('Several sheets of this workbook hold a table: which one is to be read?')
  expect(form).toContain('July, August (suggested)')
  expect(form).toContain('on which one do the names of the columns stand?')
  expect(form).toContain('UTC (suggested)')
  expect(form).toContain('12 values')
  expect(form).not.toContain('0 values')
  await page!.get('[data-testid=questions]').trigger('submit')
  await settled()
  expect(sent()[0]).toMatchObject({ answers: { sheet: 'July', 'header-row': '1', 'time-zone': 'UTC' } })
  expect(sent()[0]).not.toHaveProperty('mapping')
})

it('rows whose word is asked wait for the answer, and are not shown as rejected', async () => {
  const word: Question = {
    id: 'word:kind:spam',
    about: { topic: 'word', field: 'kind', column: 'Type', word: 'Spam' },
    options: [option('security'), option('outage'), option('none')],
    several: false,
    guess: null,
    count: 4,
  }
  await open(previewOf('incidents', { questions: [word], rows: 20, accepted: 15, rejected: 5 }))
  expect(text(page!, '[data-testid=waiting]')).toBe('4wait for your answer')
  expect(text(page!, '[data-testid=rejected]')).toBe('1rejected')
})
