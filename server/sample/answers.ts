import { seeded } from './random.ts'
import { chapter, dayFirst, monthStart, STORY_SEED, type Story } from './story.ts'
import type { StoryTicket } from './tickets.ts'

/** What a user answered about a ticket: 1 to 5, at an instant in epoch milliseconds. */
export type StoryAnswer = { readonly score: number; readonly answeredAt: number }

const DAY = 86_400_000
const ANSWERED = 0.2
const STAFF_ANSWERS = 46

/** The answers of the story by ticket number: one user in five answers within three days of the closing. */
export function tellAnswers(story: Story, tickets: readonly StoryTicket[]): Map<number, StoryAnswer> {
  const random = seeded(STORY_SEED + 1)
  const answers = new Map<number, StoryAnswer>()
  const monthOf = (instant: number) => {
    let month = 1
    while (monthStart(story, month + 1) <= instant) month += 1
    return month
  }
  for (const { number, closedAt } of tickets) {
    const [draw, satisfied, better, wait] = [random.uniform(), random.uniform(), random.uniform(), random.uniform()]
    if (closedAt === null || draw > ANSWERED) continue
    const isSatisfied = satisfied < chapter(story, monthOf(closedAt)).satisfiedShare
    const score = isSatisfied ? (better < 0.6 ? 5 : 4) : better < 0.6 ? 3 : 2
    answers.set(number, { score, answeredAt: closedAt + Math.floor(wait * 3 * DAY) })
  }
  return answers
}

/** The survey of all staff as a spreadsheet kept by hand, once for each of some months: date, score out of ten. */
export function periodicSurvey(story: Story, months: readonly number[]): string {
  const { headers, survey } = story.words.surveyFile
  const rows = months.flatMap((month) => {
    const random = seeded(STORY_SEED + 100 + month)
    return Array.from({ length: STAFF_ANSWERS }, () => {
      const satisfied = random.uniform() < chapter(story, month).satisfiedShare - 0.03
      const score = satisfied ? 7 + Math.floor(4 * random.uniform()) : 3 + Math.floor(4 * random.uniform())
      const answeredAt = monthStart(story, month) + (5 + Math.floor(12 * random.uniform())) * DAY
      return `${dayFirst(answeredAt, '/').slice(0, 10)};${score};10;${survey}`
    })
  })
  return `\uFEFF${[headers.join(';'), ...rows].join('\r\n')}\r\n`
}
