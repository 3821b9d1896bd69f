import { seeded } from './random.ts'
import { chapter, monthStart, story, type StoryTicket } from './story.ts'

/** What a user answered about a ticket: 1 to 5, at an instant in epoch milliseconds. */
export type StoryAnswer = { readonly score: number; readonly answeredAt: number }

const DAY = 86_400_000
const ANSWERED = 0.2

/** The answers of the story by ticket number: one user in five answers within three days of the closing. */
export function tellAnswers(tickets: readonly StoryTicket[]): Map<number, StoryAnswer> {
  const random = seeded(story.seed + 1)
  const answers = new Map<number, StoryAnswer>()
  for (const { number, closedAt } of tickets) {
    const [draw, satisfied, better, wait] = [random.uniform(), random.uniform(), random.uniform(), random.uniform()]
    if (closedAt === null || draw > ANSWERED) continue
    const isSatisfied = satisfied < chapter(monthOf(closedAt)).satisfiedShare
    const score = isSatisfied ? (better < 0.6 ? 5 : 4) : better < 0.6 ? 3 : 2
    answers.set(number, { score, answeredAt: closedAt + Math.floor(wait * 3 * DAY) })
  }
  return answers
}

function monthOf(instant: number): number {
  let month = 1
  while (monthStart(month + 1) <= instant) month += 1
  return month
}

/** The yearly survey of all staff as a spreadsheet kept by hand: date, score out of ten, written in French. */
export function periodicSurvey(month: number): Uint8Array {
  const random = seeded(story.seed + 100 + month)
  const rows = Array.from({ length: 46 }, () => {
    const satisfied = random.uniform() < chapter(month).satisfiedShare - 0.03
    const score = satisfied ? 7 + Math.floor(4 * random.uniform()) : 3 + Math.floor(4 * random.uniform())
    const answeredAt = new Date(monthStart(month) + (5 + Math.floor(12 * random.uniform())) * DAY)
    return `${answeredAt.toISOString().slice(0, 10).split('-').toReversed().join('/')};${score};10;périodique`
  })
  return new TextEncoder().encode(`\uFEFF${['répondu_le;note;échelle;enquête', ...rows].join('\r\n')}\r\n`)
}
