/** Pools tallies member by member, each of which adds up over months (all of them unless told); null where there is none. */
export function poolSums<Member extends string>(
  tallies: readonly Readonly<Record<Member, number>>[],
  members?: readonly Member[],
): Record<Member, number> | null {
  const [first] = tallies
  if (!first) return null
  const summed = members ?? (Object.keys(first) as Member[])
  const sums = summed.map((member) => [member, tallies.reduce((total, tally) => total + tally[member], 0)])
  return Object.fromEntries(sums) as Record<Member, number>
}
