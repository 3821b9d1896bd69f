import { stemsOf } from './word-stems.ts'

const met =
  'met, ok, in, in sla, within, within sla, achieved, on time, in time, compliant, respected, respecte, tenu, atteint, dans le sla, ' +
  'dans les sla, dans les delais, dans le delai, a temps, dans les temps, a l heure, within target, in target, on target, not breached, not exceeded, non depasse, pas depasse, conforme, sla met, sla respecte, sla tenu, dentro, dentro do prazo, within the service target, within service target, cumplido, cumprido'
const missed =
  'missed, ko, nok, not ok, non ok, pas ok, out, out of sla, breached, breach, violated, sla violated, exceeded, failed, late, off target, hors temps, in breach, overdue, not met, ' +
  'depasse, sla depasse, hors sla, hors delai, hors delais, en retard, retard, viole, enfreint, non respecte, pas respecte, non tenu, ' +
  'non atteint, non conforme, not compliant, sla missed, sla breached, service target breached, service targets breached, fora do prazo, vencido, incumplido, excedido'

const outcomes = new Map<string, boolean>([
  ...met.split(', ').map((word) => [stemsOf(word), true] as const),
  ...missed.split(', ').map((word) => [stemsOf(word), false] as const),
])

/** Reads words that say by themselves whether the SLA was met, whatever their column is called; null for yes, no and all else. */
export function readSlaOutcome(cell: string): boolean | null {
  return outcomes.get(stemsOf(cell)) ?? null
}
