import type { Answer, Survey } from '../../shared/kinds/satisfaction/answer.ts'
import { dateColumn } from './date-column.ts'
import { formatLocalTime } from './local-time.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import type { FieldsOf } from '../../shared/kinds/columns.ts'
import { placesOf, Row } from './row.ts'
import { scoreCells, type ScoreCells } from './score-cells.ts'
import { readSurvey } from './values/survey.ts'

type AnswerRow = Row<FieldsOf['satisfaction']>
/** A date without a time is midnight: on the day of sending, it may seem to come before. */
const DAY = 86_400
/** An answer has a score and a date, and belongs to the one survey or the other. */
const NEEDS: ReadonlySet<FieldsOf['satisfaction']> = new Set(['score', 'scale', 'survey'])
/** Survey tools keep what was begun, without a date of submission. */
const SUBMISSION = /submi|soumission/i
const UNANSWERED = { score: null, scale: null, satisfied: null }

/**
 * Compiles the reader of a file's survey answers. One that is dated before its survey was sent keeps its own date. A row
 * without a score is a survey that was sent and not answered; an answer without a date of its own takes the date of sending.
 */
export function answerReader(columns: readonly ReadColumn[], headers: readonly string[], rules: ReadRules): RowReader {
  const places = placesOf(columns)
  const scores = scoreCells(
    columns.find((column) => column.field === 'score')!,
    headers,
    rules,
  )
  const readAnswered = dateColumn('answeredAt', columns, headers, rules)
  const readSent = dateColumn('sentAt', columns, headers, rules)
  const answered = places.get('answeredAt')
  const isSubmission = answered !== undefined && !places.has('sentAt') && SUBMISSION.test(headers[answered]!)
  return (cells, findings) => {
    const row: AnswerRow = new Row(places, NEEDS, cells, findings)
    if (isSubmission && row.cell('answeredAt') === null) return { kind: 'left-out', why: 'unsubmitted' }
    const dates = [row.cell('answeredAt'), row.cell('sentAt')]
    if (row.cell('score') === null && dates.every((cell) => cell === null))
      return { kind: 'left-out', why: 'unsubmitted' }
    const isDatedTwice = dates.every((cell) => cell !== null)
    const given = row.number('answeredAt', readAnswered, !isDatedTwice)
    const sent = row.number('sentAt', readSent, !isDatedTwice)
    if (given === null && sent === null && !row.isRejected)
      row.note('answer-date-missing', isDatedTwice ? 'answeredAt' : 'sentAt', undefined, true)
    const said = readSaid(row, scores)
    const isBefore = given !== null && sent !== null && given + DAY <= sent
    if (isBefore) row.note('answered-before-sent', 'answeredAt', { sent: formatLocalTime(sent, rules.timeZone) })
    const sentAt = isBefore ? null : sent
    const ticketId = row.id('ticketId', rules.format)
    const survey: Survey =
      ticketId === null ? (row.word('survey', readSurvey, 'survey-unknown') ?? 'periodic') : 'ticket'
    const id = row.id('id', rules.format)
    if (row.isRejected || said === null) return null
    const isSentToo = places.has('sentAt')
    if (said.satisfied !== null && isSentToo && row.lacks('answeredAt')) row.note('answer-undated', 'answeredAt')
    if (row.cell('score') === null && isDatedTwice) row.note('score-missing', 'score')
    const placed =
      said.satisfied === null ? { sentAt: sentAt ?? given, answeredAt: null } : { sentAt, answeredAt: given ?? sentAt }
    return { kind: 'satisfaction', answer: { id, survey, ticketId, ...placed, ...said } }
  }
}

function readSaid(row: AnswerRow, scores: ScoreCells): Pick<Answer, 'score' | 'scale' | 'satisfied'> | null {
  const cell = row.cell('score')
  if (cell === null) return UNANSWERED
  const reading = scores(cell, row.cell('scale'))
  if (typeof reading !== 'string') return reading
  row.note(reading === 'none' ? 'score-unreadable' : reading, 'score')
  return null
}
