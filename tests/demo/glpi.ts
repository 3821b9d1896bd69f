import type { StoryAnswer } from './answers.ts'
import { monthStart, type StoryTicket } from './story.ts'

const headers = [
  'ID',
  'Titre',
  'Statut',
  'Dernière modification',
  "Date d'ouverture",
  'Priorité',
  'Demandeur - Demandeur',
  'Attribué à - Groupe de techniciens',
  'Catégorie',
  'Type',
  'Lieu',
  'Date de résolution',
  'Date de clôture',
  'Temps de résolution dépassé',
  'Enquête de satisfaction - Date de réponse',
  'Enquête de satisfaction - Satisfaction',
]

/**
 * A month's export as GLPI 10 writes it in French: BOM, every cell quoted, `;` after each one, LF. It holds the tickets
 * that moved in that month, as they stood at its end, with what users answered.
 */
export function glpiExport(
  tickets: readonly StoryTicket[],
  answers: ReadonlyMap<number, StoryAnswer>,
  month: number,
): Uint8Array {
  const [from, to] = [monthStart(month), monthStart(month + 1)]
  const moved = tickets.filter(({ number, openedAt, resolvedAt, closedAt }) =>
    [openedAt, resolvedAt, closedAt, answers.get(number)?.answeredAt ?? null].some(
      (instant) => instant !== null && instant >= from && instant < to,
    ),
  )
  const lines = [headers, ...moved.map((ticket) => cells(ticket, answers.get(ticket.number), to))]
  const text = lines.map((line) => line.map((cell) => `"${cell}";`).join('') + '\n').join('')
  return new TextEncoder().encode(`\uFEFF${text}`)
}

function cells(ticket: StoryTicket, answer: StoryAnswer | undefined, asOf: number): string[] {
  const known = (instant: number | null) => (instant !== null && instant < asOf ? instant : null)
  const resolvedAt = known(ticket.resolvedAt)
  const closedAt = known(ticket.closedAt)
  const status = closedAt !== null ? 'Clos' : resolvedAt !== null ? 'Résolu' : 'En cours (Attribué)'
  return [
    String(ticket.number).replace(/\B(?=(\d{3})+$)/g, ' '),
    `${ticket.category} : demande n° ${ticket.number}`,
    status,
    date(closedAt ?? resolvedAt ?? ticket.openedAt),
    date(ticket.openedAt),
    ticket.priority,
    'Martin Camille',
    ticket.atLevelOne ? 'Support N1' : 'Support N2',
    ticket.category,
    ticket.type,
    ticket.site,
    resolvedAt === null ? '' : date(resolvedAt),
    closedAt === null ? '' : date(closedAt),
    ticket.slaMissed ? 'Oui' : 'Non',
    ...(answer && answer.answeredAt < asOf ? [date(answer.answeredAt), String(answer.score)] : ['', '']),
  ]
}

/** `31-05-2025 14:05`, GLPI's day-first date. */
function date(instant: number): string {
  const [day, time] = new Date(instant).toISOString().split('T') as [string, string]
  return `${day.split('-').toReversed().join('-')} ${time.slice(0, 5)}`
}
