import { readNumber } from './number.ts'
import { normaliseWords } from './clean-text.ts'

const durationUnits = ['seconds', 'minutes', 'hours', 'days'] as const
export type DurationUnit = (typeof durationUnits)[number]

const inSeconds: Readonly<Record<DurationUnit, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/** Words that name a unit, without accents, in English, French, Spanish and Portuguese. */
const unitWords: Readonly<Record<DurationUnit, readonly string[]>> = {
  seconds: ['s', 'sec', 'secs', 'second', 'seconds', 'seconde', 'secondes', 'segundo', 'segundos'],
  minutes: ['m', 'mn', 'min', 'mins', 'minute', 'minutes', 'minuto', 'minutos'],
  hours: ['h', 'hr', 'hrs', 'hour', 'hours', 'heure', 'heures', 'hora', 'horas'],
  days: ['d', 'day', 'days', 'j', 'jour', 'jours', 'dia', 'dias'],
}

const unitOf = new Map(durationUnits.flatMap((unit) => unitWords[unit].map((word) => [word, unit] as const)))

const CLOCK = /^(\d{1,6}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?$/
/** ISO 8601: `P1DT2H`, `PT90M`. */
const ISO =
  /^P(?=\d|T\d)(?:(\d+(?:[.,]\d+)?)D)?(?:T(?=\d)(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i
const PART = /(\d+(?:[.,]\d+)?)\s*(\p{L}*)[\s,]*(?:(?:et|and|y|e)\s+)?/uy

/**
 * The unit that a header names in brackets, after “in”, or as its last word: `Délai (h)`, `Wait time in minutes within business
 * hours`, `pending_hours`; null where it names none.
 */
export function unitInHeader(header: string): DurationUnit | null {
  const inBrackets = /[([]([^()[\]]*)[)\]]\s*$/.exec(header)?.[1]
  const afterIn = /\b(?:in|en) (\p{L}{2,}) (?:within|pendant)\b/u.exec(normaliseWords(header))?.[1]
  if (afterIn !== undefined) return unitOf.get(afterIn) ?? null
  const word = normaliseWords(inBrackets ?? header)
    .split(' ')
    .at(-1)!
  // A single letter is a unit in brackets only: a header may end with any.
  return word.length > 1 || inBrackets !== undefined ? (unitOf.get(word) ?? null) : null
}

/**
 * Reads a duration, in seconds: `1:20:00` (hours first), `2 heures 52 minutes`, `01 h 20`, `P1DT2H`, or a plain number of `unit`.
 * A day is 24 hours. `no-unit` where a plain number comes without one; null where it is no duration or negative.
 */
export function readDuration(cell: string, unit: DurationUnit | null): number | null | 'no-unit' {
  const text = cell.trim()
  const clock = CLOCK.exec(text)
  if (clock) return clockSeconds(Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0))
  const iso = ISO.exec(text)
  if (iso) return isoSeconds(iso.slice(1))
  const number = readNumber(text)
  if (number !== null) {
    if (number < 0) return null
    return unit ? Math.round(number * inSeconds[unit]) : number === 0 ? 0 : 'no-unit'
  }
  return wordsSeconds(text)
}

function clockSeconds(hours: number, minutes: number, seconds: number): number | null {
  return minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : null
}

/** `parts`: days, hours, minutes, seconds; undefined where it has none. */
function isoSeconds(parts: readonly (string | undefined)[]): number {
  const units = ['days', 'hours', 'minutes', 'seconds'] as const
  const each = units.map((unit, index) => Number((parts[index] ?? '0').replace(',', '.')) * inSeconds[unit])
  return Math.round(each.reduce((sum, one) => sum + one, 0))
}

/** Units must come from the largest to the smallest; a last number without unit counts the next smaller one. */
function wordsSeconds(text: string): number | null {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  let total = 0
  let previous: number = durationUnits.length
  let at = 0
  while (at < words.length) {
    PART.lastIndex = at
    const part = PART.exec(words)
    if (!part) return null
    at = PART.lastIndex
    const named = part[2] ? unitOf.get(part[2]) : durationUnits[previous - 1]
    if (!named || (!part[2] && (at < words.length || previous === durationUnits.length))) return null
    const rank = durationUnits.indexOf(named)
    if (rank >= previous) return null
    previous = rank
    total += Number(part[1]!.replace(',', '.')) * inSeconds[named]
  }
  return words === '' ? null : Math.round(total)
}

/**
 * Reads what was left of the time allowed, in seconds: `63:00`, or `-9:35` once it was exceeded, or a plain number of `unit`. Null
 * where it is no duration. The sign of a number tells all, whatever it counts.
 */
export function readRemaining(cell: string, unit: DurationUnit | null = null): number | null {
  const [, sign, rest] = /^([-−]?)\s*(.*)$/s.exec(cell.trim())!
  const seconds = readDuration(rest!, unit)
  if (typeof seconds !== 'number') return null
  return sign ? -seconds : seconds
}
