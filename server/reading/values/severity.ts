import { normaliseWords } from './clean-text.ts'
import { readLevel } from './words.ts'

const SEVERITY =
  /^(?:(?:p ?)?\d )?(?:(?:tres |very |non )?(?:critical|urgent\w*|high|medium|moderate|normal\w*|low|minor|major|critique|haute?|elevee?|moyenn?e?|basse?|faible|mineure?|majeure?|bloquante?|genante?|grave|severe|standard|alta|media|baja|baixa|hoch|mittel|niedrig|kritisch))$/

/** Whether a word says how grave or pressing something is, and no level of support: `Critique`, `2 - Haute`. */
export function isSeverity(cell: string): boolean {
  return SEVERITY.test(normaliseWords(cell)) && readLevel(cell) === null
}
