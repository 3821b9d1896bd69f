import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TicketLives } from '../../../server/db/delay-history.ts'
import { findDrift, restsOn } from '../../../server/recount/find-drift.ts'
import { parseMonth } from '../../../shared/period.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { seeded } from '../../../server/sample/random.ts'

const timeZone = compileTimeZone('Europe/Paris')
const rules = { timeZone, delay: { serviceTime: (from: number, to: number) => to - from } }
const START = parseMonth('2021-01')
const HOUR = 3600

/**
 * Tickets of a service that gets slower, some of which stay open for months, some for ever; their rows in any order. `to`: the
 * seconds to which openings are told, so that many are opened at the same instant.
 */
function someLives(seed: number, months: number, to = 1): TicketLives {
  const { uniform, normal } = seeded(seed)
  const begins = timeZone.startOfMonth(START)
  const length = timeZone.startOfMonth(START + months) - begins
  const all = Array.from({ length: 30 * months }, () => {
    const opened = begins + Math.floor((uniform() * length) / to) * to
    const slower = 1 + (opened - begins) / length
    const delay = Math.ceil((uniform() < 0.1 ? 900 : 8) * HOUR * slower * Math.exp(0.6 * normal()))
    return {
      opened,
      delay: uniform() < 0.02 ? null : delay,
      priority: 1 + Math.floor(uniform() * 3),
      category: Math.floor(uniform() * 4),
    }
  })
  return {
    opened: Float64Array.from(all, ({ opened }) => opened),
    resolved: Float64Array.from(all, ({ opened, delay }) => (delay === null ? Infinity : opened + delay)),
    delay: Float64Array.from(all, ({ delay }) => delay ?? NaN),
    priority: Int32Array.from(all, ({ priority }) => priority),
    category: Int32Array.from(all, ({ category }) => category),
    terms: new Map([1, 2, 3].map((id) => [id, `Word ${(id * 7) % 5}`])),
  }
}

/** What was known of the same tickets when a month began: those that ended later were open. */
function knownAt({ resolved, delay, ...lives }: TicketLives, month: number): TicketLives {
  const isOver = (_: number, ticket: number) => resolved[ticket]! < timeZone.startOfMonth(month)
  return {
    ...lives,
    resolved: resolved.map((ended, ticket) => (isOver(ended, ticket) ? ended : Infinity)),
    delay: delay.map((seconds, ticket) => (isOver(seconds, ticket) ? seconds : NaN)),
  }
}

/** The tickets that were open in a month or later. */
function aliveSince(lives: TicketLives, month: number): TicketLives {
  const at = [...lives.opened.keys()].filter((ticket) => {
    const ended = lives.resolved[ticket]!
    return ended === Infinity || timeZone.monthOf(ended) >= month
  })
  const floats = (column: Float64Array) => Float64Array.from(at, (ticket) => column[ticket]!)
  const codes = (column: Int32Array) => Int32Array.from(at, (ticket) => column[ticket]!)
  const { opened, resolved, delay, priority, category, terms } = lives
  return {
    opened: floats(opened),
    resolved: floats(resolved),
    delay: floats(delay),
    priority: codes(priority),
    category: codes(category),
    terms,
  }
}

test('months from one on are found alike from the tickets that they may rest on as from all of them', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.integer({ min: 3, max: 44 }),
      fc.integer({ min: 1, max: 43 }),
      (seed, months, after) => {
        const lives = someLives(seed, months)
        const last = START + months - 1
        const { found: all } = findDrift(lives, last, rules)
        const first = parseMonth(all[0]!.drift.month)
        const judge = first + Math.min(after, months - 1)
        const known = aliveSince(lives, restsOn(judge, first))
        const { found: since } = findDrift(known, last, rules, { baseline: first, from: judge })
        expect(since).toEqual(all.filter(({ drift }) => parseMonth(drift.month) >= judge))
      },
    ),
    { numRuns: 60 },
  )
})

test('a baseline that was agreed stays where it was', () => {
  const lives = someLives(7, 40)
  const [baseline, last] = [START + 9, START + 39]
  const { found: all } = findDrift(lives, last, rules, { baseline })
  const judge = START + 37
  const { found: since } = findDrift(aliveSince(lives, restsOn(judge, baseline)), last, rules, {
    baseline,
    from: judge,
  })
  expect(all.length).toBe(31)
  expect(all.some(({ drift }) => drift.verdict === 'drift')).toBe(true)
  expect(since).toEqual(all.slice(-3))
})

test('what tickets did in months that are over stands for these tickets, whatever is told later of how they end', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.integer({ min: 3, max: 44 }),
      fc.integer({ min: 1, max: 43 }),
      (seed, months, after) => {
        const lives = someLives(seed, months, 6 * HOUR)
        const last = START + months - 1
        const all = findDrift(lives, last, rules)
        const first = parseMonth(all.found[0]!.drift.month)
        const judge = first + Math.min(after, months - 1)
        const before = findDrift(knownAt(lives, judge), judge - 1, rules)
        const behind = before.read.filter(({ month }) => month >= restsOn(judge, first))
        const since = findDrift(aliveSince(lives, judge), last, rules, { baseline: first, from: judge, behind })
        const drifts = all.found.map(({ drift }) => drift).filter(({ month }) => parseMonth(month) >= judge)
        expect(since.found.map(({ drift }) => drift)).toEqual(drifts)
        expect(since.read).toEqual(all.read.filter(({ month }) => month >= judge))
      },
    ),
    { numRuns: 60 },
  )
})
