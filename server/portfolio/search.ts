import type { PortfolioOrder } from '../../shared/portfolio-order.ts'

type Named = { readonly client: string; readonly name: string; readonly provider: string }
type Placed = Named & { readonly gravity: number; readonly month: number | null }

/** A text as it is searched: without capitals or accents. */
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those whose client, name or provider hold every word searched for; all of them for an empty search. */
export function searchContracts<One extends Named>(all: readonly One[], search: string): readonly One[] {
  const words = bare(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return all
  return all.filter(({ client, name, provider }) => {
    const text = bare(`${client} ${name} ${provider}`)
    return words.every((word) => text.includes(word))
  })
}

const { compare } = new Intl.Collator('fr')
const byName = (a: Named, b: Named) => compare(a.name, b.name)

const orders: Record<PortfolioOrder, (a: Placed, b: Placed) => number> = {
  attention: (a, b) => b.gravity - a.gravity || byName(a, b),
  client: (a, b) => compare(a.client, b.client) || byName(a, b),
  // One without any data waits longest.
  oldest: (a, b) => (a.month ?? -1) - (b.month ?? -1) || byName(a, b),
}

export function inOrder<One extends Placed>(all: readonly One[], order: PortfolioOrder): One[] {
  return all.toSorted(orders[order])
}
