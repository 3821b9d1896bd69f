import { expect, it } from 'vitest'
import { paris, readContent } from './read-file.ts'

/** What a list of incidents gives, and what is asked of it besides what its rows are. */
async function incidentsOf(...lines: readonly string[]) {
  const { failure, incidents, report } = await readContent(lines.join('\n'), { kind: 'incidents' })
  expect(failure).toBeNull()
  const asked = report!.questions.map(({ id }) => id).filter((id) => id !== 'constant:kind')
  return { times: incidents.map(({ startedAt, endedAt }) => [startedAt, endedAt]), asked }
}
const [start, end] = [paris('2026-03-13 09:00'), paris('2026-03-13 09:30')]

it.each([
  ['Date;Opened;Closed', '13/03/2026;09:00;09:30'],
  ['Date;Ouverture;Clôture', '13/03/2026;09h00;09h30'],
  ['Date et heure;Durée (min)', '13/03/2026 à 09h00;30'],
  ['Triggered at;Resolved at', '2026-03-13T08:00:00Z;2026-03-13T08:30:00Z'],
  ['Outage start;Outage end', '2026-03-13 09:00;2026-03-13 09:30'],
  ['From;To;Duration', '2026-03-13 09:00:00;2026-03-13 09:30:00;30m'],
  ['Event Start Time;Event End Time;Event Duration', '2026-03-13 09:00:00;2026-03-13 09:30:00;0d 0h 30m 0s'],
])('an incident under “%s” has both its ends', async (headers, row) => {
  expect(await incidentsOf(`Service;${headers}`, `web;${row}`)).toEqual({ times: [[start, end]], asked: [] })
})

it('beside a date, a moment of opening is when it began; whether its closing ended it is asked', async () => {
  const lines = ['Case;Date;Opened;Closed', '1;13/03/2026;13/03/2026 09:00;13/03/2026 09:30']
  expect(await incidentsOf(...lines)).toEqual({ times: [[start, end]], asked: ['column:endedAt'] })
})

it.each([
  ['Status', 'failing', 'passing'],
  ['Status', 'DOWN', '1 (Up)'],
  ['Event/State Type', 'SERVICE CRITICAL (HARD)', 'SERVICE OK (HARD)'],
])('a stretch in which all was well is no outage: %s, %s, %s', async (header, bad, good) => {
  const lines = [`Host;${header};Start;End`, `web;${bad};2026-03-13 09:00;2026-03-13 09:30`]
  const { times } = await incidentsOf(...lines, `web;${good};2026-03-13 09:30;2026-03-14 09:30`)
  expect(times).toEqual([[start, end]])
})

it('a row whose state is a word of beginnings is no header', async () => {
  const lines = ['Host;Begin time;State', 'web;2026-03-13 09:00;Opened', 'db;2026-03-14 09:00;Opened']
  const { incidents } = await readContent(lines.join('\n'), { kind: 'incidents' })
  expect(incidents).toHaveLength(2)
  const unnamed = ['Host;Quand;State', ...lines.slice(1)]
  const { report, failure } = await readContent(unnamed.join('\n'), { kind: 'incidents' })
  expect([report, failure?.code]).toEqual([null, 'columns-missing'])
})

it('a check that fails is an outage; what a failed log-in is is asked without a guess', async () => {
  const lines = ['Début;Fin;Nature', '13/03/2026 09:00;13/03/2026 09:30;failing', '14/03/2026 09:00;;Login failure']
  const { incidents, report } = await readContent(lines.join('\n'), { kind: 'incidents' })
  expect(incidents).toMatchObject([{ kind: 'outage' }])
  expect(report!.questions).toMatchObject([{ id: 'word:kind:login failure', guess: null }])
})
