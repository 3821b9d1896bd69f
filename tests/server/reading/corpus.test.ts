import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { statusOf } from '../../../server/errors.ts'
import { readContent, readFile, type Outcome } from './read-file.ts'

const data = new URL('../../../../shared/data/', import.meta.url).pathname
const corpus = join(data, 'csv-corpus')
const present = existsSync(corpus)

describe.skipIf(!present)(`public files in ${corpus} (skipped where absent)`, () => {
  const files = present
    ? readdirSync(corpus, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
    : []

  it('has files to read', () => {
    expect(files.length).toBeGreaterThan(150)
  })

  it.each(files.map((file) => relative(corpus, file)))(
    '%s holds no ticket: refused, or every row rejected',
    async (name) => {
      const { failure, report } = await readFile(join(corpus, name))
      const status = failure ? statusOf[failure.code] : null
      expect(status ?? report!.rejected).toBe(report ? report.rows : 422)
    },
  )
})

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

describe.skipIf(!present)('naughty texts grafted into a valid file', () => {
  const header = 'ticket_id,opened_at,category,priority\n'
  let texts: string[] = []

  beforeAll(() => {
    const naughty = JSON.parse(readFileSync(join(corpus, 'blns/blns.json'), 'utf8')) as string[]
    const formulas = readFileSync(join(corpus, 'csv-injection/Intruder/csv-payload.txt'), 'utf8').split('\n')
    texts = [...naughty, ...formulas].filter((text) => !text.includes('\0'))
  })

  it('as categories: every row is a ticket with a clean text', async () => {
    const rows = texts.map((text, i) => `T${i},2026-03-13 09:00,${quote(text)},P1\n`)
    const { report, tickets } = await readContent(header + rows.join(''))
    expect(report).toMatchObject({ rows: texts.length, accepted: texts.length })
    for (const { category, priority } of tickets) {
      expect(priority).toBe('P1')
      expect(category ?? 'x').toMatch(/^\S/)
      expect((category ?? '').length).toBeLessThanOrEqual(200)
      expect(category ?? '').not.toMatch(/[\r\n\t]/)
    }
  })

  it('as ticket numbers: accepted or rejected, by the right line', async () => {
    const rows = texts.map((text, i) => `${quote(text)},2026-03-13 09:00,c,P1\nafter-${i},2026-03-13 09:00,c,P1\n`)
    const { report, tickets, issues } = await readContent(header + rows.join(''))
    expect(report!.rows).toBe(2 * texts.length)
    expect(report!.accepted + report!.rejected).toBe(report!.rows)
    expect(tickets.filter((ticket) => ticket.id.startsWith('after-'))).toHaveLength(texts.length)
    for (const issue of issues) expect(issue.column).toBe('ticket_id')
  })

  it('as dates: every row is rejected', async () => {
    const rows = texts.map((text, i) => `T${i},${quote(text)},c,P1\n`)
    const { report } = await readContent(header + rows.join(''))
    expect(report!.rejected).toBe(texts.length)
  })
})

const incidents = join(data, 'servicenow-incidents.csv')

describe.skipIf(!existsSync(incidents))(`the real file ${incidents} (skipped where absent)`, () => {
  let real: Outcome
  beforeAll(async () => {
    real = await readFile(incidents)
  })

  it('is accepted whole, day first', () => {
    expect(real.report).toMatchObject({
      format: 'servicenow',
      dateOrder: 'dmy',
      rows: 24_918,
      accepted: 24_918,
      rejected: 0,
    })
    expect(real.issues).toEqual([])
    expect(real.tickets.filter((ticket) => ticket.resolvedAt === null)).toHaveLength(1556)
    expect(real.tickets.filter((ticket) => ticket.slaMet)).toHaveLength(15_803)
    expect(real.tickets.filter((ticket) => ticket.reassignments === 0)).toHaveLength(13_549)
    expect(real.tickets.filter((ticket) => ticket.reopenings! > 0)).toHaveLength(275)
  })

  // The published figures are differences of local times, as in UTC; an hour of 24 h spans moves with the clocks in Paris.
  it('gives the published delays in UTC', async () => {
    const { tickets } = await readFile(incidents, { timeZone: compileTimeZone('UTC') })
    const hours = tickets
      .filter((ticket) => ticket.resolvedAt !== null)
      .map((ticket) => (ticket.resolvedAt! - ticket.openedAt) / 3600)
      .sort((a, b) => a - b)
    expect(hours).toHaveLength(23_362)
    expect(hours.reduce((sum, one) => sum + one, 0) / hours.length).toBeCloseTo(178.17, 2)
    expect((hours[11_680]! + hours[11_681]!) / 2).toBeCloseTo(22.1, 2)
  })
})
