import type { Series } from './series.ts'

const MONTHS_OF_YEAR = 12

/** Weighted sums over months: of 1, y, the regressor x of a break, and their products, by group of doubted months too. */
type BreakSums = { x: number; xx: number; xy: number; readonly xOf: number[] }

type Fit = {
  /** Log-likelihood of flat months, up to what every fit of the same months has in common. */
  readonly logLikelihood: number
  /** Sxx and Sxy of each break's regressor, once level and seasons are taken out. */
  readonly breaks: readonly (readonly [spread: number, product: number])[]
}

/**
 * The sums from which a flat level, seasons and breaks are fitted at one instability, made once: an odd month changes only its
 * own part of them. The level is any (flat prior); doubted months of the same calendar month share a season of their own, normal
 * with the doubt as its standard deviation (a mixed model; Laird & Ware 1982).
 */
export class MonthSums {
  readonly #series: Series
  readonly #w: Float64Array
  readonly #centre: number
  /** Which season a month shares; −1 for none. */
  readonly #seasonOf: Int32Array
  readonly #precision: number[] = []
  readonly #breaks: readonly number[]
  readonly #bySeason: { w: number; y: number }[]
  readonly #of: BreakSums[]
  #total = { w: 0, y: 0, yy: 0, logWeights: 0 }

  constructor(series: Series, seen: readonly number[], breaks: readonly number[], instability: number) {
    this.#series = series
    this.#breaks = breaks
    this.#w = new Float64Array(series.y.length)
    this.#centre = seen.reduce((sum, i) => sum + series.y[i]!, 0) / seen.length
    this.#seasonOf = this.#seasons(series.doubt)
    this.#bySeason = this.#precision.map(() => ({ w: 0, y: 0 }))
    this.#of = breaks.map(() => ({ x: 0, xx: 0, xy: 0, xOf: this.#precision.map(() => 0) }))
    for (const i of seen) this.#add(i, 1 / (series.v[i]! + instability))
  }

  /** Numbers the calendar months that are doubted. */
  #seasons(doubt: Float64Array): Int32Array {
    const known = new Map<number, number>()
    return Int32Array.from(doubt, (sd, i) => {
      if (!(sd > 0)) return -1
      const calendarMonth = i % MONTHS_OF_YEAR
      if (!known.has(calendarMonth)) {
        known.set(calendarMonth, known.size)
        this.#precision.push(1 / sd ** 2)
      }
      return known.get(calendarMonth)!
    })
  }

  /** Changes the weight of a month by so much. */
  #add(i: number, weight: number): void {
    const before = this.#w[i]!
    this.#w[i] = before + weight
    const y = this.#series.y[i]! - this.#centre
    const season = this.#seasonOf[i]!
    this.#total.w += weight
    this.#total.y += weight * y
    this.#total.yy += weight * y * y
    this.#total.logWeights += Math.log(this.#w[i]!) - (before > 0 ? Math.log(before) : 0)
    if (season >= 0) {
      this.#bySeason[season]!.w += weight
      this.#bySeason[season]!.y += weight * y
    }
    this.#breaks.forEach((at, b) => {
      const x = i - at
      if (x <= 0) return
      const sums = this.#of[b]!
      sums.x += weight * x
      sums.xx += weight * x * x
      sums.xy += weight * x * y
      if (season >= 0) sums.xOf[season]! += weight * x
    })
  }

  /** Fits the months, one of them with more variance of its own, or none. */
  fit(odd: number | null, extra: number): Fit {
    if (odd === null) return this.#fit()
    const weight = this.#w[odd]!
    const change = 1 / (1 / weight + extra) - weight
    this.#add(odd, change)
    const fit = this.#fit()
    this.#add(odd, -change)
    return fit
  }

  #fit(): Fit {
    const { w, y, yy, logWeights } = this.#total
    const seasons = this.#bySeason.map((sums, s) => ({ ...sums, spread: 1 / (sums.w + this.#precision[s]!) }))
    let [level, levelY, rest, logSeasons] = [w, y, yy, 0]
    seasons.forEach(({ w: ws, y: ys, spread }, s) => {
      level -= ws * ws * spread
      levelY -= ws * ys * spread
      rest -= ys * ys * spread
      logSeasons += Math.log(spread * this.#precision[s]!)
    })
    rest -= (levelY * levelY) / level
    const breaks = this.#of.map(({ x, xx, xy, xOf }) => {
      let [spread, product, levelX] = [xx, xy, x]
      seasons.forEach(({ w: ws, y: ys, spread: s }, k) => {
        const xs = xOf[k]!
        spread -= xs * xs * s
        product -= xs * ys * s
        levelX -= ws * xs * s
      })
      return [spread - (levelX * levelX) / level, product - (levelX * levelY) / level] as const
    })
    return { logLikelihood: (logWeights + logSeasons - Math.log(level) - rest) / 2, breaks }
  }
}
