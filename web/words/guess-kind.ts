import type { ImportKind } from '../../shared/api/imports.ts'

/** Small letters without accents; underscores part words too. */
const simple = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('_', ' ')

/** Words of which each must be in a header, for a file of the kind. The most particular kind comes first. */
const signs: readonly (readonly [ImportKind, readonly RegExp[]])[] = [
  ['costs', [/\b(mois|month|periode|period|date)/, /\b(montant|amount|cout|cost|depense|debit)/]],
  ['tickets', [/\b(id|numero|number|reference|ref|ticket|key|cle)\b/, /\b(ouver|open|creat|cree)/]],
  [
    'satisfaction',
    [
      /\b(note|score|rating|satisfaction|recommand|recommend|nps)/,
      /\b(date|repondu|reponse|answered|response|horodat|timestamp|submi|soumi)/,
    ],
  ],
  ['incidents', [/\b(nature|kind|type)/, /\b(debut|start|began|detect)/]],
]

/** The kind of file that a header row looks like; null where it looks like none. */
export function kindOfHeaders(headers: readonly string[]): ImportKind | null {
  const words = headers.map(simple)
  const fits = signs.find(([, all]) => all.every((one) => words.some((word) => one.test(word))))
  return fits?.[0] ?? null
}

/**
 * The kind that a file's name announces; null where it does not. A name in `incident` announces nothing: a ticket tool's
 * export is often called so.
 */
export function kindOfName(name: string): ImportKind | null {
  const words = simple(name)
  if (/satisf|enquete|survey|csat|sondage/.test(words)) return 'satisfaction'
  if (/cout|cost|factur|invoice|budget|depense/.test(words)) return 'costs'
  return null
}
