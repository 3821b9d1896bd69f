// @vitest-environment happy-dom
import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Session } from '../../shared/api/session.ts'
import { speak } from '../../web/words/speech.ts'
import { eventually } from '../patience.ts'
import { contract } from './contract-sample.ts'
import { fakeServer, settled, text, visit, type Request } from './house.ts'
import { aSession, mayOf } from './session-samples.ts'

type Field = Omit<DOMWrapper<HTMLInputElement>, 'exists'>
let page: VueWrapper
let asked: Request[]
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-10T08:00:00Z') }))
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const groups = [
  { value: 'Service Desk', label: 'Service Desk', count: 60, gives: 0.9 },
  { value: 'Réseau', label: 'Réseau', count: 40, gives: 1 },
]

async function open(stored: Contract = contract, path = '/contracts/1/settings', session?: Session) {
  asked = fakeServer({
    ...(session && { 'GET /api/session': () => ({ body: session }) }),
    'GET /api/contracts/1/level-one-groups': () => ({ body: groups }),
    'PUT /api/contracts/1/level-one-proposal': () => ({ body: stored }),
    'GET /api/contracts': () => ({ body: [stored] }),
    'GET /api/contracts/1': () => ({ body: stored }),
    'GET /api/holidays': () => ({ body: { countries: [] } }),
    'PATCH /api/contracts/1': ({ body }) => ({ body: { ...stored, ...(body as object) } }),
    'POST /api/contracts': ({ body }) => ({ status: 201, body: { ...stored, ...(body as object) } }),
  })
  ;({ page } = await visit(path))
}
const sent = (method: string) => asked.filter((one) => one.method === method).map(({ body }) => body)
const field = (label: string) => page.get<HTMLInputElement>(`[aria-label="${label}"]`)
const type = (into: Field, value: string) => into.setValue(value)
async function save() {
  await page.get('form').trigger('submit')
  await settled()
}

describe('the targets', () => {
  it('are laid out by KPI and by month due, each in its own unit', async () => {
    await open()
    const rows = page.findAll('[data-testid=targets] tbody tr')
    expect(rows).toHaveLength(7)
    expect(field('Budget variance, target at M3, in per cent either way').element.value).toBe('15')
    expect(rows[2]!.text()).toContain('±')
    expect(field('Security incidents, target at M6, signed, in per cent of the baseline').element.value).toBe('−50')
    expect(field('Resolution delay, target at M3, in hours').element.value).toBe('')
  })

  it('ask for a reason where M1 moves, and with it the months at which they are due', async () => {
    await open()
    expect(page.find('textarea[required]').exists()).toBe(false)
    await type(page.get('input[type=month]'), '2026-03')
    await type(page.get('textarea[required]'), 'Signed late')
    await save()
    expect(sent('PATCH')).toEqual([{ firstMonth: '2026-03', reason: 'Signed late' }])
  })

  it('ask from when they hold once they are changed, and send it', async () => {
    await open()
    expect(page.find('[data-testid=targets-from]').exists()).toBe(false)
    await type(field('First-level resolution, target at M3, in per cent'), '72,5')
    expect(text(page, '[data-testid=targets-from]')).toContain('keep the target that governed them')
    await save()
    const [first, ...others] = contract.targets
    const targets = [{ ...first, value: 0.725 }, ...others]
    expect(sent('PATCH')).toEqual([{ targets }])
    await type(field('First-level resolution, target at M3, in per cent'), '73')
    await page.get('[data-testid=targets-from] input[value=start]').setValue(true)
    await save()
    expect(sent('PATCH')[1]).toMatchObject({ targetsFrom: '2026-01' })
  })

  it('are written again in the language that the reader turns to', async () => {
    await open({ ...contract, targets: [{ kpi: 'availability', dueMonth: 3, value: 0.999 }] })
    const target = page.get<HTMLInputElement>('[aria-label^="Availability, target at M3"]')
    expect(target.element.value).toBe('99.9')
    await speak('fr')
    await settled()
    expect(target.element.value).toBe('99,9')
  })

  it('may hold from any other month', async () => {
    await open()
    await type(field('First-level resolution, target at M3, in per cent'), '72.5')
    await page.findAll('[data-testid=targets-from] input')[2]!.setValue(true)
    const months = page.get<HTMLSelectElement>('[data-testid=targets-from] select')
    expect(months.element.value).toBe('2026-07')
    await months.setValue('2026-05')
    await save()
    expect(sent('PATCH')[0]).toMatchObject({ targetsFrom: '2026-05' })
  })

  it('take further steps and lose those that are removed', async () => {
    await open()
    const add = () => page.findAll('button').find((button) => button.text().startsWith('Add a step'))!
    expect(add().text()).toBe('Add a step at M9')
    await add().trigger('click')
    await type(field('Budget variance, target at M9, in per cent either way'), '10')
    await page.get('[aria-label="Remove the step M3"]').trigger('click')
    await save()
    expect(sent('PATCH')[0]).toEqual({
      targets: [
        { kpi: 'first-level-resolution', dueMonth: 6, value: 0.85 },
        { kpi: 'budget-variance', dueMonth: 9, value: 0.1 },
        { kpi: 'security-incidents', dueMonth: 6, value: -0.5 },
      ],
    })
  })

  it('say at the field what cannot be, and are not sent', async () => {
    await open()
    const target = field('First-level resolution, target at M3, in per cent')
    await type(target, '7O')
    await save()
    expect(sent('PATCH')).toEqual([])
    expect(target.element.value).toBe('7O')
    expect(page.get(`[id="${target.attributes('aria-describedby')}"]`).text()).toBe('A number from 0 to 100.')
    expect(document.activeElement).toBe(target.element)
  })

  it('of earlier months are listed readably', async () => {
    const pastTargets = [
      {
        through: '2026-05',
        changedAt: '2026-06-02T08:00:00Z',
        targets: [{ kpi: 'first-level-resolution' as const, dueMonth: 3, value: 0.65 }],
      },
    ]
    await open({ ...contract, pastTargets })
    const listed = text(page, '[data-testid=past-targets]')
    expect(listed).toContain('Until May 2026:')
    expect(listed).toContain('First-level resolution – 65% at M3')
    expect(listed).toContain('Budget variance – no target')
  })
})

describe('the months that a KPI is judged over', () => {
  const select = (kpi: string) => {
    const within = page.findAll('fieldset').find((one) => /^(Judged over|Jugé sur)/.test(one.text()))!
    const label = within.findAll('label').find((one) => one.text().startsWith(kpi))!
    return page.get<HTMLSelectElement>(`[id="${label.attributes('for')}"]`)
  }

  it('are those of the contract, and one that is changed is sent with the others', async () => {
    await open()
    expect(select('Satisfaction').element.value).toBe('three-months')
    expect(select('Budget variance').element.value).toBe('contract-year')
    await select('Satisfaction').setValue('month')
    await save()
    expect(sent('PATCH')).toEqual([{ windows: { ...contract.windows, satisfaction: 'month' } }])
  })

  it('are named in the reader’s language', async () => {
    await open()
    const named = () =>
      select('Satisfaction')
        .findAll('option')
        .map((option) => option.text())
    expect(named()).toEqual([
      'the month alone',
      'the month and the two before',
      'the contract’s year, from its first month',
    ])
    await speak('fr')
    await settled()
    expect(named()).toEqual([
      'le mois seul',
      'le mois et les deux d’avant',
      'l’année du contrat, depuis son premier mois',
    ])
  })
})

describe('the first month', () => {
  const midMonth = { ...contract, startsOn: '2026-01-15', firstMonth: '2026-02' }
  const input = () => page.get<HTMLInputElement>('input[type=month]')

  it('is that of the contract and is sent once it is changed', async () => {
    await open(midMonth)
    expect(input().element.value).toBe('2026-02')
    await input().setValue('2026-03')
    await save()
    expect(sent('PATCH')).toEqual([{ firstMonth: '2026-03' }])
  })

  it('is from when targets hold that hold from the start, whatever the day the contract starts on', async () => {
    await open(midMonth)
    await type(field('First-level resolution, target at M3, in per cent'), '73')
    await page.get('[data-testid=targets-from] input[value=start]').setValue(true)
    await save()
    expect(sent('PATCH')[0]).toMatchObject({ targetsFrom: '2026-02' })
    await type(field('First-level resolution, target at M3, in per cent'), '74')
    await page.findAll('[data-testid=targets-from] input')[2]!.setValue(true)
    expect(page.get('[data-testid=targets-from] option').text()).toBe('March 2026 (M2)')
  })

  it('of a new contract is left to its default unless it is typed', async () => {
    await open(contract, '/contracts/new')
    for (const one of page.findAll('input[type=text][required]')) await one.setValue('Altéa')
    await page.get('input[type=date]').setValue('2026-01-15')
    await input().setValue('2026-04')
    await save()
    expect(sent('POST')).toEqual([expect.objectContaining({ startsOn: '2026-01-15', firstMonth: '2026-04' })])
  })
})

describe('the service hours', () => {
  const radio = (label: string) =>
    page
      .findAll('label')
      .find((one) => one.text() === label)!
      .get('input')
  const press = (name: string) =>
    page
      .findAll('button')
      .find((one) => one.text() === name)!
      .trigger('click')

  it('are sent with the day from which they hold, once they are others', async () => {
    await open()
    expect(page.find('[data-testid=calendar-from]').exists()).toBe(false)
    await radio('Around the clock, every day (24×7)').setValue(true)
    await save()
    expect(sent('PATCH')).toEqual([{ serviceCalendar: { kind: '24x7' } }])
    await radio('Monday to Friday, 09:00 to 18:00, closed on public holidays of France').setValue(true)
    await page.get('[data-testid=calendar-from] input[value=start]').setValue(true)
    expect(page.get('[data-testid=calendar-from]').text()).toContain('ledger')
    await save()
    expect(sent('PATCH')[1]).toMatchObject({ serviceCalendar: { holidays: 'FR' }, calendarFrom: contract.startsOn })
  })

  it('may be ranges of a day, a region’s holidays, days of the contract’s own', async () => {
    asked = []
    await open()
    await press('Add a range')
    await page.findAll('[aria-label="Range 1: to"]')[0]!.setValue('12:30')
    await page.get('[aria-label="Range 2: from"]').setValue('14:00')
    await press('Add a closure')
    await save()
    expect(sent('PATCH')).toEqual([])
    expect(page.text()).toContain('Give the date')
    await page.get('[aria-label="Closure 1: from"]').setValue('2026-08-10')
    await page.get('[aria-label="Closure 1: to"]').setValue('2026-08-11')
    await press('Add an opening')
    await page.get('[aria-label="Opening 1: day"]').setValue('2026-12-19')
    await save()
    expect(sent('PATCH')).toMatchObject([
      {
        serviceCalendar: {
          hours: [
            {
              days: [1, 2, 3, 4, 5],
              ranges: [
                { from: '08:30', to: '12:30' },
                { from: '14:00', to: '18:00' },
              ],
            },
          ],
          closedDays: ['2026-08-10', '2026-08-11'],
          openDays: [{ day: '2026-12-19', ranges: [{ from: '09:00', to: '18:00' }] }],
        },
      },
    ])
  })

  it('that held before are told below', async () => {
    const past = [{ through: '2026-03-31', calendar: { kind: '24x7' as const }, changedAt: '2026-04-01T08:00:00Z' }]
    await open({ ...contract, pastCalendars: past })
    expect(page.get('[data-testid=past-calendars]').text()).toContain('Until 31 March 2026: ')
  })
})

describe('the other settings', () => {
  it('send the surveys and the rules of incidents, and only them', async () => {
    await open()
    const survey = page.findAll('select').find((select) => select.text().includes('The periodic surveys'))!
    await survey.setValue('periodic')
    await page
      .findAll('button')
      .find((button) => button.text() === 'Add a rule')!
      .trigger('click')
    await save()
    expect(sent('PATCH')).toEqual([])
    expect(document.activeElement).toBe(field('Rule 1: the text').element)
    await page.get('[aria-label="Rule 1: what the ticket is"]').setValue('outage')
    await type(field('Rule 1: the text'), 'panne')
    await save()
    expect(sent('PATCH')).toEqual([
      {
        satisfactionSurvey: 'periodic',
        incidentRules: [{ kind: 'outage', field: 'category', contains: 'panne' }],
      },
    ])
  })
})

describe('a new contract', () => {
  it('is one’s own at once: what one may do in it is asked for before its page is shown', async () => {
    let memberships: Session['memberships'] = []
    const answers = {
      'GET /api/session': () => ({ body: aSession('client', { memberships }) }),
      'GET /api/contracts': () => ({ body: [] }),
      'GET /api/contracts/1': () => ({ body: contract }),
      'GET /api/contracts/1/imports': () => ({ body: [] }),
      'POST /api/contracts': () => {
        memberships = [{ contractId: 1, role: 'client', may: mayOf.client, guide: false }]
        return { status: 201, body: contract }
      },
    }
    asked = fakeServer(answers)
    const opened = await visit('/contracts/new')
    page = opened.page
    for (const input of page.findAll('input[type=text][required]')) await input.setValue('Altéa')
    await page.get('input[type=date]').setValue('2026-01-01')
    await save()
    await eventually(() => expect(opened.router.currentRoute.value.path).toBe('/contracts/1/imports'))
    await settled()
    expect(page.find('[data-testid=drop-zone]').exists()).toBe(true)
  })

  it('asks for little and leaves targets and data to their defaults', async () => {
    await open(contract, '/contracts/new')
    const [name, client, provider] = page.findAll('input[type=text][required]')
    await name!.setValue('Managed services')
    await client!.setValue('Altéa')
    await provider!.setValue('Hexanor')
    await page.get('input[type=date]').setValue('2026-01-01')
    await page.get('input[inputmode=decimal]').setValue('1 200')
    await save()
    expect(sent('POST')).toEqual([
      {
        name: 'Managed services',
        client: 'Altéa',
        provider: 'Hexanor',
        startsOn: '2026-01-01',
        timeZone: 'Europe/Paris',
        language: 'en',
        currency: 'EUR',
        staff: 1200,
        closingDateStandsIn: false,
        delaySource: 'dates',
        ticketScope: { 'first-level-resolution': 'incidents', 'resolution-delay': 'incidents' },
        typeSource: null,
        serviceCalendar: { kind: '24x7' },
        levelOne: null,
      },
    ])
  })
})

describe('the groups that are level 1', () => {
  const chosen: Contract = { ...contract, levelOne: { by: 'groups', groups: ['service desk', 'Old Desk'] } }
  const ticks = () =>
    page
      .findAll<HTMLInputElement>('[data-testid=level-one] input')
      .map(({ element }) => [element.value, element.checked] as const)
  const tick = (name: string, is: boolean) => page.get(`[data-testid=level-one] input[value="${name}"]`).setValue(is)
  const rate = () => text(page, '[data-testid=level-one-rate]')

  it('are ticked among those known, with the rate that the choice gives before it is saved', async () => {
    await open(chosen)
    expect(ticks()).toEqual([
      ['Service Desk', true],
      ['Réseau', false],
      ['Old Desk', true],
    ])
    expect(text(page, '[data-testid=level-one]')).toContain('Service Desk: 60 tickets')
    expect(rate()).toContain('54.0%')
    await tick('Réseau', true)
    expect(rate()).toContain('94.0%')
    await tick('Old Desk', false)
    await save()
    expect(sent('PATCH')).toEqual([{ levelOne: { by: 'groups', groups: ['Service Desk', 'Réseau'] } }])
  })

  it('that the provider proposes beside them are taken by the client, or left', async () => {
    const waiting: Contract = { ...contract, levelOne: { by: 'level', proposal: ['Réseau'] } }
    await open(waiting)
    expect(text(page, '[data-testid=proposal]')).toContain('The provider proposes as level 1: Réseau')
    await page.findAll('[data-testid=proposal] button')[0]!.trigger('click')
    await settled()
    expect(ticks().filter(([, is]) => is)).toEqual([['Réseau', true]])
    await save()
    expect(sent('PATCH')).toEqual([{ levelOne: { by: 'groups', groups: ['Réseau'] } }])
    page.unmount()
    await open(waiting)
    await page.findAll('[data-testid=proposal] button')[1]!.trigger('click')
    await save()
    expect(sent('PATCH')).toEqual([{ levelOne: { by: 'level' } }])
  })

  it('are proposed by the provider, who changes nothing else', async () => {
    await open({ ...contract, levelOne: null }, '/contracts/1/settings', aSession('provider'))
    await tick('Service Desk', true)
    expect(rate()).toContain('54.0%')
    await page.get('[data-testid=level-one-proposal]').trigger('submit')
    await settled()
    expect(sent('PUT')).toEqual([{ groups: ['Service Desk'] }])
  })
})
