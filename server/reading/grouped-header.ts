import type { ImportKind } from '../../shared/api/imports.ts'
import { recognise } from './recognise.ts'
import { normaliseWords } from './values/clean-text.ts'
import { monthNumber } from './values/month-names.ts'
import { monthAlone } from './values/month.ts'

type Row = readonly string[]

/** A word of a header: letters, and no number, as dates and codes hold. */
const WORD = /^[^\d]*\p{L}[^\d]*$/u

/**
 * The cells of the header on a row. Under a row of groups, `Opened` above `Date` and `Time`, each word that stands in several groups
 * is told with its own, and what stands in the row of groups alone is a header too.
 */
export function headerAt(rows: readonly Row[], at: number, kind: ImportKind): Row {
  return underGroups(rows, at, kind) ?? rows[at]!
}

/** Whether the row below completes a row of groups: that one is no header by itself. */
export function isGroupsRow(rows: readonly Row[], at: number, kind: ImportKind): boolean {
  return at + 1 < rows.length && underGroups(rows, at + 1, kind) !== null
}

/** A header with the groups above it; null where the row above groups none of its words. Costs are grouped by months. */
function underGroups(rows: readonly Row[], at: number, kind: ImportKind): Row | null {
  const [above, below] = [(rows[at - 1] ?? []).map(trimmed), (rows[at] ?? []).map(trimmed)]
  const isOfCosts = kind === 'costs' && (above.some(isMonth) || below.some(isMonth))
  if ((kind !== 'tickets' && kind !== 'incidents' && !isOfCosts) || above.every((cell) => cell === '')) return null
  const isWord = (cell: string) => cell === '' || WORD.test(cell) || (isOfCosts && isMonth(cell))
  if (![...above, ...below].every(isWord)) return null
  const words = below.map(normaliseWords)
  const isRepeated = (word: string, index: number) => word !== '' && words.indexOf(word) !== index
  const repeated = new Set(words.filter(isRepeated))
  const groups: string[] = []
  for (const [index] of below.entries()) groups.push(above[index] || (groups.at(-1) ?? ''))
  if (repeated.size === 0) return kind === 'costs' ? null : completed(above, below, groups, kind)
  const isSpanned = groups.some(
    (group, index) => index > 0 && words[index] !== '' && group !== '' && group === groups[index - 1],
  )
  if (!isSpanned) return null
  const joined = (join: (own: string, group: string) => string) =>
    below.map((own, index) => {
      if (own === '') return above[index] ?? ''
      return repeated.has(words[index]!) && groups[index] !== '' ? join(own, groups[index]!) : own
    })
  const known = (header: Row) => recognise(header, kind).columns.length
  // `Date ouverture` in French, `Created on` in English.
  const [first, last] = [joined((own, group) => `${own} ${group}`), joined((own, group) => `${group} ${own}`)]
  const header = known(last) > known(first) ? last : first
  const filled = header.map(normaliseWords).filter(Boolean)
  return new Set(filled).size === filled.length && (isOfCosts || known(header) >= known(above)) ? header : null
}

/**
 * A header over two rows that complete each other: `Date` twice above `Ouverture` and `Résolution`, `Statut` above nothing. Each
 * column is called by its own word, with or without its group's; null where the two rows tell no more than one of them.
 */
function completed(above: Row, below: Row, groups: Row, kind: ImportKind): Row | null {
  if (!below.includes('') && !above.some((cell, index) => cell === '' || cell === above[index - 1])) return null
  const isOfGroup = (index: number) => groups[index] === groups[index - 1] || groups[index] === groups[index + 1]
  const called = (join: (own: string, group: string) => string) =>
    below.map((own, index) => {
      if (own === '') return above[index] ?? ''
      return isOfGroup(index) && groups[index] !== '' ? join(own, groups[index]!) : own
    })
  const known = (header: Row) => recognise(header, kind).columns.length
  const [best] = [
    called((own) => own),
    called((own, group) => `${own} ${group}`),
    called((own, group) => `${group} ${own}`),
  ].toSorted((a, b) => known(b) - known(a))
  return known(best!) > Math.max(known(above), known(below)) ? best! : null
}

const trimmed = (cell: string) => cell.trim()
const isMonth = (cell: string) => monthAlone(cell) !== null || monthNumber(cell.replace(/\.$/, '')) !== null
