import type { Survey } from '../../../shared/kinds/satisfaction/answer.ts'
import { normaliseWords } from './clean-text.ts'

const words: ReadonlyMap<string, Survey> = new Map([
  ...['ticket', 'tickets', 'per ticket', 'par ticket', 'a chaud'].map((word) => [word, 'ticket'] as const),
  ...[
    'periodic',
    'quarterly',
    'yearly',
    'annual',
    'monthly',
    'periodique',
    'trimestriel',
    'trimestrielle',
    'annuel',
    'annuelle',
    'mensuel',
    'mensuelle',
    'semestriel',
    'semestrielle',
    'barometre',
    'a froid',
  ].map((word) => [word, 'periodic'] as const),
])

/** Reads whether a survey was about a ticket or about the service; null where the word tells neither. */
export function readSurvey(cell: string): Survey | null {
  return words.get(normaliseWords(cell)) ?? null
}
