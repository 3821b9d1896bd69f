// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { KpiResult, Scorecard } from '../../shared/api/kpis.ts'
import { fakeServer, text, visit } from './house.ts'
import { june, nothing, resultOf, sinceStart, withAnswers } from './kpi-samples.ts'
import { contract, scorecard } from './samples.ts'
import { plain } from './spoken.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

async function show(kpis: KpiResult[], language: Language = 'en', rest: Partial<Scorecard> = {}): Promise<void> {
  const card = { ...scorecard, kpis, restatements: [], ...rest }
  fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/scorecard': () => ({ body: card }),
  })
  ;({ page } = await visit('/contracts/1', language))
}
const box = (kpi: string) => plain(text(page!, `[data-testid=kpi-${kpi}]`))
const link = (kpi: string) => page!.get(`[data-testid=kpi-${kpi}] .next`)

describe('the note of a box', () => {
  it('says on hover or focus how the figure is computed, from what and how sure it is; Escape hides it', async () => {
    await show([resultOf('budget-variance', sinceStart, june)])
    const button = page!.get('[data-testid=kpi-budget-variance] .note button')
    const note = () => page!.find('[data-testid=kpi-budget-variance] [role=tooltip]')
    expect(note().exists()).toBe(false)
    await button.trigger('focus')
    expect(button.attributes('aria-describedby')).toBe(note().attributes('id'))
    expect(note().text()).toContain('Actual cost minus forecast')
    expect(plain(note().text())).toContain('From: 36 cost lines, Jan–Jun 2026. File: Costs.')
    expect(note().text()).toContain('a verdict is certain')
    await button.trigger('keydown', { key: 'Escape' })
    expect(note().exists()).toBe(false)
    await page!.get('[data-testid=kpi-budget-variance] .note').trigger('mouseenter')
    expect(note().exists()).toBe(true)
  })
})

describe('the box of a KPI about tickets', () => {
  const which = (counts: 'incidents' | 'requests' | 'all', ...types: ('incident' | 'request')[]) => ({
    which: { counts, untold: 0, beside: types.map((type) => ({ type, value: 1.2, sample: 34, interval: null })) },
  })
  const delay = (of: object) => [{ ...scorecard.kpis.find(({ id }) => id === 'resolution-delay')!, ...of }]
  const counts = () => plain(text(page!, '[data-testid=counts-resolution-delay]'))

  it.each([
    [which('incidents', 'request'), 'Counts incidents; requests: 1.2 h over 34'],
    [which('incidents'), 'Counts incidents'],
    [which('requests', 'incident'), 'Counts requests; incidents: 1.2 h over 34'],
    [which('all', 'incident', 'request'), 'Counts all tickets; incidents: 1.2 h over 34, requests: 1.2 h over 34'],
    [which('all', 'request'), 'Counts all tickets'],
  ])('says which tickets it counts, and the figure of the others', async (of, said) => {
    await show(delay(of))
    expect(counts()).toBe(said)
  })

  it('says it in French, and the backlog says which open tickets it counts', async () => {
    await show(delay(which('incidents', 'request')), 'fr')
    expect(counts()).toBe('Compte les incidents ; demandes : 1,2 h sur 34')
    expect(plain(text(page!, '[data-testid=backlog]'))).toContain(
      'Incidents, comme dans le délai ; autres tickets ouverts : 12',
    )
  })
})

describe('the box of security incidents, where there was none before', () => {
  const after = (security: number) => ({
    ...june,
    incidents: { ...june.incidents!, security },
    terms: { ...june.terms, securityBaseline: { perMonth: 0, months: 12 } },
  })

  it('has a verdict all the same, and nothing to mend', async () => {
    await show([resultOf('security-incidents', after(0))])
    expect(box('security-incidents')).toMatch(
      /^Security incidents0 a monthmet, not proven ?none expected: there was none before/,
    )
    expect(page!.find('[data-testid=kpi-security-incidents] .next').exists()).toBe(false)
  })

  it('misses with an incident, and says how likely so many are', async () => {
    await show([resultOf('security-incidents', after(1))])
    expect(box('security-incidents')).toContain('missed')
    expect(box('security-incidents')).toContain('How sure?Not proven: the sample is small.by chance alone: 7.7%')
  })
})

describe('the box of the budget', () => {
  it('sets large what the contract’s year adds up to, with its verdict, bridge and amounts; the month alone below', async () => {
    await show([resultOf('budget-variance', sinceStart, june)])
    const words = box('budget-variance')
    expect(words).toMatch(/^Budget variance\+7\.3%met ?within ±15% at M6/)
    expect(words).toContain('36 cost lines, Jan–Jun 2026')
    expect(words).toContain('June 2026 alone: +6.2% (n 6)')
    expect(words).toContain('scope +4.0 · volume +2.5 · rest +0.8')
    expect(words).toContain('€128,760 against €120,000 forecast')
    expect(page!.findAll('[data-testid=kpi-budget-variance] .mark')).toHaveLength(1)
  })

  it('speaks French in French', async () => {
    await show([resultOf('budget-variance', sinceStart, june)], 'fr')
    expect(box('budget-variance')).toContain('à ±15 % près à M6')
    expect(box('budget-variance')).toContain('janv.–juin 2026')
    expect(box('budget-variance')).toContain('juin 2026 seul : +6,2 % (n 6)')
    expect(box('budget-variance')).toContain('128 760 € pour 120 000 € prévus')
  })

  it('without a forecast asks for it and leads to where it is entered', async () => {
    await show([resultOf('budget-variance', { ...june, budget: null })])
    expect(box('budget-variance')).toContain('–no verdictno forecast for this month')
    expect(link('budget-variance').text()).toBe('Enter the forecast →')
    expect(link('budget-variance').attributes('href')).toBe('/contracts/1/data')
  })
})

describe('the box of security incidents', () => {
  it('says how many a month, against the baseline, how long since the last one and whether it may be luck', async () => {
    await show([resultOf('security-incidents')], 'fr')
    const words = box('security-incidents')
    expect(words).toMatch(/^Incidents de sécurité2 par mois ?-58,3 %/)
    expect(words).toContain('référence4,8')
    // From 11 to 30 June.
    expect(words).toContain('depuis le dernier19 jours')
    expect(words).toContain('par pur hasard')
  })

  it('without a baseline still counts, and asks for the baseline', async () => {
    await show([resultOf('security-incidents', { ...june, terms: { ...june.terms, securityBaseline: null } })])
    expect(box('security-incidents')).toContain('2 a month')
    expect(box('security-incidents')).toContain('no baseline to compare with')
    expect(link('security-incidents').text()).toBe('Enter the baseline →')
  })

  it('draws dots and no line', async () => {
    await show([resultOf('security-incidents')])
    const drawing = page!.get('[data-testid=kpi-security-incidents] svg[role=img]')
    expect(drawing.findAll('path').map((path) => path.classes()[0])).toEqual(['target', 'stem', 'end'])
    expect(drawing.attributes('aria-label')).toBe(
      'Security incidents: from 2 a month in January 2026 to 2 a month in June 2026',
    )
  })
})

describe('the months that a box is judged on', () => {
  const judged = resultOf('satisfaction', withAnswers(112, 120), june)
  const short = { ...judged, certain: false, window: { ...judged.window, covered: 2 } }

  it('are said beside the sample, and the month alone with its own', async () => {
    await show([judged])
    expect(box('satisfaction')).toMatch(/^Satisfaction93\.3%met/)
    expect(box('satisfaction')).toContain('120 answers, Apr–Jun 2026')
    expect(box('satisfaction')).toContain('June 2026 alone: 87.8% (n 41)')
    await show([judged], 'fr')
    expect(box('satisfaction')).toContain('120 réponses, avr.–juin 2026')
    expect(box('satisfaction')).toContain('juin 2026 seul : 87,8 % (n 41)')
  })

  it('are the month itself where the contract says so: then nothing stands beside it', async () => {
    await show([resultOf('satisfaction')])
    expect(box('satisfaction')).toContain('41 answers, June 2026')
    expect(box('satisfaction')).not.toContain('alone')
  })

  it('leave the verdict open where some of them have no file', async () => {
    await show([short])
    expect(box('satisfaction')).toContain('Apr–Jun 2026, on 2 of 3 months: no file tells the rest')
    expect(box('satisfaction')).toContain('Not proven: months are missing.')
    await show([short], 'fr')
    expect(box('satisfaction')).toContain('avr.–juin 2026, sur 2 des 3 mois : aucun fichier ne dit le reste')
    expect(box('satisfaction')).toContain('Non prouvé : il manque des mois.')
  })

  it('say in the head line why what is wrong is not proven', async () => {
    await show([{ ...short, verdict: 'missed' }])
    expect(text(page!, '.headline')).toContain('Not proven: months are missing.')
    await show([{ ...judged, verdict: 'missed', certain: true }])
    expect(text(page!, '.headline')).not.toContain('Not proven')
  })

  it('are drawn: what is judged as the line, months alone as dots', async () => {
    await show([judged])
    const drawing = page!.get('[data-testid=kpi-satisfaction] svg[role=img]')
    expect(drawing.findAll('path').map((path) => path.classes()[0])).toEqual(['band', 'target', 'alone', 'line', 'end'])
    expect(plain(drawing.attributes('aria-label')!)).toContain('93.3% in June 2026')
  })
})

describe('the other boxes', () => {
  it('satisfaction shows answers, response rate, and the other surveys apart', async () => {
    await show([resultOf('satisfaction')])
    const words = box('satisfaction')
    expect(words).toContain('87.8%')
    expect(words).toContain('missed, not proven')
    expect(words).toContain('41 answers')
    // 41 of 120 sent.
    expect(words).toContain('response rate34.2% of 120')
    expect(words).toContain('periodic surveys, apart75.0% of 12')
  })

  it('total cost shows the monthly cost for what it was', async () => {
    await show([resultOf('total-cost')], 'fr')
    // 11,900 for 15,100.
    expect(box('total-cost')).toContain('-21,2 %')
    expect(box('total-cost')).toContain('par mois11 900 €')
    expect(box('total-cost')).toContain('avant le contrat15 100 €')
  })

  it('a month without its file says which, and leads to the imports', async () => {
    await show(
      (['satisfaction', 'security-incidents', 'total-cost'] as const).map((kpi) => resultOf(kpi, nothing)),
      'fr',
    )
    expect(box('satisfaction')).toContain('il manque les réponses de ce mois')
    expect(box('security-incidents')).toContain('il manque les incidents de ce mois')
    expect(link('total-cost').text()).toBe('Déposer les coûts →')
    expect(link('total-cost').attributes('href')).toBe('/contracts/1/imports')
    expect(box('total-cost')).not.toMatch(/\b0\b/)
  })

  it('says what the value must move each month to be on time', async () => {
    const behind = { ...resultOf('satisfaction'), target: 0.9, targetDueMonth: 6, neededPerMonth: 0.021 }
    await show([behind])
    expect(box('satisfaction')).toContain('Needs +2.1 points a month to reach 90% at M6.')
    await show([behind], 'fr')
    expect(box('satisfaction')).toContain('Il faut +2,1 points par mois pour 90 % à M6.')
  })
})

describe('beside the boxes', () => {
  it('an optional KPI stands in the second line with its status, and has a box once it is missed', async () => {
    const missed = resultOf('availability')
    await show([...scorecard.kpis, { ...missed, verdict: 'met' }])
    expect(page!.findAll('article')).toHaveLength(2)
    const second = plain(text(page!, '[data-testid=second]'))
    expect(second).toContain('Availability99.72%met target 99.9% at M6')
    expect(second).toContain('Reopened2.8%of 107 tickets')
    expect(second).toContain('Within SLA96.0%')
    expect(second).toContain('Opened112against 105 forecast')
    page!.unmount()
    await show([...scorecard.kpis, missed])
    expect(page!.findAll('article')).toHaveLength(3)
    expect(box('availability')).toMatch(/^Availability99\.72%missed ?target 99\.9% at M6/)
    expect(text(page!, '[data-testid=second]')).not.toContain('Availability')
  })

  it('an optional KPI beside the boxes has the decimals that its page shows, so that it never contradicts its verdict', async () => {
    await show([...scorecard.kpis, { ...resultOf('availability'), verdict: 'met', value: 0.99903, target: 0.999 }])
    expect(plain(text(page!, '[data-testid=second]'))).toContain('Availability99.903%met')
  })

  it('a backlog that is mostly old is said; one that is not, is not', async () => {
    const backlog = (over30: number) => ({ open: 12, over7: 12, over14: 12, over30 })
    await show(scorecard.kpis, 'en', { backlog: backlog(11) })
    expect(text(page!, '[data-testid=backlog]')).toContain('11 of 12 open tickets are older than 30 days.')
    page!.unmount()
    await show(scorecard.kpis, 'fr', { backlog: { open: 2, over7: 1, over14: 1, over30: 1 } })
    expect(plain(text(page!, '[data-testid=backlog]'))).toContain('1 ticket ouvert sur 2 a plus de 30 jours.')
    page!.unmount()
    await show(scorecard.kpis, 'fr', { backlog: backlog(5) })
    expect(text(page!, '[data-testid=backlog]')).not.toContain('30 jours. Le délai')
  })

  it('of its months, each is read by the arrow keys and in words, the target with it', async () => {
    await show([resultOf('satisfaction')])
    const months = page!.get('[data-testid=kpi-satisfaction] [role=slider]')
    expect(months.attributes('aria-valuetext')).toBe('June 2026: 87.8%, target 90%')
    await months.trigger('keydown', { key: 'ArrowLeft' })
    await months.trigger('keydown', { key: 'ArrowLeft' })
    expect(months.attributes('aria-valuetext')).toBe('April 2026: 87.8%, target 90%')
    expect(text(page!, '[data-testid=kpi-satisfaction] .told')).toBe('April 2026: 87.8%, target 90%')
    for (const [place, said] of [
      ['first', ['87.8%']],
      ['last', ['87.8%', '90%']],
    ] as const)
      expect(page!.findAll(`[data-testid=kpi-satisfaction] .${place} span`).map((one) => plain(one.text()))).toEqual(
        said,
      )
  })

  it('statistics are said on demand: how sure a figure is, behind a word that the keyboard opens', async () => {
    await show([resultOf('security-incidents')])
    const sure = page!.get('[data-testid=kpi-security-incidents] details')
    expect(plain(sure.text())).toMatch(/^How sure\?.*95% interval.*by chance alone: /)
    expect(sure.element.hasAttribute('open')).toBe(false)
    const shown = plain(text(page!, '[data-testid=kpi-security-incidents]')).replace(plain(sure.text()), '')
    expect(shown).not.toMatch(/interval|chance/)
  })

  it('what no file says is a dash, never 0', async () => {
    await show(scorecard.kpis, 'en', { reopened: null, volume: { opened: null, forecast: null } })
    expect(text(page!, '[data-testid=second]')).toContain('Reopened–the file does not say')
    expect(text(page!, '[data-testid=second]')).toContain('Opened–')
  })

  it('each of the four files is present or missing, in words', async () => {
    await show(scorecard.kpis)
    expect(text(page!, '.data')).toBe('Data: tickets presentincidents presentsurvey presentcosts missing')
  })

  it('a month in which nothing is wrong still says what has no verdict', async () => {
    await show([
      resultOf('total-cost', { ...june, ownership: { ...june.ownership!, contract: 500_000 } }),
      resultOf('satisfaction', nothing),
    ])
    expect(text(page!, '.headline')).toBe('Nothing is missed or behind this month.No verdict yet: Satisfaction.')
  })
})

describe('the month of the scorecard', () => {
  it('is said to be provisional while it runs', async () => {
    await show([], 'fr', { month: '2099-12' })
    expect(plain(text(page!, '.clock'))).toContain('mois en cours, chiffres provisoires')
  })

  it('is not once it is over', async () => {
    await show([], 'fr')
    expect(plain(text(page!, '.clock'))).not.toContain('provisoires')
  })
})
