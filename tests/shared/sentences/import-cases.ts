import { type Rest, restKinds } from '../../../shared/api/rests.ts'

const counts = [0, 1, 2, 1204]

/** What an import did, in every number of each kind. */
export const effectCases = counts.flatMap((fresh) =>
  counts.flatMap((changed) => counts.map((unchanged) => ({ new: fresh, changed, unchanged }))),
)

/** About which part of what is counted each share is: of as many as a share can be of so many. */
const parts: Partial<Record<Rest['on'], number>> = { 'first-level': 0.812, sla: 0.955, answers: 0.8 }
const shareOf = (part: number | undefined, counted: number) =>
  part === undefined || counted === 0 ? null : Math.round(part * counted) / counted

/** What each figure may rest on: all of the rows, some, one, none, or on none that there is. */
export const restCases: readonly Rest[] = restKinds.flatMap((on) =>
  [
    [1204, 1204],
    [1180, 1204],
    [1203, 1204],
    [1, 2],
    [1, 1],
    [0, 1204],
    [0, 0],
  ].map(([counted, of]) => ({
    on,
    counted: counted!,
    of: of!,
    share: shareOf(parts[on], counted!),
    rule: on === 'first-level' ? ('groups' as const) : null,
  })),
)
