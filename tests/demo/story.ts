import { seeded, type Random } from './random.ts'

/** Eighteen months of an SME of 80 staff and its provider. */
export const story = {
  startsOn: { year: 2025, month: 5 },
  months: 18,
  ticketsAMonth: 130,
  seed: 20250501,
} as const

/** A ticket of the story; instants in epoch milliseconds, UTC taken as the wall clock of the desk. */
export type StoryTicket = {
  readonly number: number
  readonly openedAt: number
  /** null = never resolved. */
  readonly resolvedAt: number | null
  readonly closedAt: number | null
  readonly priority: 'Très haute' | 'Haute' | 'Moyenne' | 'Basse'
  readonly type: 'Incident' | 'Demande'
  readonly category: string
  readonly site: string
  readonly atLevelOne: boolean
  readonly slaMissed: boolean
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const habitualHours = { 'Très haute': 2, Haute: 5, Moyenne: 14, Basse: 36 } as const
const slaHours = { 'Très haute': 8, Haute: 24, Moyenne: 96, Basse: 240 } as const
const categories = [
  ['Poste de travail', 30],
  ['Messagerie', 18],
  ['Accès et mots de passe', 20],
  ['Applications > ERP', 14],
  ['Réseau', 10],
  ['Imprimantes', 8],
] as const
const sites = [
  ['Lyon', 60],
  ['Villefranche', 25],
  ['Télétravail', 15],
] as const

/** What happens month by month: M1 is 1. */
export function chapter(month: number) {
  const learning = Math.min(1, month / 6)
  const technicianLeft = month >= 9 && month <= 11
  const creep = month >= 12 ? 1.085 ** (month - 11) : 1
  return {
    /** A good start, then the loss of an experienced technician at M9. */
    levelOneShare: 0.6 + 0.29 * learning - (technicianLeft ? 0.11 : 0),
    /** Delays shorten, then creep up from M12, still inside the SLA. */
    slowness: (1.35 - 0.35 * learning) * (technicianLeft ? 1.15 : 1) * creep,
    volume: story.ticketsAMonth * forecastShare(month),
    /** Users grow content, notice that nobody knows them any more, then that everything takes longer. */
    satisfiedShare: 0.7 + 0.24 * learning - (technicianLeft ? 0.1 : 0) - Math.min(0.14, Math.max(0, month - 12) * 0.03),
    /** Filters and training halve the incidents; a phishing wave comes at M13. */
    securityIncidents: 3.2 - 1.9 * learning + (month === 13 ? 5 : month === 14 ? 2 : 0),
    /** The ERP moves to another host, which the contract did not foresee. */
    migration: month === 14 ? 5200 : month === 15 ? 6800 : 0,
  }
}

/** August is quiet. */
export function forecastShare(month: number): number {
  return month % 12 === 4 ? 0.7 : 1
}

/** Every ticket of the story, in the order of opening. The same every time. */
export function tellTickets(): StoryTicket[] {
  const random = seeded(story.seed)
  const tickets: StoryTicket[] = []
  for (let month = 1; month <= story.months; month++) {
    const { volume } = chapter(month)
    const from = monthStart(month)
    const length = monthStart(month + 1) - from
    const openings = Array.from({ length: random.poisson(volume) }, () =>
      officeHours(from + random.uniform() * length, random),
    )
    for (const openedAt of openings.toSorted((a, b) => a - b)) tickets.push(tellTicket(openedAt, month, random))
  }
  return tickets.map((ticket, index) => ({ ...ticket, number: 4801 + index }))
}

/** A month of the story as the API writes it; 1 = M1. */
export function monthName(month: number): string {
  return new Date(monthStart(month)).toISOString().slice(0, 7)
}

/** First instant of a month of the story; 1 = M1. */
export function monthStart(month: number): number {
  return Date.UTC(story.startsOn.year, story.startsOn.month - 2 + month, 1)
}

function tellTicket(openedAt: number, month: number, random: Random): StoryTicket {
  const { levelOneShare, slowness } = chapter(month)
  const priority = random.pick([
    ['Très haute', 4],
    ['Haute', 18],
    ['Moyenne', 55],
    ['Basse', 23],
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
    type: random.uniform() < 0.62 ? 'Incident' : 'Demande',
    category: random.pick(categories),
    site: random.pick(sites),
    atLevelOne,
    slaMissed: hours > slaHours[priority],
  }
}

/** Moves an instant into an office day: Monday to Friday, 8:00 to 18:00, to the minute. */
export function officeHours(instant: number, random: Random): number {
  let day = Math.floor(instant / DAY)
  while ([0, 6].includes(new Date(day * DAY).getUTCDay())) day -= 1
  return day * DAY + Math.floor((8 + 10 * random.uniform()) * 60) * 60_000
}
