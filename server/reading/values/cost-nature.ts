import { costNatures, type CostNature } from '../../../shared/kinds/costs/cost.ts'
import { normaliseWords } from './clean-text.ts'
import { nearWord } from './near-word.ts'

/** Other words for each nature, normalised, in English, French, Spanish and Portuguese. */
const synonyms: Readonly<Record<CostNature, readonly string[]>> = {
  recurring: [
    'recurrent',
    'recurrente',
    'subscription',
    'abonnement',
    'forfait',
    'forfaitaire',
    'flat fee',
    'monthly fee',
    'redevance',
    'run',
    'contract',
    'contrat',
    'mensualite',
    'infogerance',
    'abonnement mensuel',
    'forfait mensuel',
    'forfait infogerance',
    'redevance mensuelle',
    'recurring fee',
    'monthly',
    'mensuel',
    'managed service',
    'managed services',
    'services manages',
    'recorrente',
    'mensual',
    'mensal',
    'cuota mensual',
    'suscripcion',
    'abono mensual',
    'mensalidade',
    'assinatura',
  ],
  'out-of-scope': [
    'hors perimetre',
    'hors forfait',
    'hors contrat',
    'regie',
    'time and materials',
    'time materials',
    't m',
    'extra',
    'additional',
    'complement',
    'supplement',
    'travaux supplementaires',
    'travaux en regie',
    'intervention hors forfait',
    'prestation hors forfait',
    'prestations hors forfait',
    'prestation hors contrat',
    'prestations hors contrat',
    'fuera de alcance',
    'fuera de contrato',
    'fora de escopo',
    'fora do escopo',
    'fora do contrato',
    'adicional',
  ],
  'internal-steering': [
    'pilotage interne',
    'pilotage',
    'steering',
    'internal',
    'interne',
    'internal management',
    'gouvernance',
    'governance',
  ],
  transition: [
    'transition',
    'transicion',
    'transicao',
    'onboarding',
    'reprise',
    'migration initiale',
    'prise en charge',
  ],
  project: ['projet', 'build', 'proyecto', 'projeto'],
  penalty: [
    'penalite',
    'service credits',
    'penalites',
    'penalties',
    'malus',
    'service credit',
    'penalizacion',
    'penalidade',
    'multa',
  ],
}

const natures = new Map(
  costNatures.flatMap((nature) => [nature, ...synonyms[nature]].map((word) => [normaliseWords(word), nature] as const)),
)

/** Reads what a cost line pays for, of one or several: `Pénalité(s)`; null where the word is none of those known. */
export function readCostNature(cell: string): CostNature | null {
  const words = normaliseWords(cell)
  return natures.get(words) ?? natures.get(words.replace(/ ?s$/, '')) ?? null
}

const byWord: Readonly<Record<string, CostNature>> = Object.fromEntries(natures)

/** What a word that is not known probably pays for: as the known one that begins most alike. */
export function guessCostNature(cell: string): CostNature | null {
  return nearWord(normaliseWords(cell), byWord)
}

const longestFirst = [...natures].toSorted(([a], [b]) => b.length - a.length)

/** The natures whose words stand in a text, the longest first: `Intervention hors forfait` is out of scope, and no `forfait`. */
export function naturesIn(text: string): Set<CostNature> {
  const found = new Set<CostNature>()
  let rest = ` ${normaliseWords(text)} `
  for (const [word, nature] of longestFirst)
    for (const form of [` ${word} `, ` ${word}s `]) {
      if (!rest.includes(form)) continue
      found.add(nature)
      rest = rest.replaceAll(form, ' | ')
    }
  return found
}
