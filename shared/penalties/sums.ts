import { penaltyStates, type PenaltyState } from './life.ts'

type Summed = {
  readonly state: PenaltyState
  readonly owed: number
  readonly today: { readonly amount: number | null } | null
  readonly answered: { readonly calculation: { readonly amount: number | null } } | null
}

/** What a proposal stands for: what was answered, else what is proposed today; of what is agreed, what is left to be credited. */
export function amountOf({ state, owed, today, answered }: Summed): number {
  if (state === 'agreed') return owed
  return (state === 'proposed' ? today : answered?.calculation)?.amount ?? 0
}

/** What proposals come to, a sum a state that has any, in the order of their life. Sums are made in hundredths. */
export function penaltySums(all: readonly Summed[]): { state: PenaltyState; amount: number }[] {
  return penaltyStates.flatMap((state) => {
    const sum = all
      .filter((one) => one.state === state)
      .reduce((total, one) => total + Math.round(amountOf(one) * 100), 0)
    return sum === 0 ? [] : [{ state, amount: sum / 100 }]
  })
}

/** What waits for somebody, a sum a state: proposed and not answered, agreed and not credited. */
export function penaltiesWaiting(all: readonly Summed[]): { state: 'proposed' | 'agreed'; amount: number }[] {
  return penaltySums(all).flatMap(({ state, amount }) =>
    state === 'proposed' || state === 'agreed' ? [{ state, amount }] : [],
  )
}
