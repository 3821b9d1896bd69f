// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BreakdownSchema } from '../../shared/api/breakdown.ts'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { eventually } from '../patience.ts'
import { answerFacts, costFacts, incidentFacts } from './fact-samples.ts'
import { fakeServer, text, visit, type Request } from './house.ts'
import { june, pointOf, reportOf, resultOf, sinceStart, withAnswers } from './kpi-samples.ts'
import { contract, scorecard } from './samples.ts'
import { plain } from './spoken.ts'

let page: VueWrapper | undefined
let router: Awaited<ReturnType<typeof visit>>['router'] | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

const costBaseline = [
  { label: 'Salaires', amount: 12_000 },
  { label: 'Licences', amount: 3100 },
]

const byNature = BreakdownSchema.parse({
  kpi: 'total-cost',
  by: 'nature',
  month: '2026-06',
  against: 'previous-month',
  before: { from: '2026-05', to: '2026-05', value: -0.25, sample: 3 },
  after: { from: '2026-06', to: '2026-06', value: -0.2, sample: 4 },
  change: 0.05,
  groups: [
    { label: 'out-of-scope', before: { value: 0, sample: 0 }, after: { value: 0.06, sample: 1 }, contribution: 0.06 },
    { label: 'recurring', before: { value: 0.75, sample: 3 }, after: { value: 0.74, sample: 3 }, contribution: -0.01 },
  ].map((group) => ({ ...group, rateEffect: null, mixEffect: null })),
})

async function open(kpi: KpiId, facts: KpiFacts, language: Language = 'en', address = '') {
  const judged = kpi === 'budget-variance' ? sinceStart : june
  const points = [pointOf(kpi, 5, june), pointOf(kpi, 6, june, judged)]
  const asked = fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: { ...contract, costBaseline } }),
    'GET /api/contracts/1/scorecard': () => ({ body: { ...scorecard, kpis: [resultOf(kpi, judged, june)] } }),
    [`GET /api/contracts/1/kpis/${kpi}`]: () => ({ body: reportOf(kpi, points) }),
    [`GET /api/contracts/1/kpis/${kpi}/facts`]: () => ({ body: facts }),
    [`GET /api/contracts/1/kpis/${kpi}/breakdown`]: () => ({ body: byNature }),
  })
  ;({ page, router } = await visit(`/contracts/1/kpis/${kpi}?view=table&${address}`, language))
  return asked
}
const said = (selector: string) => plain(text(page!, selector))
/** What the list of all facts asks for, not that of the weightiest. */
const isOfList = ({ path, query }: Request) => path.endsWith('/facts') && !query.has('order')
const rows = () => page!.findAll('[data-testid=facts-table] tbody tr').map((row) => plain(row.text()))
/** The topmost month of the table of months, by the titles of its columns. */
function latest(): Record<string, string> {
  const [head, row] = ['thead tr', 'tbody tr'].map((of) => page!.get(`[data-testid=kpi-table] ${of}`))
  const cells = row!.findAll('th, td').map((cell) => plain(cell.text()))
  return Object.fromEntries(head!.findAll('th').map((title, index) => [title.text(), cells[index]!]))
}
const titles = () => page!.findAll('[data-testid=facts-table] thead th').map((title) => title.text())

describe('the facts behind a figure', () => {
  it('are outages with the service time that each took, planned ones excluded; cells are text', async () => {
    await open('availability', incidentFacts)
    expect(said('[data-testid=facts] h2')).toBe('Incidents, Apr–Jun 2026')
    expect(rows()[0]).toContain('OUT-1Counted')
    expect(rows()[0]).toContain('1.5 h')
    expect(rows()[0]).toContain('<b>Network</b>')
    expect(page!.find('[data-testid=facts-table] b').exists()).toBe(false)
    expect(rows()[1]).toContain('Excluded planned')
    expect(rows()[1]).toContain('not ended')
    expect(rows()[1]).not.toContain('~')
  })

  it('are answers, unanswered surveys among them', async () => {
    await open('satisfaction', answerFacts, 'fr')
    expect(said('[data-testid=facts] h2')).toBe('Réponses, avr.–juin 2026')
    expect(said('[data-testid=facts] [role=status]')).toBe('2 réponses')
    expect(rows()[0]).toContain('par ticket68874 sur 5oui')
    expect(rows()[1]).toContain('Exclue restée sans réponse')
    expect(titles()).not.toContain('Numéro')
  })

  it('are cost lines to the cent; columns in which nothing stands are left out', async () => {
    await open('budget-variance', costFacts)
    expect(rows()[0]).toBe('ForfaitJun 2026CountedRecurring€6,860.507')
    expect(rows()[1]).toContain('Not statedJun 2026Excluded outside what the forecast coversProject-€120')
    expect(titles()).toEqual(['Label', 'Month', 'Counted as', 'Nature', 'Amount', 'Import'])
  })

  it('that weigh most stand before the history, each with the way to it in the list', async () => {
    const asked = await open('satisfaction', answerFacts)
    const first = page!.get('[data-testid=weightiest]')
    expect(plain(first.text())).toMatch(/^What weighs mostThe least satisfied answers\./)
    expect(asked.filter(({ query }) => query.get('order') === 'weight').map(({ query }) => query.toString())).toEqual([
      'from=2026-04&month=2026-06&page=1&order=weight',
    ])
    const link = first.get('tbody th a')
    expect(link.attributes('href')).toMatch(/^\/contracts\/1\/kpis\/satisfaction\?.*search=6887#facts$/)
    expect(first.text()).not.toContain('Excluded')
    const [most, history] = ['[data-testid=weightiest]', '[aria-label="Month by month"]'].map(
      (of) => page!.get(of).element,
    )
    expect(most!.compareDocumentPosition(history!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it('that weigh most lead to the list of all the months judged, whatever the list shows', async () => {
    await open('satisfaction', answerFacts, 'en', 'facts=month&page=2&counted=excluded')
    const { searchParams } = new URL(page!.get('[data-testid=weightiest] tbody th a').attributes('href')!, 'http://v')
    expect([...searchParams.keys()].filter((name) => /facts|page|counted|search/.test(name))).toEqual(['search'])
  })

  it('are brought before whoever clicks one that weighs most, or comes by a link to them', async () => {
    const shown: string[] = []
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      shown.push(this.id)
    })
    await open('satisfaction', answerFacts)
    expect(shown).toEqual([])
    await page!.get('[data-testid=weightiest] tbody th a').trigger('click')
    expect(shown).toEqual(['facts'])
    page!.unmount()
    await open('satisfaction', answerFacts, 'en', 'search=6887#facts')
    await eventually(() => expect(shown).toEqual(['facts', 'facts']))
    vi.restoreAllMocks()
  })

  it('leave as CSV and are filtered by how they counted', async () => {
    await open('satisfaction', answerFacts)
    const link = page!.get('[data-testid=facts] a[download]')
    expect(link.attributes('href')).toBe('/api/contracts/1/kpis/satisfaction/facts.csv?from=2026-04&month=2026-06')
    const buttons = page!.findAll('[data-testid=facts] .filter .segmented button')
    expect(buttons.map((button) => button.text())).toEqual(['All', 'Counted', 'Excluded'])
    await buttons[2]!.trigger('click')
    await eventually(() => expect(link.attributes('href')).toMatch(/\?from=2026-04&month=2026-06&counted=excluded$/))
  })

  it('are those of all the months judged, or of the month alone, and the address keeps which', async () => {
    const asked = await open('satisfaction', answerFacts, 'en', 'page=2')
    const questions = () => asked.filter(isOfList).map(({ query }) => query.toString())
    const months = () => page!.findAll('[data-testid=facts] [aria-label="Months listed"] button')
    expect(months().map((one) => [plain(one.text()), one.attributes('aria-pressed')])).toEqual([
      ['Apr–Jun 2026', 'true'],
      ['June 2026 alone', 'false'],
    ])
    expect(questions()).toEqual(['from=2026-04&month=2026-06&page=2'])
    await months()[1]!.trigger('click')
    await eventually(() => expect(said('[data-testid=facts] h2')).toBe('Answers of June 2026'))
    expect(router!.currentRoute.value.query).toEqual({ view: 'table', facts: 'month' })
    expect(questions().at(-1)).toBe('month=2026-06&page=1')
    expect(page!.get('[data-testid=facts] a[download]').attributes('href')).toMatch(/csv\?month=2026-06$/)
    await months()[0]!.trigger('click')
    await eventually(() => expect(said('[data-testid=facts] h2')).toBe('Answers, Apr–Jun 2026'))
    expect(router!.currentRoute.value.query).toEqual({ view: 'table' })
  })

  it('are those of the month where the address says so, and where the figure rests on it alone, without a switch', async () => {
    const none = { ...answerFacts, total: 0, facts: [] }
    await open('satisfaction', none, 'fr', 'facts=month')
    expect(said('[data-testid=facts] h2')).toBe('Réponses en juin 2026')
    expect(said('[data-testid=facts] .none')).toBe('Aucune réponse ce mois-ci.')
    const [, alone] = page!.findAll('[data-testid=facts] [aria-label="Mois listés"] button')
    expect([plain(alone!.text()), alone!.attributes('aria-pressed')]).toEqual(['juin 2026 seul', 'true'])
    page!.unmount()
    const asked = await open('satisfaction', none, 'fr', 'facts=other&month=2026-05')
    expect(said('[data-testid=facts] h2')).toBe('Réponses en mai 2026')
    expect(page!.find('[data-testid=facts] [aria-label="Mois listés"]').exists()).toBe(false)
    expect(asked.find(isOfList)?.query.toString()).toBe('month=2026-05&page=1')
  })

  it('are none over several months in words of their own', async () => {
    await open('satisfaction', { ...answerFacts, total: 0, facts: [] })
    expect(said('[data-testid=facts] .none')).toBe('No answer in these months.')
  })
})

describe('the page of the total cost', () => {
  it('sets the month beside the lines of the cost before the contract', async () => {
    await open('total-cost', costFacts)
    const sides = page!.findAll('[data-testid=comparison] table').map((table) => plain(table.text()))
    expect(sides[0]).toMatch(/^ ?Before the contract, a month ?Salaires€12,000Licences€3,100Total€15,100$/)
    expect(sides[1]).toContain('Contract€10,000')
    expect(sides[1]).toContain('Total€11,900')
  })

  it('splits its change over natures and labels, as shares of the baseline that add up', async () => {
    const asked = await open('total-cost', costFacts)
    const table = said('[data-testid=breakdown-table]')
    expect(table).toContain('Out of scope+6.0')
    expect(table).toContain('Recurring-1.0')
    expect(table).not.toContain('from its own')
    // 75 % and 80 % of the cost before the contract.
    expect(said('[data-testid=breakdown-table] tfoot')).toBe('All costs+5.075.0% 380.0% 4')
    expect(said('[data-testid=breakdown] .says')).toBe('+5.0 points since May 2026: higher costs (out of scope).')
    expect(asked.find(({ path }) => path.endsWith('/breakdown'))?.query.get('by')).toBe('nature')
    const splits = page!.findAll('[data-testid=breakdown] .segmented')[0]!.findAll('button')
    expect(splits.map((button) => button.text())).toEqual(['Nature', 'Label'])
  })
})

describe('the page of the budget', () => {
  it('has the bridge of the month and of the months that it is judged on, which alone has the target, each in words for a screen reader', async () => {
    await open('budget-variance', costFacts)
    await eventually(() => expect(page!.findAll('[data-testid=bridge] canvas')).toHaveLength(2))
    expect(plain(page!.get('[data-testid=bridge] canvas').attributes('aria-label')!)).toBe(
      'From a forecast of €20,000 to an actual cost of €21,240: Out-of-scope work +€800, Volume +€500 and Rest (price, other) -€60.',
    )
    expect(page!.findAll('[data-testid=bridge] figcaption').map((one) => plain(one.text()))).toEqual([
      'June 2026 +6.2%',
      'Jan–Jun 2026 +7.3%',
    ])
    expect(page!.findAllComponents({ name: 'BridgeChart' }).map((one) => one.props('target'))).toEqual([null, 0.15])
    expect(page!.find('[data-testid=breakdown]').exists()).toBe(false)
  })

  it('says in the table what each month was alone, what it added up to and what was judged', async () => {
    await open('budget-variance', costFacts, 'fr')
    expect(latest()).toMatchObject({
      'Mois seul': '+6,2 %',
      'Depuis M1': '+7,3 %',
      'Chiffre jugé': '+7,3 %',
      Objectif: '±15 %',
      Verdict: 'atteint',
    })
  })
})

describe('the figure that is judged', () => {
  const kpi = 'satisfaction'
  // 93.3 % from March to May, 85 % from April to June; 87.8 % in each month alone.
  const [may, now] = [withAnswers(112, 120), withAnswers(102, 120)]
  async function at(address: string, language: Language = 'en') {
    const cards = new Map([
      ['2026-05', { ...scorecard, month: '2026-05', kpis: [resultOf(kpi, may, june, 5)] }],
      ['2026-06', { ...scorecard, kpis: [resultOf(kpi, now, june)] }],
    ])
    fakeServer({
      'GET /api/contracts': () => ({ body: [contract] }),
      'GET /api/contracts/1': () => ({ body: contract }),
      'GET /api/contracts/1/scorecard': ({ query }) => ({ body: cards.get(query.get('month') ?? '2026-06') }),
      [`GET /api/contracts/1/kpis/${kpi}`]: () => ({
        body: reportOf(kpi, [pointOf(kpi, 5, june, may), pointOf(kpi, 6, june, now)]),
      }),
      [`GET /api/contracts/1/kpis/${kpi}/facts`]: () => ({ body: answerFacts }),
    })
    ;({ page } = await visit(`/contracts/1/kpis/${kpi}?${address}`, language))
  }
  const verdict = () => page!.get('[data-testid=judged]').attributes('data-verdict')

  it('is that of the month in the address, with its verdict, its months and the month alone', async () => {
    await at('view=table&month=2026-05')
    expect(verdict()).toBe('on-path')
    expect(said('[data-testid=judged] .mark')).toContain('on path')
    expect(said('[data-testid=judged]')).toContain('Mar–May 2026')
    expect(said('[data-testid=judged]')).toContain('93.3%')
    expect(said('[data-testid=judged]')).toContain('120 answers')
    expect(said('[data-testid=judged]')).toContain('May 2026 alone: 87.8% (n 41)')
  })

  it('is that of the scorecard without one, and follows the month that is picked', async () => {
    await at('view=table', 'fr')
    expect(verdict()).toBe('missed')
    expect(said('[data-testid=judged]')).toContain('avr.–juin 2026')
    expect(said('[data-testid=judged]')).toContain('juin 2026 seul : 87,8 % (n 41)')
    const months = page!.findAll('[data-testid=kpi-table] tbody th button')
    await months.find((month) => month.text().includes('mai'))!.trigger('click')
    await eventually(() => expect(verdict()).toBe('on-path'))
    expect(said('[data-testid=judged]')).toContain('mars–mai 2026')
    expect(said('[data-testid=judged]')).toContain('mai 2026 seul')
  })

  it('tells how long no security incident happened at the end of that month, as its box does', async () => {
    const security = 'security-incidents'
    const card = (month: number, last: string) => ({
      ...scorecard,
      month: `2026-0${month}`,
      lastSecurityIncident: last,
      kpis: [resultOf(security, june, june, month)],
    })
    fakeServer({
      'GET /api/contracts/1': () => ({ body: contract }),
      'GET /api/contracts/1/scorecard': ({ query }) => ({
        body: query.get('month') === '2026-05' ? card(5, '2026-05-20T09:00:00Z') : card(6, '2026-06-11T09:00:00Z'),
      }),
      [`GET /api/contracts/1/kpis/${security}`]: () => ({
        body: reportOf(security, [pointOf(security, 5, june), pointOf(security, 6, june)]),
      }),
      [`GET /api/contracts/1/kpis/${security}/facts`]: () => ({ body: { ...incidentFacts, kpi: security } }),
    })
    ;({ page } = await visit(`/contracts/1/kpis/${security}?view=table&month=2026-05`))
    expect(said('[data-testid=judged]')).toContain('11 days')
  })

  it('says why its verdict is not proven, as its box does', async () => {
    await at('view=table')
    expect(said('[data-testid=judged]')).toContain('Not proven: too close to the target.')
  })

  it('is the one with a verdict: the run on screen has none', async () => {
    await at('view=table')
    const run = said('[data-testid=pooled]')
    expect(run).toContain('January to June 2026: 2 months pooled')
    expect(page!.find('[data-testid=pooled] .mark').exists()).toBe(false)
    expect(run).not.toMatch(/met|missed|path|target/)
  })

  it('stands in the table beside the month alone, and the verdict is its own', async () => {
    await at('view=table')
    expect(latest()).toMatchObject({ 'Month alone': '87.8%', 'Judged figure': '85.0%', Target: '90%' })
    expect(latest()['Verdict']).toContain('missed')
  })
})
