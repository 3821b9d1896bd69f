import type { Language } from '../../shared/words/language.ts'

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago an instant was, in whole days, hours or minutes: `il y a 3 heures`. */
export function ago(language: Language, iso: string, now: Date): string {
  const passed = Math.max(0, now.getTime() - Date.parse(iso))
  const [unit, length] = steps.find(([, one]) => passed >= one) ?? steps[2]
  return new Intl.RelativeTimeFormat(language).format(-Math.floor(passed / length), unit)
}
