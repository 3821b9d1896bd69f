/** What was in force through a month or a day, both written so that texts sort as time runs. */
export type Held<T> = { readonly through: string; readonly value: T; readonly changedAt: string }

/** What is in force, and what was before it, oldest first. */
export type History<T> = { readonly value: T; readonly past: readonly Held<T>[] }

/** Where a change begins: its first month or day, and the one before that. `changedAt`: ISO 8601 in UTC. */
export type ChangeAt = { readonly from: string; readonly eve: string; readonly changedAt: string }

/**
 * Puts a value in force from a time on; all time before keeps what was in force then. What was in force only since is
 * dropped. A value that is the same already changes nothing.
 */
export function changeFrom<T>(
  history: History<T>,
  value: T,
  at: ChangeAt,
  areSame: (a: T, b: T) => boolean,
): History<T> {
  const before = history.past.filter(({ through }) => through < at.from)
  if (before.length === history.past.length && areSame(history.value, value)) return history
  const replaced = history.past[before.length] ?? { value: history.value, changedAt: at.changedAt }
  const last = before.at(-1)
  const heldEarlier = last === undefined || last.through < at.eve
  return { value, past: heldEarlier ? [...before, { ...replaced, through: at.eve }] : before }
}
