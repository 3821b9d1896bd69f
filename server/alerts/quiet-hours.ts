import type { Channel } from '../../shared/api/channels.ts'
import type { TimeZone } from '../../shared/time-zone.ts'

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * When a channel's quiet hours that hold at an instant are over (epoch seconds); null where it may be told at once. Of an end
 * that the clock shows twice, in autumn, the first one counts.
 */
export function quietUntil(quiet: Channel['quiet'], now: number, timeZone: TimeZone): number | null {
  if (!quiet) return null
  const [from, to] = [minutes(quiet.from), minutes(quiet.to)]
  const local = timeZone.toLocal(now)
  const minute = local.hour * 60 + local.minute
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to
  if (!isQuiet) return null
  const day = timeZone.toLocal(timeZone.startOfDay(timeZone.dayOf(now) + (minute >= to ? 1 : 0)))
  const end = timeZone.toInstant({ ...day, hour: Math.floor(to / 60), minute: to % 60, second: 0 })
  return end !== null && end > now ? end : null
}
