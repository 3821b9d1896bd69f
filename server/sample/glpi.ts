import type { StoryAnswer } from './answers.ts'
import { dayFirst, monthStart, type Story } from './story.ts'
import type { StoryTicket } from './tickets.ts'

/** All that is told of tickets. */
export type ToldTickets = {
  readonly story: Story
  readonly tickets: readonly StoryTicket[]
  readonly answers: ReadonlyMap<number, StoryAnswer>
}

/**
 * An export as GLPI 10 writes it: BOM, every cell quoted, `;` after each one, LF. It holds the tickets that moved from the
 * first of the months to the last, as they stood at its end, with what users answered.
 */
export function glpiExport(
  { story, tickets, answers }: ToldTickets,
  months: { readonly from: number; readonly to: number },
): string {
  const [from, to] = [monthStart(story, months.from), monthStart(story, months.to + 1)]
  const moved = tickets.filter(({ number, openedAt, resolvedAt, closedAt }) =>
    [openedAt, resolvedAt, closedAt, answers.get(number)?.answeredAt ?? null].some(
      (instant) => instant !== null && instant >= from && instant < to,
    ),
  )
  const rows = moved.map((ticket) => cells(story, ticket, { answer: answers.get(ticket.number), asOf: to }))
  const lines = [story.words.ticketFile.headers, ...rows]
  return `\uFEFF${lines.map((line) => line.map((cell) => `"${cell}";`).join('') + '\n').join('')}`
}

function cells(
  { words: { ticketFile: words } }: Story,
  ticket: StoryTicket,
  { answer, asOf }: { readonly answer: StoryAnswer | undefined; readonly asOf: number },
): string[] {
  const date = (instant: number) => dayFirst(instant, '-')
  const known = (instant: number | null) => (instant !== null && instant < asOf ? instant : null)
  const resolvedAt = known(ticket.resolvedAt)
  const closedAt = known(ticket.closedAt)
  const { status } = words
  return [
    String(ticket.number).replace(/\B(?=(\d{3})+$)/g, ' '),
    `${words.category[ticket.category]}${words.requestNumber}${ticket.number}`,
    closedAt !== null ? status.closed : resolvedAt !== null ? status.resolved : status.open,
    date(closedAt ?? resolvedAt ?? ticket.openedAt),
    date(ticket.openedAt),
    words.priority[ticket.priority],
    'Martin Camille',
    ticket.atLevelOne ? words.group.one : words.group.two,
    words.category[ticket.category],
    words.type[ticket.type],
    words.site[ticket.site],
    resolvedAt === null ? '' : date(resolvedAt),
    closedAt === null ? '' : date(closedAt),
    ticket.slaMissed ? words.yes : words.no,
    ...(answer && answer.answeredAt < asOf ? [date(answer.answeredAt), String(answer.score)] : ['', '']),
  ]
}
