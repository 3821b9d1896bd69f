import { seeded, type Random } from './random.ts'
import { chapter, monthStart, officeHours, STORY_MONTHS, STORY_SEED, type Story } from './story.ts'

/** A ticket of the story, in keys that a language has words for; instants in epoch milliseconds. */
export type StoryTicket = {
  readonly number: number
  readonly openedAt: number
  /** null = never resolved. */
  readonly resolvedAt: number | null
  readonly closedAt: number | null
  readonly priority: keyof typeof habitualHours
  readonly type: 'incident' | 'request'
  readonly category: (typeof categories)[number][0]
  readonly site: (typeof sites)[number][0]
  readonly atLevelOne: boolean
  readonly slaMissed: boolean
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FIRST_NUMBER = 4801
const habitualHours = { urgent: 2, high: 5, medium: 14, low: 36 } as const
const slaHours = { urgent: 8, high: 24, medium: 96, low: 240 } as const
const categories = [
  ['workstation', 30],
  ['mail', 18],
  ['access', 20],
  ['erp', 14],
  ['network', 10],
  ['printers', 8],
] as const
const sites = [
  ['main', 60],
  ['second', 25],
  ['remote', 15],
] as const

/** Every ticket of the story, in the order of opening. The same every time. */
export function tellTickets(story: Story): StoryTicket[] {
  const random = seeded(STORY_SEED)
  const tickets: StoryTicket[] = []
  for (let month = 1; month <= STORY_MONTHS; month++) {
    const { volume } = chapter(story, month)
    const from = monthStart(story, month)
    const length = monthStart(story, month + 1) - from
    const openings = Array.from({ length: random.poisson(volume) }, () =>
      officeHours(from + random.uniform() * length, random),
    )
    for (const openedAt of openings.toSorted((a, b) => a - b))
      tickets.push(tellTicket(openedAt, chapter(story, month), random))
  }
  return tickets.map((ticket, index) => ({ ...ticket, number: FIRST_NUMBER + index }))
}

function tellTicket(
  openedAt: number,
  { levelOneShare, slowness }: { readonly levelOneShare: number; readonly slowness: number },
  random: Random,
): StoryTicket {
  const priority = random.pick([
    ['urgent', 4],
    ['high', 18],
    ['medium', 55],
    ['low', 23],
  ] as const)
  const atLevelOne = random.uniform() < levelOneShare
  const hours = habitualHours[priority] * slowness * (atLevelOne ? 0.8 : 2.2) * Math.exp(0.7 * random.normal())
  const isForgotten = random.uniform() < 0.006
  const resolvedAt = isForgotten ? null : Math.ceil((openedAt + hours * HOUR) / 60_000) * 60_000
  return {
    number: 0,
    openedAt,
    resolvedAt,
    closedAt: resolvedAt === null ? null : resolvedAt + 5 * DAY,
    priority,
    type: random.uniform() < 0.62 ? 'incident' : 'request',
    category: random.pick(categories),
    site: random.pick(sites),
    atLevelOne,
    slaMissed: hours > slaHours[priority],
  }
}
