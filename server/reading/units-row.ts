import type { OpenedExport } from './opened-export.ts'
import { holdsTax, unitOfMoney } from './values/amount-speech.ts'
import { unitInHeader } from './values/duration.ts'
import { scaleInHeader } from './values/scale.ts'

/** How a date is to be written, as `jj/mm/aaaa hh:mm`. */
const PATTERN =
  /^(?:jj?|dd?|m{1,4}|a{2,4}|y{2,4})(?:[ ./-](?:jj?|dd?|m{1,4}|a{2,4}|y{2,4})){1,2}(?:[ t]hh?[:h]mm(?::ss)?)?$/i
/** What a column counts. */
const UNIT =
  /^(?:en |in )?(?:[hjsd]|hh?[:h]mm|hrs?|heures?|hours?|mn|min|mins|minutes?|sec|secondes?|seconds?|jours?|days?|[km]? ?(?:€|eur|euros?)(?: ?(?:ht|ttc))?|ht|ttc|chf|usd|gbp|\$|£|%|(?:\/|sur |out of )\d{1,2}|[01] ?(?:-|à|to) ?\d{1,2})$/i
/** What its cells are to hold. */
const KIND =
  /^(?:hh?[:h]mm(?::ss)?|texte?(?: libre)?|free text|string|date(?: et heure|time)?|nombre|number|num[eé]rique|numeric|entier|integer|d[eé]cimal|bool[eé]en|boolean|liste?|oui ?\/ ?non|yes ?\/ ?no|[oy] ?\/ ?n|0 ?\/ ?1|1 ?\/ ?0|obligatoire|facultatif|optionnel|mandatory|required|optional|unique|identifiant|identifier|(?:open-ended )?response|r[eé]ponse(?: ouverte)?)$/i

const IN_BRACKETS = /\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*$/

/** A cell without the brackets around it. */
const bare = (cell: string) => /^[([](.*)[)\]]$/s.exec(cell.trim())?.[1]?.trim() ?? cell.trim()
const isHint = (text: string) => PATTERN.test(text) || UNIT.test(text) || KIND.test(text)

/** A header without the hint in brackets at its end of what its cells are to hold: `Escaladé (O/N)`, `Date (jj/mm/aaaa)`. */
export function withoutHint(header: string): string {
  const hint = IN_BRACKETS.exec(header)
  return hint && (PATTERN.test(hint[1]!) || KIND.test(hint[1]!)) ? header.slice(0, hint.index) : header
}

/** Whether a row says of each of its columns only what it counts, or how it is to be filled in: `(h)`, `€`, `jj/mm/aaaa`. */
export function isUnitsRow(cells: readonly string[]): boolean {
  const texts = cells.map(bare).filter((text) => text !== '')
  return texts.length > 0 && texts.every(isHint)
}

/**
 * A table under whose header stands a row of units: each header then holds its own, as `Temps d’attente (h)`, and the row is none of
 * the table.
 */
export function withUnits(opened: OpenedExport): OpenedExport {
  const [units, ...firstRows] = opened.firstRows
  if (!units || !isUnitsRow(units)) return opened
  const headers = opened.headers.map((header, index) => {
    const unit = bare(units[index] ?? '')
    const both = `${header} (${unit})`
    const says = unitInHeader(both) ?? scaleInHeader(both)
    return unit !== '' && (says !== null || unitOfMoney(both) !== unitOfMoney(header) || holdsTax(both)) ? both : header
  })
  return { ...opened, headers, firstRows }
}
