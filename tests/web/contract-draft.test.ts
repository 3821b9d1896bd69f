import { describe, expect, it, test } from 'vitest'
import { ContractPatchSchema, NewContractSchema } from '../../shared/api/contracts.ts'
import { Problem } from '../../web/api/problem.ts'
import { officeDraft } from '../../web/forms/calendar-draft.ts'
import { draftOf, newContractOf, newDraft, settingsPatch, type ContractDraft } from '../../web/forms/contract-draft.ts'
import { draftErrors } from '../../web/forms/contract-errors.ts'
import { serverErrors } from '../../web/forms/field-errors.ts'
import { emptyStep, nextDueMonth, targetsOf, targetStepsOf } from '../../web/forms/target-steps.ts'
import { contract } from './contract-sample.ts'

const t = (key: string) => key
const filled = () => ({ ...newDraft('fr'), name: 'A', client: 'B', provider: 'C', startsOn: '2026-01-01' })

function patchAfter(change: (draft: ContractDraft) => void) {
  const draft = draftOf(contract)
  change(draft)
  const patch = settingsPatch(draftOf(contract), draft)
  expect(ContractPatchSchema.safeParse(patch).error).toBeUndefined()
  return patch
}

describe('the form of a new contract', () => {
  it('sends only what the API accepts, in every calendar and rule, and leaves the rest to the defaults', () => {
    for (const kind of ['24x7', 'office', 'own'] as const)
      for (const levelOneBy of ['', 'escalated', 'groups'] as const) {
        const calendar = { ...officeDraft(kind), country: '' }
        const draft = { ...filled(), calendar, levelOneBy, groups: ' N1 \n\nN2\n' }
        expect(NewContractSchema.safeParse(newContractOf(draft)).error).toBeUndefined()
        expect(newContractOf(draft).targets).toBeUndefined()
      }
  })

  it('sends the first month where one is typed', () => {
    expect(newContractOf(filled())).not.toHaveProperty('firstMonth')
    expect(newContractOf({ ...filled(), firstMonth: '2026-04' })).toMatchObject({ firstMonth: '2026-04' })
  })

  it('says what is missing before asking the server', () => {
    expect(Object.keys(draftErrors(newDraft('en'), t))).toEqual(['name', 'client', 'provider', 'startsOn'])
    expect(draftErrors(filled(), t)).toEqual({})
    expect(draftErrors({ ...filled(), calendar: { ...officeDraft('own'), hours: [] } }, t)).toEqual({
      serviceCalendar: 'calendar.noDays',
    })
    expect(draftErrors({ ...filled(), levelOneBy: 'groups', groups: ' \n' }, t)).toEqual({ levelOne: 'form.noGroups' })
    for (const staff of [1.5, 0, -3, Number.NaN])
      expect(draftErrors({ ...filled(), staff }, t)).toEqual({ staff: 'form.wholeNumber' })
  })
})

describe('the settings of a contract', () => {
  it('send nothing as long as nobody types, and then only what was changed', () => {
    expect(patchAfter(() => undefined)).toEqual({})
    expect(patchAfter((draft) => (draft.satisfactionSurvey = 'periodic'))).toEqual({ satisfactionSurvey: 'periodic' })
    expect(
      patchAfter((draft) => draft.incidentRules.push({ kind: 'outage', field: 'type', contains: ' Panne ' })),
    ).toEqual({ incidentRules: [{ kind: 'outage', field: 'type', contains: 'Panne' }] })
    const ticketScope = { 'first-level-resolution': 'incidents', 'resolution-delay': 'all' } as const
    expect(patchAfter((draft) => (draft.ticketScope = { ...ticketScope }))).toEqual({ ticketScope })
    expect(patchAfter((draft) => (draft.typeSource = 'category'))).toEqual({ typeSource: 'category' })
    expect(patchAfter((draft) => (draft.staff = null))).toEqual({ staff: null })
  })

  it('say from which month changed targets hold: this one unless another is chosen', () => {
    const change = (targetsFrom: string) => (draft: ContractDraft) => {
      draft.targets[0]!.values.satisfaction = 80
      draft.targetsFrom = targetsFrom
    }
    const targets = [
      { kpi: 'first-level-resolution', dueMonth: 3, value: 0.7 },
      { kpi: 'first-level-resolution', dueMonth: 6, value: 0.85 },
      { kpi: 'budget-variance', dueMonth: 3, value: 0.15 },
      { kpi: 'satisfaction', dueMonth: 3, value: 0.8 },
      { kpi: 'security-incidents', dueMonth: 6, value: -0.5 },
    ]
    expect(patchAfter(change('now'))).toEqual({ targets })
    expect(patchAfter(change('start'))).toEqual({ targets, targetsFrom: '2026-01' })
    expect(patchAfter(change('2026-05'))).toEqual({ targets, targetsFrom: '2026-05' })
    expect(patchAfter((draft) => (draft.targetsFrom = 'start'))).toEqual({})
  })

  it('say from which day changed service hours hold: today unless another is chosen', () => {
    const serviceCalendar = { kind: '24x7' }
    const change = (calendarFrom: string) => (draft: ContractDraft) => {
      draft.calendar.kind = '24x7'
      draft.calendarFrom = calendarFrom
    }
    expect(patchAfter(change('now'))).toEqual({ serviceCalendar })
    expect(patchAfter(change('start'))).toEqual({ serviceCalendar, calendarFrom: contract.startsOn })
    expect(patchAfter(change('2026-05-12'))).toEqual({ serviceCalendar, calendarFrom: '2026-05-12' })
    expect(patchAfter((draft) => (draft.calendarFrom = 'start'))).toEqual({})
  })

  it('say over which months a KPI is judged, once another window is chosen', () => {
    expect(patchAfter((draft) => (draft.windows.satisfaction = 'month'))).toEqual({
      windows: { ...contract.windows, satisfaction: 'month' },
    })
    expect(patchAfter((draft) => (draft.windows.satisfaction = contract.windows.satisfaction))).toEqual({})
  })

  it('say which month is M1; left empty it is the first whole month', () => {
    expect(patchAfter((draft) => (draft.firstMonth = '2026-03'))).toEqual({ firstMonth: '2026-03' })
    expect(patchAfter((draft) => (draft.firstMonth = ''))).toEqual({})
    const later = (draft: ContractDraft) => Object.assign(draft, { startsOn: '2026-02-10', firstMonth: '' })
    expect(patchAfter(later)).toEqual({ startsOn: '2026-02-10', firstMonth: '2026-03' })
    const targets = (draft: ContractDraft) => {
      later(draft)
      draft.targets[0]!.values.satisfaction = 80
      draft.targetsFrom = 'start'
    }
    expect(patchAfter(targets)).toMatchObject({ firstMonth: '2026-03', targetsFrom: '2026-03' })
  })

  it('say which rule of incidents is too short to tell anything', () => {
    const rule = { kind: 'security', field: 'category', contains: ' a ' } as const
    expect(draftErrors({ ...filled(), incidentRules: [rule] }, t)).toEqual({ 'incidentRules.0': 'form.ruleTooShort' })
  })
})

describe('the steps of the targets', () => {
  it('are typed in percent, signed for a change, and stored as shares without a rounding tail', () => {
    const steps = targetStepsOf(contract.targets)
    expect(steps.map(({ dueMonth }) => dueMonth)).toEqual([3, 6])
    expect(steps[0]!.values).toMatchObject({ 'first-level-resolution': 70, 'budget-variance': 15, satisfaction: null })
    expect(steps[1]!.values['security-incidents']).toBe(-50)
    steps[0]!.values['first-level-resolution'] = 70.1
    expect(targetsOf(steps)[0]).toEqual({ kpi: 'first-level-resolution', dueMonth: 3, value: 0.701 })
  })

  it('offer M3 and M6 to a contract without targets, and a quarter after the last', () => {
    expect(targetStepsOf([])).toEqual([emptyStep(3), emptyStep(6)])
    expect(nextDueMonth(targetStepsOf([]))).toBe(9)
    expect(nextDueMonth([])).toBe(3)
    expect(targetStepsOf([{ kpi: 'satisfaction', dueMonth: 9, value: 0.9 }]).map(({ dueMonth }) => dueMonth)).toEqual([
      9,
    ])
    expect(nextDueMonth([emptyStep(239)])).toBe(240)
  })

  test.each([
    ['first-level-resolution', 101, 'rate'],
    ['first-level-resolution', Number.NaN, 'rate'],
    ['resolution-delay', -1, 'hours'],
    ['security-incidents', -101, 'change'],
    ['budget-variance', -15, 'near-zero'],
  ] as const)('refuse for %s the target %d', (kpi, value, unit) => {
    const step = emptyStep(3)
    step.values[kpi] = value
    expect(draftErrors({ ...filled(), targets: [step] }, t)).toEqual({
      [`targets.0.${kpi}`]: `form.targetLimits.${unit}`,
    })
  })

  it('take a change below zero', () => {
    const step = emptyStep(3)
    step.values['total-cost'] = -25
    expect(draftErrors({ ...filled(), targets: [step] }, t)).toEqual({})
  })

  it('are each due at a month of their own', () => {
    const errors = (months: (number | null)[]) => draftErrors({ ...filled(), targets: months.map(emptyStep) }, t)
    expect(errors([3, 3])).toEqual({ 'targets.1': 'form.stepTwice' })
    for (const month of [null, 0, 2.5, 241, Number.NaN])
      expect(errors([month])).toEqual({ 'targets.0': 'form.dueWhole' })
  })
})

describe('the server’s findings', () => {
  it('are laid beside the fields that they name', () => {
    const issue = { line: null, code: 'malformed', raw: null }
    const issues = [
      { ...issue, column: 'staff', message: 'too many' },
      { ...issue, column: 'targets.0.value', message: 'too high' },
      { ...issue, column: null, message: 'elsewhere' },
    ]
    expect(serverErrors(new Problem(400, { code: 'malformed', message: 'No.', issues }))).toEqual({
      staff: 'too many',
      targets: 'too high',
    })
  })
})

it('groups that the provider proposed stay proposed until they are confirmed or changed', () => {
  const levelOne = { by: 'groups', groups: ['Desk', 'N1'], proposed: true } as const
  const from = draftOf({ ...contract, levelOne: { ...levelOne, groups: [...levelOne.groups] } })
  expect(settingsPatch(from, { ...from, name: 'Other' })).toEqual({ name: 'Other' })
  expect(settingsPatch(from, { ...from, proposedGroups: null })).toEqual({
    levelOne: { by: 'groups', groups: ['Desk', 'N1'] },
  })
  expect(settingsPatch(from, { ...from, groups: 'Desk' })).toEqual({ levelOne: { by: 'groups', groups: ['Desk'] } })
})
