/** Order of the lines of a KPI's chart; the edges of the band are neighbours, as one is filled up to the other. */
export const lines = { high: 0, low: 1, path: 2, target: 3, mirror: 4, second: 5, alone: 6, value: 7 } as const
