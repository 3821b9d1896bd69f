import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Alert } from '../../../shared/api/alerts.ts'
import type { AlertRule } from '../../../shared/alerts/rules.ts'
import { formatMonth, parseMonth } from '../../../shared/period.ts'
import { makePost } from '../../../server/alerts/post.ts'
import { seeded } from '../../../server/sample/random.ts'
import { afterAll } from 'vitest'
import { newDataFolder } from '../data-folder.ts'
import { aHouse } from '../house.ts'
import { ticketCsv } from '../ticket-csv.ts'

const HOUR = 3_600_000
const TICKETS_A_MONTH = 120
const MONTHS = 16
/** Its first month, and how many of its months are steady before delays grow. */
export const FIRST = '2025-07'
const STEADY = 6

/** Sixteen months of tickets of one kind; from the seventh on, delays grow by that share a month. */
function tickets(growth: number) {
  const { normal, uniform } = seeded(7)
  return Array.from({ length: MONTHS * TICKETS_A_MONTH }, (_, index) => {
    const month = Math.floor(index / TICKETS_A_MONTH)
    const opened = Date.UTC(2025, 6 + month, 1) + uniform() * 27 * 24 * HOUR
    const slower = (1 + growth) ** Math.max(0, month - STEADY)
    return { id: `T${index}`, opened, resolved: opened + 8 * HOUR * slower * Math.exp(0.5 * normal()) }
  })
}

/** Noon of a day, UTC, in epoch seconds. */
export const day = (text: string): number => Date.parse(`${text}T12:00:00Z`) / 1000

/** The month after. */
const next = (month: string): string => formatMonth(parseMonth(month) + 1)

/** What a contract has left when it has lived through some months, and when that was. */
type Life = { readonly folder: string; readonly id: number; readonly now: number }

/** Gives contracts whose files came in time, from the first month through another. Each life is lived once for all tests of a file. */
export function contractsThatLived() {
  const lives = new Map<string, Life>()
  afterAll(() => [...lives.values()].forEach(({ folder }) => rmSync(folder, { recursive: true, force: true })))
  const live = async (growth: number, through: string): Promise<Life> => {
    const contract = await aWatchedContract(growth)
    await contract.live(through)
    await contract.house().close()
    const folder = mkdtempSync(join(tmpdir(), 'vigie-lived-'))
    cpSync(contract.house().dataFolder, folder, { recursive: true })
    return { folder, id: contract.id, now: contract.clock.now }
  }
  return async (growth: number, through: string) => {
    const key = `${growth} ${through}`
    const life = lives.get(key) ?? (await live(growth, through))
    lives.set(key, life)
    return aWatchedContract(growth, life)
  }
}

/** A contract lived through month by month: its clock moves, its files come or do not, its process is restarted. */
export async function aWatchedContract(growth: number, before?: Life) {
  const clock = { now: before?.now ?? day(`${FIRST}-01`) }
  const dataFolder = newDataFolder()
  if (before) cpSync(before.folder, dataFolder, { recursive: true })
  const senders = { post: makePost(new Set(['localhost'])), mail: null, publicUrl: null }
  const open = () => aHouse({ dataFolder, senders, clock: () => clock.now })
  let house = await open()
  const id = before?.id ?? (await house.addContract({ startsOn: `${FIRST}-01` })).id
  const all = tickets(growth)
  const text = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}Z`

  /** Everything that the provider's tool knew when a month was over. */
  const exportOf = (month: string): string => {
    const end = Date.parse(`${next(month)}-01T00:00:00Z`)
    const known = all.filter(({ opened }) => opened < end)
    return ticketCsv(
      ...known.map(({ id: ticket, opened, resolved }) => ({
        ticket_id: ticket,
        opened_at: text(opened),
        resolved_at: resolved < end ? text(resolved) : '',
        priority: 'P3',
      })),
    )
  }
  /** A month's file comes on a day of the next month. */
  const arrive = async (month: string, on = '03'): Promise<void> => {
    clock.now = day(`${next(month)}-${on}`)
    const { status, body } = await house.upload(id, exportOf(month), { commit: 'true' })
    if (status !== 201) throw new Error(JSON.stringify(body))
  }
  return {
    id,
    clock,
    house: () => house,
    arrive,
    /** Every month's file comes in time, from the first of the contract. */
    live: async (through: string, from = FIRST): Promise<void> => {
      for (let month = from; month <= through; month = next(month)) await arrive(month)
    },
    /** An hour strikes at noon of a day. */
    tick: async (on: string): Promise<void> => {
      clock.now = day(on)
      await house.watcher.tick()
    },
    restart: async (): Promise<void> => {
      await house.close()
      house = await open()
    },
    /** Alerts of a rule, oldest first. */
    alerts: async (rule?: AlertRule): Promise<Alert[]> => {
      const { body } = await house.get<Alert[]>(`/contracts/${id}/alerts`)
      return body.filter((alert) => rule === undefined || alert.rule === rule).toReversed()
    },
    act: (alert: Alert, action: object) => house.post<Alert>(`/contracts/${id}/alerts/${alert.id}/actions`, action),
  }
}
