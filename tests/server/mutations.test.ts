import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Answer } from '../../shared/kinds/satisfaction/answer.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import { aHouse, type TestHouse } from './house.ts'
import { byteMutations, seeded, tableMutations } from './reading/mutations.ts'
import { readContent, type Outcome } from './reading/read-file.ts'
import { workbook } from './reading/workbook-file.ts'

/** A thousand of each take minutes; `VIGIE_MUTATIONS=1000` tries them, `VIGIE_SEED` others. */
const tried = Number(process.env['VIGIE_MUTATIONS'] ?? 104)
const seed = Number(process.env['VIGIE_SEED'] ?? 1)

const december = Date.UTC(2026, 11, 1) / 1000
const glpi = readFileSync(new URL('../fixtures/real-servers/glpi-10.0.12-fr.csv', import.meta.url))
const rows = Papa.parse<string[]>(glpi.toString('utf8').slice(1), { delimiter: ';', skipEmptyLines: true }).data

type Rows = readonly (readonly string[])[]
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const files = {
  'a French GLPI file': {
    whole: glpi,
    write: (table: Rows) => Buffer.from(table.map((row) => row.map(quoted).join(';')).join('\n')),
  },
  'a workbook': { whole: workbook([{ rows }]), write: (table: Rows) => workbook([{ rows: table }]) },
}

/** What figures rest on, by ticket: of several rows the last holds. A closing counts where no resolution is told. */
function figuresOf({ tickets, answers }: Outcome): Map<string, object> {
  const of = ({ priority: _p, category: _c, site: _s, closedAt, ...ticket }: Ticket, answer: Answer | undefined) => ({
    ...ticket,
    closedAt: ticket.resolvedAt === null && ticket.status !== 'open' ? closedAt : null,
    // Each value of its own, so that one that changes is one.
    ...Object.fromEntries(Object.entries(answer ?? {}).map(([field, value]) => [`answer ${field}`, value])),
  })
  const given = new Map(answers.map((answer) => [answer.ticketId, answer]))
  return new Map(tickets.map((ticket) => [ticket.id, of(ticket, given.get(ticket.id))]))
}

/** A mutation that only makes another good value of a figure, date or duration: nothing in the file can tell it. */
function isAnotherValue(before: Map<string, object>, after: Map<string, object>): boolean {
  if (before.size !== after.size) return false
  const changed = [...before].flatMap(([id, ticket]) => {
    const other = Object.entries(after.get(id) ?? { gone: true })
    const was = ticket as Record<string, unknown>
    return other.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field]))
  })
  return changed.length === 1 && typeof changed[0]![1] === 'number'
}

async function tells(house: TestHouse, contract: number, bytes: Buffer): Promise<boolean> {
  const { status, body } = await house.upload(contract, bytes)
  if (status !== 201) return true
  await house.post(`/contracts/${contract}/imports/${body.id}/discard`)
  return body.issues.length + body.notices.length + body.questions.length + body.rejected + body.superseded > 0
}

test.each(Object.keys(files) as (keyof typeof files)[])(
  'no damage to %s changes a figure without a word, but a cut between two rows',
  async (name) => {
    const { whole, write } = files[name]
    const house = await aHouse({ clock: () => december })
    const ticketScope = { 'resolution-delay': 'all', 'first-level-resolution': 'all' } as const
    const levelOne = { by: 'groups' as const, groups: ['Support N1'] }
    const { id } = await house.addContract({ startsOn: '2026-08-01', timeZone: 'Europe/Paris', ticketScope, levelOne })
    expect((await house.upload(id, whole, { commit: 'true' })).status).toBe(201)
    const before = figuresOf(await readContent(whole, { now: december }))
    const draw = seeded(seed)
    const ways: readonly (readonly [string, () => Buffer])[] = [
      ...Object.entries(byteMutations).map(([way, mutate]) => [way, () => mutate(whole, draw)] as const),
      ...Object.entries(tableMutations).map(([way, mutate]) => [way, () => write(mutate(rows, draw))] as const),
    ]
    const silent: string[] = []
    let told = 0
    for (let i = 0; i < tried; i += 1) {
      const [way, mutate] = ways[i % ways.length]!
      const bytes = mutate()
      const read = await readContent(bytes, { now: december })
      const after = figuresOf(read)
      const isSame = read.failure !== null || JSON.stringify([...after]) === JSON.stringify([...before])
      const isCutBetween = way === 'the end is gone' && (bytes.at(-1) === 10 || whole[bytes.length] === 10)
      if (isSame) continue
      if (await tells(house, id, bytes)) told += 1
      else if (!isCutBetween && !isAnotherValue(before, after)) silent.push(`${i}: ${way}`)
    }
    expect(silent).toEqual([])
    expect(told).toBeGreaterThan(tried / 10)
  },
)
