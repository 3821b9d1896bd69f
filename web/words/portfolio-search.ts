import type { Portfolio } from '../../shared/api/portfolio.ts'

/** A text as it is searched: without capitals or accents. */
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The contracts whose client, name or provider hold every word searched for; all of them for an empty search. */
export function searchPortfolio(rows: Portfolio, search: string): Portfolio {
  const words = bare(search).split(/\s+/).filter(Boolean)
  return rows.filter(({ contract: { client, name, provider } }) => {
    const text = bare(`${client} ${name} ${provider}`)
    return words.every((word) => text.includes(word))
  })
}

/** The KPIs that have a column: all but those that no contract asks for. */
export function portfolioKpis(rows: Portfolio) {
  const asked = new Set(
    rows.flatMap(({ kpis }) => kpis.flatMap((kpi) => (kpi.optional && kpi.value === null ? [] : kpi.id))),
  )
  return [...new Set(rows.flatMap(({ kpis }) => kpis.map(({ id }) => id)))].filter((id) => asked.has(id))
}
