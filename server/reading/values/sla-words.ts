import { normaliseWords } from './clean-text.ts'
import { stemsOf } from './word-stems.ts'

const met =
  'met, ok, in, in sla, within, within sla, achieved, on time, in time, compliant, respected, respecte, tenu, atteint, dans le sla, ' +
  'dans les sla, dans les delais, dans le delai, a temps, dans les temps, a l heure, within target, in target, on target, not breached, not exceeded, non depasse, pas depasse, conforme, sla met, sla respecte, sla tenu, dentro, dentro do prazo, within the service target, within service target, cumplido, cumprido, pass, passed'
const missed =
  'missed, ko, nok, not ok, non ok, pas ok, out, out of sla, breached, breach, violated, sla violated, exceeded, failed, late, off target, hors temps, in breach, overdue, not met, ' +
  'depasse, sla depasse, hors sla, hors delai, hors delais, en retard, retard, viole, enfreint, non respecte, pas respecte, non tenu, ' +
  'non atteint, non conforme, not compliant, sla missed, sla breached, service target breached, service targets breached, fora do prazo, vencido, incumplido, excedido, fail, manque, non tenue'

const outcomes = new Map<string, boolean>([
  ...met.split(', ').map((word) => [stemsOf(word), true] as const),
  ...missed.split(', ').map((word) => [stemsOf(word), false] as const),
])

const lights: ReadonlyMap<string, boolean> = new Map([
  ['🟢', true],
  ['🔴', false],
])

/** What lights of a column that tells of an SLA are called, normalised. */
export const slaColours: Readonly<Record<string, boolean>> = {
  vert: true,
  verte: true,
  green: true,
  rouge: false,
  red: false,
}

/** Reads words that say by themselves whether the SLA was met, whatever their column is called; null for yes, no and all else. */
export function readSlaOutcome(cell: string): boolean | null {
  const lit = lights.get(cell.trim())
  return lit ?? outcomes.get(stemsOf(cell)) ?? null
}

/** Headers that say by themselves whether their yes is good or bad news. */
const BAD_NEWS =
  /hors|depass|exceed|breach|miss|viol|overdue|retard|late|non |not |expir|fail|echou|manqu|exced|venc|out of/
const GOOD_NEWS = /respect|tenu|\bmet\b|within|dans|atteint|\bok\b|conform|complian|on time|a temps|cumpl|cumpr|atend/

/** What the yes of a column says of an SLA, by its header; null where that does not tell. */
export function yesOfSla(header: string): 'met' | 'missed' | null {
  const words = normaliseWords(header)
  const [bad, good] = [BAD_NEWS.test(words), GOOD_NEWS.test(words)]
  return bad === good ? null : bad ? 'missed' : 'met'
}
