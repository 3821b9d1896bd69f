import type { Language } from '../../shared/words/language.ts'

/** Every time zone that the browser knows, UTC among them, and the one in use whatever the browser thinks of it. */
export function timeZones(current: string): string[] {
  return [...new Set(['Europe/Paris', 'UTC', current, ...Intl.supportedValuesOf('timeZone')])]
}

const usual = ['EUR', 'CHF', 'GBP', 'USD', 'CAD']

/** Currencies with their names, the usual ones first. */
export function currencyOptions(language: Language, current: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const codes = new Set([...usual, current, ...Intl.supportedValuesOf('currency')])
  return [...codes].map((code) => ({ code, name: names.of(code) ?? code }))
}
