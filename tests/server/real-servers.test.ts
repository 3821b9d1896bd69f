import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { KpiId } from '../../shared/kpi/index.ts'
import { aHouse, type TestHouse } from './house.ts'
import { reportOf } from './month-files.ts'

/**
 * Exports that real servers wrote of one scenario of 40 invented tickets, and its truth in August, September, October and November
 * 2026: what each can tell must come out.
 */
const months = ['2026-08', '2026-09', '2026-10', '2026-11']
const december = Date.UTC(2026, 11, 1) / 1000
const groups = ['Support N1', 'Helpdesk']

const content = (file: string) => readFileSync(new URL(`../fixtures/real-servers/${file}`, import.meta.url), 'utf8')

/** What the contract shows of each month, once these files are imported as a script would. */
async function figuresOf(files: Readonly<Record<string, string>>, mapping?: Readonly<Record<number, string>>) {
  const house = await aHouse({ clock: () => december })
  const ticketScope = { 'resolution-delay': 'all', 'first-level-resolution': 'all' } as const
  const levelOne = { by: 'groups' as const, groups }
  const { id } = await house.addContract({ startsOn: '2026-08-01', timeZone: 'Europe/Paris', ticketScope, levelOne })
  const query = { commit: 'true', ...(mapping && { mapping: JSON.stringify(mapping) }) }
  for (const [file, text] of Object.entries(files)) {
    const { status, body } = await house.upload(id, text, { file, ...query })
    expect([file, status, body.rejected, body.issueCounts]).toEqual([file, 201, 0, {}])
  }
  return Promise.all(months.map((month) => figuresIn(house, id, month)))
}

async function figuresIn(house: TestHouse, id: number, month: string) {
  const pointOf = async (kpi: KpiId) => (await reportOf(house, id, kpi, month)).points[0]!
  const level = await pointOf('first-level-resolution')
  const delay = await pointOf('resolution-delay')
  const satisfaction = await pointOf('satisfaction')
  return {
    resolved: level.sample + level.counts!.unknown,
    firstLevel: level.value === null ? null : level.counts!.firstLevel,
    hours: delay.value === null ? null : Number(delay.value.toFixed(2)),
    withinSla: delay.withinSla!.value === null ? null : Math.round(delay.withinSla!.value * delay.withinSla!.sample),
    satisfied: satisfaction.value === null ? null : Math.round(satisfaction.value * satisfaction.sample),
    answers: satisfaction.sample,
    open: delay.backlog!.open,
  }
}

const told = (hours: readonly (number | null)[], withinSla: readonly (number | null)[], rest: object) =>
  months.map((_, at) => ({ resolved: 9, hours: hours[at], withinSla: withinSla[at], open: at + 1, ...rest }))

/** GLPI counts the hours between "solved" and "reopened" as waiting, and tells of no reopening: 7 of 9 by the groups. */
const glpi = told([12.63, 18.95, 18.72, 14.15], [6, 5, 3, 6], { firstLevel: 7, satisfied: 4, answers: 7 })
/** iTop writes the best score on tickets that nobody rated: what was answered nobody can tell. */
const itop = told([13.19, 19.5, 19.28, 14.7], [5, 3, 1, 4], { firstLevel: 7, satisfied: null, answers: 0 })
const itopFiles = (language: string) =>
  Object.fromEntries(
    ['incident', 'userrequest'].map((kind) => [kind, content(`itop-${kind}-${language}.csv`)] as const),
  )

test.each(['fr', 'en'])('GLPI in %s: every figure that its columns can tell', async (language) => {
  const file = `glpi-10.0.12-${language}.csv`
  expect(await figuresOf({ [file]: content(file) })).toEqual(glpi)
})

test.each(['fr', 'en'])('iTop in %s: delays less waiting, SLA, groups and open tickets', async (language) => {
  expect(await figuresOf(itopFiles(language))).toEqual(itop)
})

test('iTop with the codes of its fields and values says the same', async () => {
  const codes =
    'ref,title,org_name,status,priority,origin,start_date,assignment_date,resolution_date,close_date,last_update,' +
    'last_pending_date,cumulatedpending,time_spent,tto,ttr,sla_tto_passed,sla_ttr_passed,sla_ttr_over,team_name,' +
    'agent_name,service_name,servicesubcategory_name,resolution_code,user_satisfaction'
  const coded = Object.entries(itopFiles('en')).map(([kind, text]) => [
    kind,
    [codes, ...text.split('\n').slice(1)]
      .join('\n')
      .replaceAll(/"(Closed|Resolved|Assigned|Pending)"/g, (word) => word.toLowerCase()),
  ])
  expect(await figuresOf(Object.fromEntries(coded) as Record<string, string>)).toEqual(itop)
})

test('iTop’s satisfaction counts where a person says that it is asked for, and on closed tickets alone', async () => {
  const files = itopFiles('en')
  const score = files['incident']!.split('\n')[0]!.split(',').indexOf('"User satisfaction"')
  const lines = await figuresOf(files, { [score]: 'answerScore' })
  expect(lines.map(({ satisfied, answers }) => [satisfied, answers])).toEqual(months.map(() => [5, 8]))
})

test('osTicket: its two queues give what ended and what is open; it tells neither delay nor level', async () => {
  const files = { closed: content('osticket-closed.csv'), open: content('osticket-open.csv') }
  const rest = { firstLevel: 0, satisfied: null, answers: 0 }
  expect(await figuresOf(files)).toEqual(told([null, null, null, null], [null, null, null, null], rest))
})

test('Redmine: `#` is the number; the issue that is resolved but not closed has no date and is not open', async () => {
  const file = 'redmine-5.0.4-fr.csv'
  const rest = { firstLevel: null, satisfied: null, answers: 0, resolved: 8 }
  expect(await figuresOf({ [file]: content(file) })).toEqual(
    told([null, null, null, null], [null, null, null, null], rest),
  )
})

test('Redmine’s default columns have no opening date, which is said', async () => {
  const house = await aHouse({ clock: () => december })
  const { id } = await house.addContract()
  const { status, body } = await house.upload(id, content('redmine-5.0.4-fr-default.csv'))
  expect([status, body.code]).toEqual([422, 'columns-missing'])
  expect(body.message).toContain('the opening date')
  expect(body.message).not.toContain('the ticket number')
})
