import { describe, expect, it, test } from 'vitest'
import { GivenCalendarSchema, settledCalendar, type ServiceCalendarSetting } from '../../shared/api/calendars.ts'
import { calendarDraftOf, calendarOf, officeDraft, type CalendarDraft } from '../../web/forms/calendar-draft.ts'
import { calendarError } from '../../web/forms/calendar-errors.ts'

const settled = (draft: CalendarDraft) => settledCalendar(GivenCalendarSchema.parse(calendarOf(draft)))
const range = (from: string, to: string) => ({ from, to })
const alsace: ServiceCalendarSetting = {
  kind: 'service-hours',
  hours: [
    { days: [1, 2, 3, 4], ranges: [range('08:30', '12:30'), range('14:00', '18:00')] },
    { days: [5], ranges: [range('08:30', '16:00')] },
    { days: [6], ranges: [range('22:00', '06:00')] },
    { days: [7], ranges: [range('00:00', '24:00')] },
  ],
  holidays: 'FR-57',
  closedDays: ['2026-04-14', '2026-08-10', '2026-08-11', '2026-08-12'],
  openDays: [{ day: '2026-12-19', ranges: [range('09:00', '12:00')] }],
}

describe('the form of service hours', () => {
  it('gives back what it was opened with', () => {
    for (const calendar of [alsace, { kind: '24x7' } as const, settled(officeDraft())])
      expect(settled(calendarDraftOf(calendar))).toEqual(calendar)
  })

  it('knows the usual hours again, and any others as their own', () => {
    expect(calendarDraftOf(settled(officeDraft())).kind).toBe('office')
    expect(calendarDraftOf(settled({ ...officeDraft('own'), region: 'FR-67' })).kind).toBe('own')
    expect(calendarDraftOf(settled({ ...officeDraft('own'), country: '' })).kind).toBe('own')
  })

  it('tells closures by their first and last day', () => {
    expect(calendarDraftOf(alsace).closed).toEqual([
      { from: '2026-04-14', to: '' },
      { from: '2026-08-10', to: '2026-08-12' },
    ])
  })

  it('forgets the region of a country that is no longer the one', () => {
    expect(settled({ ...officeDraft('own'), country: 'DE', region: 'FR-57' })).toMatchObject({ holidays: 'DE' })
  })
})

const own = (change: Partial<CalendarDraft>): CalendarDraft => ({ ...officeDraft('own'), ...change })
const day = (...ranges: { from: string; to: string }[]) => [{ days: [1], ranges }]

test.each<[string, Partial<CalendarDraft>, string]>([
  ['no day', { hours: [{ days: [], ranges: [range('09:00', '18:00')] }] }, 'calendar.noDays'],
  ['a day twice', { hours: [...day(range('09:00', '12:00')), ...day(range('14:00', '18:00'))] }, 'calendar.dayTwice'],
  ['no range', { hours: day() }, 'calendar.badRange'],
  ['a time that is missing', { hours: day(range('09:00', '')) }, 'calendar.badRange'],
  ['a range of no length', { hours: day(range('09:00', '09:00')) }, 'calendar.badRange'],
  ['ranges that overlap', { hours: day(range('09:00', '13:00'), range('12:00', '18:00')) }, 'calendar.badRange'],
  ['a night before the day', { hours: day(range('08:00', '06:00'), range('09:00', '18:00')) }, 'calendar.badRange'],
  ['a closure backwards', { closed: [{ from: '2026-08-12', to: '2026-08-10' }] }, 'calendar.badDay'],
  ['an opening without a day', { open: [{ day: '', ranges: [range('09:00', '12:00')] }] }, 'calendar.badDay'],
  [
    'a day both closed and open',
    { closed: [{ from: '2026-08-10', to: '' }], open: [{ day: '2026-08-10', ranges: [range('09:00', '12:00')] }] },
    'calendar.ownTwice',
  ],
])('%s is refused by the form as by the API', (_name, change, error) => {
  expect(calendarError(own(change))).toBe(error)
  if (error === 'calendar.badDay') return
  expect(GivenCalendarSchema.safeParse(calendarOf(own(change))).success).toBe(false)
})

test('a day that ends at midnight is whole', () => {
  const draft = own({ hours: day(range('00:00', '00:00')) })
  expect(calendarError(draft)).toBeNull()
  expect(settled(draft)).toMatchObject({ hours: [{ days: [1], ranges: [range('00:00', '24:00')] }] })
})
