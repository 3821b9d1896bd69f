import { scales, type Scale } from '../../../shared/kinds/satisfaction/answer.ts'

const BEST = '(\\d{1,3})'
const LEAST = '(?:(?:de|from)?\\s*[01]\\s*(?:-|–|à|to)\\s*|\\/\\s*|sur[\\s_]+|out of\\s+)'
const IN_HEADER = new RegExp(`[\\s_([]*(?<![\\d])${LEAST}${BEST}\\s*[)\\]]?$`, 'iu')
const ALONE = new RegExp(`^${LEAST}?${BEST}(?:\\s*(?:étoiles|stars|points))?$`, 'iu')

/** The best score that a header names at its end: `Note /10`, `Score (1-5)`, `note sur 5`; null where it names none. */
export function scaleInHeader(header: string): number | null {
  const best = IN_HEADER.exec(header.trim())?.[1]
  return best === undefined ? null : Number(best)
}

/** A header without the scale at its end. */
export function withoutScale(header: string): string {
  return header.trim().replace(IN_HEADER, '')
}

/** Reads a cell that holds the best score: `5`, `/5`, `sur 10`, `1-5`; null where it is none. */
export function readScale(cell: string): number | null {
  const best = ALONE.exec(cell.trim())?.[1]
  return best === undefined ? null : Number(best)
}

/** Whether "satisfied" is defined on a scale. */
export function isScale(best: number): best is Scale {
  return scales.some((scale) => scale === best)
}
