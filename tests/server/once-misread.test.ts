import { describe, expect, test } from 'vitest'
import { importMisread } from './once-misread.ts'

describe('words for nothing', () => {
  test('in any column they are no value: three tickets, two of them open, none with a priority', async () => {
    const { body, status, month } = await importMisread('empty-words.csv')
    expect([status, body.accepted, body.issueCounts]).toEqual([201, 3, {}])
    expect((await month('resolution-delay', '2026-03')).backlog).toMatchObject({ open: 2 })
    expect(await month('first-level-resolution', '2026-03')).toMatchObject({ value: 1, sample: 1 })
  })
})

describe('a cell that cannot be read', () => {
  test('the survey of a ticket whose dates contradict each other counts; the ticket has no delay, and that is told', async () => {
    const { body, month } = await importMisread('survey-of-a-misdated-ticket.csv')
    expect([body.accepted, body.rejected]).toEqual([11, 0])
    expect(body.issues).toMatchObject([{ line: 3, column: 'Résolu le', code: 'resolved-before-opened' }])
    expect(await month('satisfaction', '2026-03')).toMatchObject({ value: 10 / 11, sample: 11 })
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ sample: 10, backlog: { open: 0 } })
  })
})
