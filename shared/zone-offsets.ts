/** Offsets from UTC of a zone, in seconds: `offsets[i]` holds from the instant `starts[i]` to the next one. */
export type ZoneOffsets = { readonly starts: readonly number[]; readonly offsets: readonly number[] }

const FIRST = Date.UTC(1969, 11, 1) / 1000
const LAST = Date.UTC(2111, 1, 1) / 1000
/** No zone has kept an offset for less time than this since 1970. */
const STEP = 7 * 86_400

/** Finds every change of clocks from 1970 to 2110 by asking the runtime week by week, then halving the week. */
export function findOffsets(timeZone: string): ZoneOffsets {
  const offsetAt = offsetReader(timeZone)
  let offset = offsetAt(FIRST)
  const starts = [-Infinity]
  const offsets = [offset]
  for (let from = FIRST; from < LAST; from += STEP) {
    const after = offsetAt(from + STEP)
    if (after === offset) continue
    starts.push(firstInstantWith(after, from, from + STEP, offsetAt))
    offsets.push(after)
    offset = after
  }
  return { starts, offsets }
}

function firstInstantWith(offset: number, from: number, to: number, offsetAt: (instant: number) => number): number {
  let before = from
  let at = to
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2)
    if (offsetAt(middle) === offset) at = middle
    else before = middle
  }
  return at
}

function offsetReader(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const [month, day, year, hour, minute, second] = format
      .format(instant * 1000)
      .split(/\D+/)
      .map(Number)
    return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) / 1000 - instant
  }
}
