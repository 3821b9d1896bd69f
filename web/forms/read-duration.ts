/**
 * Minutes of a duration as contracts write it: `30 min`, `4 h`, `1 h 30`, `1:30`, `2 heures 15 minutes`, `0,5 h`; a plain number
 * of none, as nothing says what it counts. null = nothing is written. A day is no duration: calendars differ on it.
 */
export function readDuration(text: string): number | null | 'unreadable' {
  const plain = text.trim().toLowerCase().replace(',', '.')
  if (/^(?:[-–—]?|n\/?a|s\.?o\.?|sans objet|néant|none)$/u.test(plain)) return null
  const clock = /^(\d{1,4}):([0-5]\d)(?::00)?$/.exec(plain)
  if (clock) return whole(Number(clock[1]) * 60 + Number(clock[2]))
  const words = /^(?:(\d+(?:\.\d+)?)\s*(?:h|hr|hrs|hours?|heures?))?\s*(?:(\d+)\s*(?:m|mn|min|mins|minutes?)?)?$/u.exec(
    plain,
  )
  if (!words) return 'unreadable'
  const [, hours, minutes] = words
  const namesMinutes = /\d\s*m/u.test(plain)
  if (hours === undefined && !namesMinutes) return 'unreadable'
  return whole(Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

function whole(minutes: number): number | 'unreadable' {
  return minutes >= 1 ? Math.round(minutes) : 'unreadable'
}
