import { decimalsBeside } from '../decimals.ts'
import type { Unit } from '../kpi/definition.ts'
import type { Language } from './language.ts'
import { figureTo, signedText, suffix, usual, valueText } from './numbers.ts'

/** What a figure was and is, and how far it is from the one to the other: signed, without a unit, in points of what is a percentage. */
export type Move = { readonly before: string; readonly after: string; readonly by: string }

/**
 * What a figure was and is, each as it is written alone; where both would then be written alike though they are not the same,
 * with as many decimals as tell them apart: 99.88 › 99.88 says nothing, 99.884 › 99.879 does.
 */
export function moveText(
  language: Language,
  unit: Unit,
  before: number | null,
  after: number | null,
): readonly [before: string, after: string] {
  if (before === null || after === null) return [valueText(language, unit, before), valueText(language, unit, after)]
  const places = placesApart(unit, before, after)
  const isUsual = places === mostOf(unit, before, after)
  const written = (value: number) => writtenTo(language, unit, value, isUsual ? 0 : places)
  return [written(before), written(after)]
}

/**
 * The same with how far they are apart. A reader who subtracts what stands there finds what stands beside it: where rounding would
 * have it otherwise, all three have one decimal more: 95.46 › 93.14 is −2.32, and 95.5 › 93.1 is no −2.3.
 */
export function moveBy(language: Language, unit: Unit, before: number, after: number): Move {
  const least = placesApart(unit, before, after)
  const [was, is] = [usual(unit, before).shown, usual(unit, after).shown]
  const apart = (places: number) => roundedTo(is, places) - roundedTo(was, places)
  const isDifference = (places: number) => roundedTo(apart(places), places) === roundedTo(is - was, places)
  const places = isDifference(least) ? least : least + 1
  // All of it, or nothing, is exact as it is.
  const written = (value: number) => writtenTo(language, unit, value, usual(unit, value).least === 0 ? 0 : places)
  return {
    before: written(before),
    after: written(after),
    by: signedText(language, apart(places), places, places),
  }
}

/** Decimals that tell two figures apart, no fewer than either is usually written with. */
function placesApart(unit: Unit, before: number, after: number): number {
  return decimalsBeside(usual(unit, before).shown, usual(unit, after).shown, mostOf(unit, before, after))
}

/** With how many decimals the finer of two figures is usually written. */
const mostOf = (unit: Unit, before: number, after: number): number =>
  Math.max(usual(unit, before).most, usual(unit, after).most)

const writtenTo = (language: Language, unit: Unit, value: number, places: number): string => {
  const { figure, unit: name } = figureTo(language, unit, value, places)
  return figure + suffix(language, name)
}

/** As a number is written with so many decimals: half away from zero. */
const roundedTo = (value: number, places: number): number => {
  const scale = 10 ** places
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toFixed(6)))) / scale
}
