import { clockInTitles } from './clock-in-titles.ts'

const ZONE = /[\s_([-]+(?:UTC|GMT|Zulu)\s*(?:([+-])\s*(\d{1,2})(?::?(\d{2}))?)?\s*[)\]]?\s*$/i

/**
 * What a header says at its end of the clock of its dates, in minutes east of Greenwich: `Opened at (UTC)`, `Créé le (UTC+2)`;
 * null where it says nothing.
 */
export function zoneInHeader(header: string): number | null {
  const found = ZONE.exec(header)
  if (!found) return null
  const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0)
  return found[1] === '-' ? -minutes : minutes
}

const IN_BRACKETS = /\s*[([]([^()[\]]+)[)\]]\s*$/
/** Short names of clocks, names of zones, and words beside cities: of anything else in brackets no clock is sought. */
const MAY_NAME = /^[A-Z]{3,4}$|\/|time|heure|zone/i
/** The clock of whoever exports, which is nobody else's. */
const LOCAL = /^(?:(?:heure |temps )?locale?|local time)$/i

/** What a header says in brackets at its end of the clock of its times: `Opened (CET)`, `Créé le (Europe/Paris)`; null of any other. */
function namedClock(header: string): string | null {
  const inside = IN_BRACKETS.exec(header)?.[1]!.trim()
  if (inside === undefined || !MAY_NAME.test(inside) || ZONE.test(header)) return null
  const text = `Times (${inside})`
  return clockInTitles([text]).said === null ? null : text
}

/** The clocks that headers name, as texts that say that all times are by it. */
export function clocksNamedIn(headers: readonly string[]): string[] {
  return headers.flatMap((header) => namedClock(header) ?? [])
}

/** A header without the clock at its end. */
export function withoutZone(header: string): string {
  const inside = IN_BRACKETS.exec(header)?.[1]!.trim()
  const isNamed = inside !== undefined && (LOCAL.test(inside) || namedClock(header) !== null)
  return header.replace(isNamed ? IN_BRACKETS : ZONE, '')
}
