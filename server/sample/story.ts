import type { SentWords } from '../../shared/words/en/sent.ts'
import type { Random } from './random.ts'

export type SampleWords = SentWords['sample']

/** Eighteen months of an SME of 80 staff and its provider, told in the words of a language. */
export type Story = {
  /** M1 as a year and a month from 1 to 12. */
  readonly startsOn: { readonly year: number; readonly month: number }
  readonly words: SampleWords
}

export const STORY_MONTHS = 18
/** Months in which all of the staff is asked. */
export const SURVEY_MONTHS: readonly number[] = [6, 12, 18]
export const STORY_SEED = 20250501
const TICKETS_A_MONTH = 130
const DAY = 86_400_000

/** The story whose last month is the one before the month of an instant in epoch seconds. */
export function storyBefore(now: number, words: SampleWords): Story {
  const today = new Date(now * 1000)
  const start = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - STORY_MONTHS, 1))
  return { startsOn: { year: start.getUTCFullYear(), month: start.getUTCMonth() + 1 }, words }
}

/** What happens month by month: M1 is 1. */
export function chapter(story: Story, month: number) {
  const learning = Math.min(1, month / 6)
  const technicianLeft = month >= 9 && month <= 11
  const creep = month >= 12 ? 1.085 ** (month - 11) : 1
  return {
    /** A good start, then the loss of an experienced technician at M9. */
    levelOneShare: 0.6 + 0.29 * learning - (technicianLeft ? 0.11 : 0),
    /** Delays shorten, then creep up from M12, still inside the SLA. */
    slowness: (1.35 - 0.35 * learning) * (technicianLeft ? 1.15 : 1) * creep,
    volume: forecastTickets(story, month),
    /** Users grow content, notice that nobody knows them any more, then that everything takes longer. */
    satisfiedShare: 0.7 + 0.24 * learning - (technicianLeft ? 0.1 : 0) - Math.min(0.14, Math.max(0, month - 12) * 0.03),
    /** Filters and training halve the incidents; a phishing wave comes at M13. */
    securityIncidents: 3.2 - 1.9 * learning + (month === 13 ? 5 : month === 14 ? 2 : 0),
    /** The ERP moves to another host, which the contract did not foresee. */
    migration: month === 14 ? 5200 : month === 15 ? 6800 : 0,
  }
}

/** Tickets that a month is expected to bring: August is quiet. */
export function forecastTickets(story: Story, month: number): number {
  return TICKETS_A_MONTH * (monthName(story, month).endsWith('-08') ? 0.7 : 1)
}

/** A month of the story as the API writes it; 1 = M1. */
export function monthName(story: Story, month: number): string {
  return new Date(monthStart(story, month)).toISOString().slice(0, 7)
}

/** First instant of a month of the story; 1 = M1. Epoch milliseconds, UTC taken as the wall clock of the desk. */
export function monthStart({ startsOn }: Story, month: number): number {
  return Date.UTC(startsOn.year, startsOn.month - 2 + month, 1)
}

/** Moves an instant into an office day: Monday to Friday, 8:00 to 18:00, to the minute. */
export function officeHours(instant: number, random: Random): number {
  let day = Math.floor(instant / DAY)
  while ([0, 6].includes(new Date(day * DAY).getUTCDay())) day -= 1
  return day * DAY + Math.floor((8 + 10 * random.uniform()) * 60) * 60_000
}

/** `31-05-2025 14:05`, or with another sign between day, month and year. */
export function dayFirst(instant: number, sign: '-' | '/'): string {
  const [day, time] = new Date(instant).toISOString().split('T') as [string, string]
  return `${day.split('-').toReversed().join(sign)} ${time.slice(0, 5)}`
}
