import { z } from 'zod'
import { DaySchema, InstantSchema } from './fields.ts'

const written = 'time-of-day'
const beginning = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, written)
const ending = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, written)

/** From a time of day to another; to one that comes earlier, the night runs into the next day. */
const RangeSchema = z
  .strictObject({ from: beginning, to: ending })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'range-empty' })
export type ServiceRange = z.infer<typeof RangeSchema>

const RangesSchema = z.array(RangeSchema).min(1).max(8).refine(areApart, 'ranges-overlap')

/** ISO weekdays, 1 = Monday. */
const WeekdaysSchema = z
  .array(z.number().int().min(1).max(7))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, 'day-twice')

/** Whose public holidays are closed days: an ISO 3166 country, or a region of it as `FR-57`; null = none. */
const HolidaysSchema = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Za-z0-9]{1,20}){0,2}$/, 'country')
  .nullable()

/** Hours of the week, the same of several days at once, and days of the contract's own. */
const ServiceHoursSchema = z
  .strictObject({
    kind: z.literal('service-hours'),
    hours: z
      .array(z.strictObject({ days: WeekdaysSchema, ranges: RangesSchema }))
      .min(1)
      .max(7)
      .refine(areOfOtherDays, 'weekday-twice'),
    holidays: HolidaysSchema,
    /** Days without service besides holidays. */
    closedDays: z.array(DaySchema).max(2000).refine(areOnce, 'day-twice').default([]),
    /** Days with hours of their own: a holiday worked, a Saturday of the month's end. */
    openDays: z
      .array(z.strictObject({ day: DaySchema, ranges: RangesSchema }))
      .max(1000)
      .refine((all) => areOnce(all.map(({ day }) => day)), 'day-twice')
      .default([]),
  })
  .refine(({ closedDays, openDays }) => !openDays.some(({ day }) => closedDays.includes(day)), {
    path: ['openDays'],
    error: 'day-closed-and-open',
  })

/** The same hours on each of some weekdays, in short. */
const BusinessHoursSchema = z
  .strictObject({
    kind: z.literal('business-hours'),
    days: WeekdaysSchema,
    opensAt: beginning,
    closesAt: ending,
    holidays: HolidaysSchema,
  })
  .refine((calendar) => calendar.opensAt < calendar.closesAt, {
    path: ['closesAt'],
    error: 'opens-after-closes',
  })

const AlwaysSchema = z.strictObject({ kind: z.literal('24x7') })

/** When the service runs; delays and downtime are counted on it. */
export const ServiceCalendarSchema = z.discriminatedUnion('kind', [AlwaysSchema, ServiceHoursSchema])
export type ServiceCalendarSetting = z.infer<typeof ServiceCalendarSchema>

/** The same as it may be given: `business-hours` is short for hours that are alike on each day. */
export const GivenCalendarSchema = z.discriminatedUnion('kind', [AlwaysSchema, BusinessHoursSchema, ServiceHoursSchema])
export type GivenCalendar = z.input<typeof GivenCalendarSchema>

/** A given calendar as it is kept: in full, days and ranges in order. */
export function settledCalendar(given: z.output<typeof GivenCalendarSchema>): ServiceCalendarSetting {
  if (given.kind === '24x7') return given
  const full =
    given.kind === 'service-hours'
      ? given
      : {
          kind: 'service-hours' as const,
          hours: [{ days: given.days, ranges: [{ from: given.opensAt, to: given.closesAt }] }],
          holidays: given.holidays,
          closedDays: [],
          openDays: [],
        }
  return {
    ...full,
    hours: full.hours
      .map(({ days, ranges }) => ({ days: days.toSorted((a, b) => a - b), ranges: inOrder(ranges) }))
      .toSorted((a, b) => a.days[0]! - b.days[0]!),
    closedDays: full.closedDays.toSorted(),
    openDays: full.openDays
      .map(({ day, ranges }) => ({ day, ranges: inOrder(ranges) }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  }
}

/** A calendar that held through a day, the last one included; kept when it is changed. */
export const PastCalendarSchema = z.object({
  through: DaySchema,
  calendar: ServiceCalendarSchema,
  changedAt: InstantSchema,
})
export type PastCalendar = z.infer<typeof PastCalendarSchema>

function inOrder(ranges: readonly ServiceRange[]): ServiceRange[] {
  return ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** Whether no range begins before the one before it ends, the night's being the last of its day. */
function areApart(ranges: readonly ServiceRange[]): boolean {
  return inOrder(ranges).every(({ from }, i, all) => {
    const before = all[i - 1]
    return !before || (before.from < before.to && before.to <= from)
  })
}

function areOfOtherDays(hours: readonly { readonly days: readonly number[] }[]): boolean {
  const days = hours.flatMap((line) => line.days)
  return new Set(days).size === days.length
}

function areOnce(days: readonly string[]): boolean {
  return new Set(days).size === days.length
}
