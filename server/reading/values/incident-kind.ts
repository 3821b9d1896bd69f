import type { IncidentKind } from '../../../shared/kinds/incidents/incident.ts'
import { normaliseWords } from './clean-text.ts'
import { nearWord } from './near-word.ts'
import { readYesNo } from './words.ts'

/** Words, normalised, in English and French. */
const words: Readonly<Record<IncidentKind, readonly string[]>> = {
  security: [
    'security',
    'cyber',
    'cybersecurity',
    'cyberattack',
    'attack',
    'breach',
    'phishing',
    'malware',
    'virus',
    'ransomware',
    'intrusion',
    'securite',
    'cybersecurite',
    'cyberattaque',
    'attaque',
    'hameconnage',
    'rancongiciel',
    'fuite',
    'violation',
  ],
  outage: [
    'outage',
    'downtime',
    'unavailability',
    'interruption',
    'panne',
    'indisponibilite',
    'coupure',
    'arret',
    'maintenance',
  ],
}
const kinds = new Map(
  (['security', 'outage'] as const).flatMap((kind) => words[kind].map((word) => [word, kind] as const)),
)
const byWord: Readonly<Record<string, IncidentKind>> = Object.fromEntries(kinds)
const negations = new Set(['no', 'not', 'non', 'hors', 'sans', 'without'])

/**
 * Reads whether a row is a security incident or an outage: `Sécurité`, `Panne réseau`, `Security incident`, `Phishing`. Null where
 * no word tells, where words of both stand side by side, and where one is denied.
 */
export function readIncidentKind(cell: string): IncidentKind | null {
  const said = normaliseWords(cell).split(' ')
  if (said.some((word) => negations.has(word))) return null
  const found = new Set(said.flatMap((word) => kinds.get(word) ?? []))
  return found.size === 1 ? [...found][0]! : null
}

/** What a word that does not tell probably is: as the known one that begins most alike. */
export function guessIncidentKind(cell: string): IncidentKind | null {
  return nearWord(normaliseWords(cell), byWord)
}

const planned = new Set([
  'planned',
  'scheduled',
  'maintenance',
  'planifie',
  'planifiee',
  'programme',
  'programmee',
  'prevu',
  'prevue',
])
const unplanned = new Set([
  'unplanned',
  'unscheduled',
  'non planifie',
  'non planifiee',
  'non programme',
  'non programmee',
  'non prevu',
  'non prevue',
  'imprevu',
  'imprevue',
])

/** Whether the word for an outage says that it was planned, as `Maintenance` or `Arrêt programmé`. */
export function impliesPlanned(cell: string): boolean {
  return normaliseWords(cell)
    .split(' ')
    .some((word) => planned.has(word))
}

/** Reads whether an outage was planned, as yes or no or in words; null where the cell says neither. */
export function readPlanned(cell: string): boolean | null {
  const word = normaliseWords(cell)
  if (planned.has(word)) return true
  return unplanned.has(word) ? false : readYesNo(cell)
}
