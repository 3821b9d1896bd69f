import { expect, test } from 'vitest'
import type { JobAnswer, Progress } from '../../server/imports/jobs.ts'
import { aHouse } from './house.ts'
import { sharedImportThread } from './import-thread.ts'

const ROWS = 50_000
const day = (n: number, hour: number) => `2026-0${1 + (n % 6)}-${String(1 + (n % 28)).padStart(2, '0')} ${hour}:00`
/** Tickets of half a year, resolved at some hour. */
const tickets = (hour: number) =>
  [
    'ticket_id,opened_at,resolved_at,status,level,updated_at',
    ...Array.from({ length: ROWS }, (_, n) => `T${n},${day(n, 10)},${day(n, hour)},resolved,1,${day(n, hour)}`),
  ].join('\n')

test('what is being done with a file is told, and how far that is, until it is stored', async () => {
  const told: Progress[] = []
  const house = await aHouse({
    startImportThread: (databaseFile) => {
      const thread = sharedImportThread(databaseFile)
      thread.on('message', (answer: JobAnswer) => 'progress' in answer && told.push(answer.progress))
      return thread
    },
  })
  const { id } = await house.addContract()
  /** The stages told since it was last asked, each with how far it came. */
  const stages = () => {
    const byStage = Map.groupBy(told.splice(0), ({ stage }) => stage ?? 'reading')
    return Object.fromEntries([...byStage].map(([stage, steps]) => [stage, steps.map(({ done }) => done)]))
  }
  const store = async (hour: number) => {
    const { body } = await house.upload(id, tickets(hour))
    const previewed = stages()
    await house.post(`/contracts/${id}/imports/${body.id}/commit`)
    return { previewed, committed: stages() }
  }
  const first = await store(12)
  expect(Object.keys(first.previewed)).toEqual(['reading'])
  expect(Object.keys(first.committed)).toEqual(['storing', 'recounting'])
  const second = await store(14)
  expect(Object.keys(second.previewed)).toEqual(['reading', 'comparing', 'rehearsing', 'recounting'])
  expect(Object.keys(second.committed)).toEqual(['storing', 'recounting'])
  for (const steps of [second.previewed['comparing']!, second.previewed['rehearsing']!, second.committed['storing']!]) {
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(new Set(steps).size).toBeGreaterThan(4)
    expect(steps.every((done) => done > 0 && done <= 1)).toBe(true)
  }
})
