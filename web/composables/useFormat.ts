import { formatIn } from '../../shared/words/format.ts'
import * as months from '../../shared/words/months.ts'
import { ago } from '../words/ago.ts'
import { useWords } from './useWords.ts'

/** Figures, months and instants as the reader's language writes them. Called while rendering, so it follows a switch. */
export function useFormat() {
  const { language } = useWords()
  return {
    ...formatIn(language),
    /** An instant on this machine's own clock, for what belongs to a person and to no contract. */
    instantHere: (iso: string) => months.instant(language(), hereZone(), iso),
    /** How long ago it was. */
    ago: (iso: string) => ago(language(), iso, new Date()),
  }
}

const hereZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
export type Format = ReturnType<typeof useFormat>
