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
    'compromission',
    'compromis',
    'compromise',
    'compromised',
    'ddos',
    'exfiltration',
    'piratage',
    'usurpation',
    'trojan',
    'spyware',
    'spoofing',
    'unauthorised',
    'unauthorized',
    'leak',
    'cryptolocker',
    'hacking',
    'hack',
    'defacement',
    'takeover',
    'fraude',
    'fraud',
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
    'indispo',
    'down',
    'unavailable',
    'unreachable',
    'inaccessible',
    'defaillance',
    'injoignable',
    'plantage',
    'crash',
  ],
}
const kinds = new Map(
  (['security', 'outage'] as const).flatMap((kind) => words[kind].map((word) => [word, kind] as const)),
)
const byWord: Readonly<Record<string, IncidentKind>> = Object.fromEntries(kinds)
/** What is denied, and what was none: `Pas de panne`, `Fausse alerte phishing`, `Test de coupure`. */
const negations = new Set(
  'no not non pas aucun aucune hors sans without faux fausse false test essai exercice drill simulation simulated'.split(
    ' ',
  ),
)

/**
 * Reads whether a row is a security incident or an outage: `Sécurité`, `Panne réseau`, `Security incident`, `Phishing`. Null where
 * no word tells, where words of both stand side by side, and where one is denied.
 */
export function readIncidentKind(cell: string): IncidentKind | null {
  const said = withoutPhrases(normaliseWords(cell)).split(' ')
  if (said.some((word) => negations.has(word))) return null
  const found = new Set(said.flatMap((word) => kinds.get(word) ?? []))
  return found.size === 1 ? [...found][0]! : null
}

/** Words that say together what none of them says: `hors service` is an outage, and `non planifié` does not deny one. */
function withoutPhrases(said: string): string {
  return said
    .replace(FAILURE, 'panne')
    .replace(OUT_OF_SERVICE, 'panne')
    .replace(THEFT, 'fuite')
    .replace(UNPLANNED, '')
    .replace(ANOTHER_LEAK, '')
}
/** A failure of what runs is an outage; of a log-in, a backup or a delivery it may be anything. */
const FAILURE =
  /^failing$|^(?:total |complete |partial )?failures?$|\b(?:power|hardware|disks?|drives?|servers?|network|services?|systems?|sites?|applications?|app|database|links?|lines?|equipment|router|switch|firewall|storage|internet|voip|telecom|air conditioning) failures?\b/g
const OUT_OF_SERVICE =
  /\b(?:power (?:cut|loss)|loss of (?:service|power|connectivity)|hors service|service (?:ko|hs|down)|perte (?:de |du |d )?(?:service|reseau|connexion|connectivite|lien))\b/g
const THEFT =
  /\b(?:(?:vol|perte) (?:de |du |d )?(?:donnees|identifiants|mots? de passe|session)|(?:data|credential|identity|password) theft|failed (?:log|sign) ?ins?|cheval de troie|chevaux de troie)\b/g
/** Leaks of anything but data. */
const ANOTHER_LEAK =
  /\bfuites? (?:d |de |du )?(?:eau|gaz|huile|memoire|climatisation|clim|toit\w*)\b|\b(?:water|gas|memory|oil|roof) leaks?\b/g
const UNPLANNED = /\b(?:non|not|pas) (?:planned|scheduled|planifiee?s?|programmee?s?|prevue?s?)\b/g

/** Whether a monitoring tool says that a service is up again. */
export function saysUp(cell: string): boolean {
  return UP.has(normaliseWords(cell))
}
const UP = new Set(['up', 'ok', 'passing', 'started', 'recovery', 'recovered', 'retabli', 'retablissement'])

/** What a word that does not tell probably is: as the known one that begins most alike. */
export function guessIncidentKind(cell: string): IncidentKind | null {
  return nearWord(withoutPhrases(normaliseWords(cell)), byWord)
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
  'emergency',
  'non planifie',
  'non planifiee',
  'non programme',
  'non programmee',
  'non prevu',
  'non prevue',
  'imprevu',
  'imprevue',
])

/** Whether the word for an outage says that it was planned, as `Maintenance` or `Arrêt programmé`, and not `Unplanned maintenance`. */
export function impliesPlanned(cell: string): boolean {
  const said = normaliseWords(cell)
  const others = said.replace(UNPLANNED, '')
  const left = others.split(' ')
  return others === said && left.some((word) => planned.has(word)) && !left.some((word) => unplanned.has(word))
}

/** Whether a text names nothing but planned work, as `Under maintenance`, and not what cannot be used: `Maintenance module down`. */
export function namesPlanned(cell: string): boolean {
  return (
    impliesPlanned(cell) &&
    normaliseWords(cell)
      .split(' ')
      .every((word) => planned.has(word) || AROUND.has(word))
  )
}
const AROUND = new Set(['under', 'in', 'en', 'work', 'works', 'travaux', 'arret', 'outage', 'downtime', 'interruption'])

/** Reads whether an outage was planned, as yes or no or in words; null where the cell says neither. */
export function readPlanned(cell: string): boolean | null {
  const word = normaliseWords(cell)
  if (planned.has(word)) return true
  return unplanned.has(word) ? false : readYesNo(cell)
}

/** Columns of tools that watch for attacks, and of tools that watch whether services answer, normalised. */
const watchers: Readonly<Record<IncidentKind, readonly string[]>> = {
  security: [
    'investigation state',
    'active alerts',
    'rule description',
    'detection source',
    'mitre',
    'threat',
    'alert id',
  ],
  outage: [
    'recovery time',
    'host',
    'hote',
    'monitor',
    'monitor name',
    'downtime',
    'ack',
    'root cause',
    'uptime',
    'sonde',
  ],
}

/** What the rows of a file probably are whose columns do not say it; null where its headers do not tell either. */
export function guessByHeaders(headers: readonly string[]): IncidentKind | null {
  const found = new Set(headers.map(normaliseWords))
  const [security, outage] = (['security', 'outage'] as const).map(
    (kind) => watchers[kind].filter((word) => found.has(word)).length,
  )
  if (security === outage) return null
  return security! > outage! ? 'security' : 'outage'
}
