import type { Language } from '../../shared/words/language.ts'
import { describe, expect, it, test } from 'vitest'
import { ContractPatchSchema, type Contract } from '../../shared/api/contracts.ts'
import { dataPatch, readDataDraft } from '../../web/forms/contract-data.ts'
import { dataDraftIn, dataDraftOf, startKpis, type DataDraft } from '../../web/forms/contract-data-draft.ts'
import { contract } from './contract-sample.ts'

const t = (key: string) => key
const proposed = ['Salaries', 'Licences']
const full: Contract = {
  ...contract,
  baselines: [
    { kpi: 'satisfaction', value: 0.661 },
    { kpi: 'availability', value: 0.995 },
  ],
  costBaseline: [{ label: 'Salaries', amount: 9000.5 }],
  securityBaseline: { perMonth: 4.8, months: 12 },
  forecast: [{ month: '2026-02', amount: 16_000, tickets: 210, unitPrice: 12.5 }],
  transition: { amount: 18_000, months: 6 },
  downtimeHourlyCost: 450,
  exitTerms: { feeMonths: 4.5, noticeMonths: null },
}

const draftOf = (of: Contract, language: Language = 'en', thisMonth = '2026-06') =>
  dataDraftOf(of, language, proposed, thisMonth)

/** What a change of the draft would send, and what is wrong with it. */
function after(change: (draft: DataDraft) => void, of = full, language: Language = 'en') {
  const others = of.baselines.filter(({ kpi }) => !startKpis.some((one) => one === kpi))
  const read = (draft: DataDraft) => readDataDraft(draft, others, language, t)
  const draft = draftOf(of, language)
  change(draft)
  const { data, errors } = read(draft)
  const patch = dataPatch(read(draftOf(of, language)).data, data)
  expect(ContractPatchSchema.safeParse(patch).error).toBeUndefined()
  return { patch, errors: Object.fromEntries(errors) }
}

describe('the contract’s data in the form', () => {
  it('change nothing as long as nobody types', () => {
    for (const of of [contract, full])
      for (const language of ['fr', 'en'] as const)
        expect(after(() => undefined, of, language)).toEqual({ patch: {}, errors: {} })
  })

  it('start with the proposed lines and the contract’s first year to fill in', () => {
    const draft = draftOf(contract)
    expect(draft.costs).toEqual([
      ['Salaries', ''],
      ['Licences', ''],
    ])
    expect([draft.forecastFrom, draft.forecast.length]).toEqual(['2026-01', 12])
    expect(draft.security).toBe('imported')
  })

  it('start the forecast at M1, not in a month of which the contract has but a part', () => {
    const draft = draftOf({ ...contract, startsOn: '2026-01-15', firstMonth: '2026-02' }, 'en', '2027-01')
    expect([draft.forecastFrom, draft.forecast.length]).toEqual(['2026-02', 12])
  })

  it('show whole contract years, up to today and to the last forecast month', () => {
    expect(draftOf(contract, 'en', '2027-01').forecast).toHaveLength(24)
    const far = { ...full, forecast: [...full.forecast, { ...full.forecast[0]!, month: '2028-01' }] }
    expect(draftOf(far).forecast).toHaveLength(36)
  })

  it('keep a forecast of months before the contract', () => {
    const early = { ...full, forecast: [{ month: '2025-11', amount: 5, tickets: null, unitPrice: null }] }
    expect(draftOf(early).forecastFrom).toBe('2025-11')
    expect(draftOf(early).forecast).toHaveLength(14)
    expect(after(() => undefined, early).patch).toEqual({})
  })

  it('send only what was changed', () => {
    expect(after((draft) => (draft.costs[1] = ['Training', '1,250.50'])).patch).toEqual({
      costBaseline: [
        { label: 'Salaries', amount: 9000.5 },
        { label: 'Training', amount: 1250.5 },
      ],
    })
    expect(after((draft) => (draft.forecast[2] = ['16,200', '', ''])).patch).toEqual({
      forecast: [...full.forecast, { month: '2026-03', amount: 16_200, tickets: null, unitPrice: null }],
    })
    expect(after((draft) => (draft.security = 'imported')).patch).toEqual({ securityBaseline: null })
    expect(after((draft) => (draft.natures = ['out-of-scope', 'recurring'])).patch).toEqual({
      budgetNatures: ['recurring', 'out-of-scope'],
    })
  })

  it('read rates in percent, and keep the starting figures that they do not show', () => {
    expect(after((draft) => (draft.fields.satisfaction = '70.1 %')).patch).toEqual({
      baselines: [
        { kpi: 'satisfaction', value: 0.701 },
        { kpi: 'availability', value: 0.995 },
      ],
    })
  })

  it('take emptied fields for nothing agreed', () => {
    const { patch } = after((draft) => {
      for (const field of ['transitionAmount', 'transitionMonths', 'downtimeHourlyCost', 'feeMonths'] as const)
        draft.fields[field] = ''
      draft.fields.months = ' '
    })
    expect(patch).toEqual({
      transition: null,
      downtimeHourlyCost: null,
      exitTerms: null,
      securityBaseline: { perMonth: 4.8, months: null },
    })
  })

  test.each<[string, (draft: DataDraft) => void, Record<string, string>]>([
    ['an amount that is no number', (draft) => (draft.costs[0]![1] = '12x4'), { 'costs.0.1': 'cell.unreadable' }],
    ['a line without an amount', (draft) => (draft.costs[0]![1] = ''), {}],
    [
      'a line of one’s own without an amount',
      (draft) => draft.costs.push(['Rent', '']),
      { 'costs.1.1': 'cell.noAmount' },
    ],
    ['an amount without a line', (draft) => draft.costs.push(['', '5']), { 'costs.1.0': 'cell.noLabel' }],
    ['a label too long', (draft) => draft.costs.push(['x'.repeat(201), '5']), { 'costs.1.0': 'cell.longLabel' }],
    ['half a ticket', (draft) => (draft.forecast[4]![1] = '2.5'), { 'forecast.4.1': 'cell.count' }],
    ['no nature of cost', (draft) => (draft.natures = []), { natures: 'contractData.noNature' }],
    ['no incidents a month', (draft) => (draft.fields.perMonth = ''), { perMonth: 'contractData.noPerMonth' }],
    [
      'a transition over no months',
      (draft) => (draft.fields.transitionMonths = ''),
      { transitionMonths: 'contractData.noTransitionMonths' },
    ],
    [
      'a transition without a cost',
      (draft) => (draft.fields.transitionAmount = ''),
      { transitionAmount: 'contractData.noTransitionAmount' },
    ],
    ['eleven years of fee', (draft) => (draft.fields.feeMonths = '132'), { feeMonths: 'cell.term' }],
  ])('say at its place what is wrong: %s', (_, change, errors) => {
    const others = full.baselines.filter(({ kpi }) => kpi === 'availability')
    const draft = draftOf(full)
    change(draft)
    expect(Object.fromEntries(readDataDraft(draft, others, 'en', t).errors)).toEqual(errors)
  })

  it('stay the same figures when the reader changes language', () => {
    const french = dataDraftIn(draftOf(full, 'en'), 'en', 'fr')
    expect(french).toEqual(draftOf(full, 'fr'))
    expect(french.forecast[1]).toEqual(['16\u202F000', '210', '12,50'])
  })
})
