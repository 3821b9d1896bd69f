import { steady, type Steady } from './monotonic-clock.ts'

/** How often something was done by each of many, in windows of so many seconds that begin with the first time. */
export type Tries = {
  /** Counts one more; returns the seconds until it may be done again, 0 = it may now. */
  readonly take: (key: string) => number
  /** Gives one back. */
  readonly giveBack: (key: string) => void
  readonly forget: (key: string) => void
}

type Window = { count: number; readonly endsAt: number }

/**
 * Counts in this process, by a clock that nobody sets (`passes`, seconds): one of the machine that is set back would lengthen
 * a lock-out, one set forward end it. Libraries for this count by the latter.
 */
export function countTries(most: number, seconds: number, passes: Steady = steady): Tries {
  // In the order in which they end, since all last as long.
  const windows = new Map<string, Window>()
  const dropOver = () => {
    for (const [key, { endsAt }] of windows) {
      if (passes() < endsAt) return
      windows.delete(key)
    }
  }
  return {
    take: (key) => {
      dropOver()
      const window = windows.get(key) ?? { count: 0, endsAt: passes() + seconds }
      window.count += 1
      windows.set(key, window)
      return window.count > most ? window.endsAt - passes() : 0
    },
    giveBack: (key) => {
      const window = windows.get(key)
      if (window && window.count > 0) window.count -= 1
    },
    forget: (key) => void windows.delete(key),
  }
}
