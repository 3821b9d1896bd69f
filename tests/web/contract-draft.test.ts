import { describe, expect, it } from 'vitest'
import { NewContractSchema } from '../../shared/api/contracts.ts'
import { Problem } from '../../web/api/problem.ts'
import { contractOf, draftOf, newDraft } from '../../web/forms/contract-draft.ts'
import { draftErrors, serverErrors } from '../../web/forms/contract-errors.ts'
import { remapped } from '../../web/forms/remap.ts'
import { contract, preview } from './samples.ts'

const t = (key: string) => key
const filled = () => ({ ...newDraft('fr'), name: 'A', client: 'B', provider: 'C', startsOn: '2026-01-01' })

describe('the contract form', () => {
  it('sends back unchanged what it was given', () => {
    const { id: _id, createdAt: _created, updatedAt: _updated, ...settings } = contract
    expect(contractOf(draftOf(contract))).toEqual(settings)
  })

  it('sends only what the API accepts, in every calendar and rule', () => {
    for (const calendar of ['24x7', 'business-hours'] as const)
      for (const levelOneBy of ['', 'escalated', 'groups'] as const) {
        const draft = { ...filled(), calendar, levelOneBy, groups: ' N1 \n\nN2\n', holidays: '' }
        expect(NewContractSchema.safeParse(contractOf(draft)).error).toBeUndefined()
      }
  })

  it('reads rates in percent without a rounding tail', () => {
    const draft = { ...filled(), targets: [{ kpi: 'first-level-resolution' as const, dueMonth: 3, value: 70.1 }] }
    expect(contractOf(draft).targets).toEqual([{ kpi: 'first-level-resolution', dueMonth: 3, value: 0.701 }])
    expect(draftOf(contract).baselines[0]!.value).toBe(55.5)
  })

  it('drops the rows that nobody filled in', () => {
    const draft = { ...filled(), targets: [{ kpi: 'resolution-delay' as const, dueMonth: 3, value: null }] }
    expect(contractOf(draft).targets).toEqual([])
  })

  it('says what is missing before asking the server', () => {
    expect(Object.keys(draftErrors(newDraft('en'), t))).toEqual(['name', 'client', 'provider', 'startsOn'])
    expect(draftErrors(filled(), t)).toEqual({})
    expect(draftErrors({ ...filled(), calendar: 'business-hours', opensAt: '18:00', closesAt: '09:00' }, t)).toEqual({
      serviceCalendar: 'form.hoursOrder',
    })
    expect(draftErrors({ ...filled(), levelOneBy: 'groups', groups: ' \n' }, t)).toEqual({ levelOne: 'form.noGroups' })
    expect(draftErrors({ ...filled(), staff: 1.5 }, t)).toEqual({ staff: 'form.wholeNumber' })
    const [row] = filled().targets
    expect(draftErrors({ ...filled(), targets: [row!, row!] }, t)).toEqual({ targets: 'form.targetTwice' })
  })

  it('lays the server’s findings beside the fields that they name', () => {
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

describe('taking a column for another field', () => {
  it('states the whole mapping; the column that held the field gives it up', () => {
    expect(remapped(preview, 3, 'resolvedAt')).toEqual({
      mapping: { 0: 'id', 1: 'openedAt', 2: null, 3: 'resolvedAt' },
      encoding: 'utf-8-bom',
      delimiter: ';',
      dateOrder: 'dmy',
    })
  })

  it('a workbook has neither encoding nor delimiter to keep', () => {
    const remap = remapped({ ...preview, encoding: 'xlsx', delimiter: null, dateOrder: 'ymd' }, 3, 'site')
    expect(remap).toEqual({ mapping: { 0: 'id', 1: 'openedAt', 2: 'resolvedAt', 3: 'site' }, dateOrder: 'ymd' })
  })

  it('a column can be left out, and others stay', () => {
    expect(remapped(preview, 2, null).mapping).toEqual({ 0: 'id', 1: 'openedAt', 2: null, 3: null })
  })
})
