import type { IncidentKind } from '../../../shared/facts/incident.ts'
import { normaliseWords } from './clean-text.ts'
import { readYesNo } from './words.ts'

/** Words, normalised, in English and French. */
const words: Readonly<Record<IncidentKind, readonly string[]>> = {
  security: [
    'security',
    'security incident',
    'cyber',
    'cybersecurity',
    'cyber security',
    'cyber incident',
    'attack',
    'breach',
    'data breach',
    'phishing',
    'malware',
    'virus',
    'ransomware',
    'intrusion',
    'securite',
    'incident de securite',
    'cybersecurite',
    'cyberattaque',
    'attaque',
    'hameconnage',
    'rancongiciel',
    'fuite de donnees',
    'violation de donnees',
  ],
  outage: [
    'outage',
    'downtime',
    'unavailability',
    'interruption',
    'service interruption',
    'failure',
    'panne',
    'indisponibilite',
    'interruption de service',
    'coupure',
    'arret',
    'arret de service',
  ],
}
const kinds = new Map(
  (['security', 'outage'] as const).flatMap((kind) => words[kind].map((word) => [word, kind] as const)),
)

/** Reads whether a row is a security incident or an outage; null where the word tells neither. */
export function readIncidentKind(cell: string): IncidentKind | null {
  return kinds.get(normaliseWords(cell)) ?? null
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

/** Reads whether an outage was planned, as yes or no or in words; null where the cell says neither. */
export function readPlanned(cell: string): boolean | null {
  const word = normaliseWords(cell)
  if (planned.has(word)) return true
  return unplanned.has(word) ? false : readYesNo(cell)
}
