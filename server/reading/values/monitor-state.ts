import { normaliseWords } from './clean-text.ts'
import { nearWord } from './near-word.ts'

/** What an event of a log says of what is watched: it went down, or it is up again. */
export type MonitorState = 'down' | 'up'

const DOWN =
  /\b(?:down|pannes?|hors (?:ligne|service)|offline|problem\w*|critical|critique|hs|ko|arret\w*|coup(?:ure|e|ee)s?|unreachable|injoignable|inaccessible|indispo\w*|unavailab\w*|outage|downtime|alarm\w*|alerting|triggered|fired|firing|fail(?:ed|ing|ure)?|echec|lost|perdue?|perte|disconnected|deconnect\w*|interruption|interrompue?|crash\w*|plantage|plantee?|stopped|defaut|faulty?|dead|timeout|(?:not |no )respon\w+|(?:ne )?repond (?:pas|plus)|sans reponse|defaillan\w+)\b/g
/** What says that something bad is over, even beside its name: `Panne résolue`, `Fin de coupure`, `Problem cleared`. */
const ENDS =
  /^(?:fin|end)(?: (?:de|du|d|of)\b)|\b(?:retabli\w*|recover(?:y|ed)|restor\w+|restauree?|resolved|resolue?s?|resolution|cleared|terminee?s?|is over|ended|levee?|reparee?|repaired|fixed|reprise|repris|retour (?:a la normale|en service|en ligne|au nominal)|back (?:up|online|to normal)|remise? en (?:service|route|ligne))\b/g
/** What says that all is well, as often as a tool looks. */
const WELL =
  /\b(?:up|ok|online|en ligne|normal|nominal|available|disponible|pass(?:ed|ing)|reachable|joignable|accessible|clear|alive|operationnel\w*|operational|en service|connected|connecte\w*|responding|repond|running|started|demarree?)\b/g
const DENIES = /\b(?:not|no|never|non|pas|plus|without|sans|longer)\b/

type Says = { readonly isDown: boolean; readonly ends: boolean; readonly isWell: boolean }

const holds = (pattern: RegExp, words: string) => words.search(pattern) >= 0

function saidIn(words: string): Says {
  // `Hors service` and `ne répond plus` hold words of what is well.
  const rest = words.replaceAll(DOWN, ' ')
  return { isDown: rest !== words, ends: holds(ENDS, words), isWell: holds(WELL, rest) }
}

/**
 * What a cell says of what is watched; null where no word of it tells, or words of both stand side by side: `Down`, `PROBLEM`,
 * `Rétabli`, `CRITICAL (HARD)`, `Fin de panne`, `Not available`.
 */
export function readMonitorState(cell: string): MonitorState | null {
  const words = normaliseWords(cell)
  const { isDown, ends, isWell } = saidIn(words)
  if (holds(DENIES, words.replaceAll(DOWN, ' '))) return isWell && !ends && !isDown ? 'down' : null
  if (ends) return 'up'
  if (isDown === isWell) return null
  return isDown ? 'down' : 'up'
}

/** Whether a cell says that something ended, as one event does, and not that all is well, as a tool may at each look. */
export function saysEnded(cell: string): boolean {
  return holds(ENDS, normaliseWords(cell))
}

/** Whether a cell says so in one word, as no column of how grave things are does. */
export function saysWellNow(cell: string): boolean {
  return /^(?:ok|up|clear(?:ed)?|recover(?:y|ed)|resolved|resolue?|retablie?)$/.test(normaliseWords(cell))
}

const FILLERS =
  /\b(?:is|are|est|sont|has|been|now|again|a|the|le|la|les|l|of|on|for|de|du|des|d|sur|pour|monitor|host|service|sonde|hote|fin|end|debut|start|hard|soft|programmee?s?|planifiee?s?|prevue?s?|planned|scheduled|unplanned|status|state|etat|no)\b/g

/** What a cell names beside the state that it says, as it is written: `web01` of `web01 is DOWN`. */
export function besideState(cell: string): string {
  const left = [ENDS, DOWN, WELL, FILLERS].reduce((words, one) => words.replaceAll(one, ' '), normaliseWords(cell))
  const kept = new Set(left.split(' '))
  const isKept = (part: string) => {
    const words = normaliseWords(part)
    return words !== '' && words.split(' ').every((word) => kept.has(word))
  }
  return cell
    .split(/[\s:()[\]«»"]+/)
    .filter(isKept)
    .join(' ')
}

const alike: Readonly<Record<string, MonitorState>> = {
  down: 'down',
  panne: 'down',
  incident: 'down',
  degraded: 'down',
  debut: 'down',
  start: 'down',
  opened: 'down',
  ouvert: 'down',
  alert: 'down',
  stop: 'down',
  fermeture: 'up',
  closed: 'up',
  clos: 'up',
  normalise: 'up',
  fini: 'up',
  success: 'up',
  succes: 'up',
  redemarrage: 'up',
  restart: 'up',
  good: 'up',
}

/** What a word that does not tell probably says. */
export function guessMonitorState(cell: string): MonitorState | null {
  return nearWord(normaliseWords(cell), alike)
}
