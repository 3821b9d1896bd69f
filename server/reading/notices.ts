import type { ImportKind, Notice } from '../../shared/api/imports.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import { nameOf } from './field-names.ts'
import { said, type ServerWords } from '../words.ts'
import { fill } from '../../shared/words/fill.ts'
import type { Language } from '../../shared/words/language.ts'
import { dayName } from '../../shared/words/months.ts'

/**
 * What a preview tells of a file besides what is wrong with its rows: what was left out because it is no row of the table, and
 * what was read otherwise than it is written. None of it rejects anything, and no sentence repeats what a cell holds.
 */
export type NoticeCode = keyof ServerWords['notices']

/** Lines that a notice names. */
const LINES_NAMED = 20

/** A notice as it is kept: with the fields that its sentence names, so that it is said again in the words of whoever reads it. */
export type KeptNotice = Notice & { readonly fields?: readonly string[] }

/** `fields`: those that it is about. */
type Told = { count: number; readonly lines: number[]; readonly fields: Set<string> }

/** Gathers what is told of a file, by kind. */
export class Notices {
  readonly #told = new Map<NoticeCode, Told>()

  /** Tells of one more; `line`: where it stands in the file, null = nowhere in particular. A line that was told last is not told again. */
  add(code: NoticeCode, line: number | null, count = 1, field?: string): void {
    const told = this.#of(code)
    if (field !== undefined) told.fields.add(field)
    if (line !== null && told.lines.at(-1) === line) return
    told.count += count
    if (line !== null && told.lines.length < LINES_NAMED) told.lines.push(line)
  }

  #of(code: NoticeCode): Told {
    const told = this.#told.get(code) ?? { count: 0, lines: [], fields: new Set<string>() }
    this.#told.set(code, told)
    return told
  }

  /** Takes in what others gathered. */
  addAll(others: Notices): void {
    for (const [code, { count, lines, fields }] of others.#told) {
      const told = this.#of(code)
      told.count += count
      told.lines.push(...lines.slice(0, LINES_NAMED - told.lines.length))
      for (const field of fields) told.fields.add(field)
    }
  }

  /** Everything told, in the order in which it was first met, in the reader's words; `kind`: of the file, whose fields are named. */
  list(language: Language, kind?: ImportKind): KeptNotice[] {
    return [...this.#told].map(([code, { count, lines, fields }]) => {
      const told = { code, count, lines, fields: [...fields] }
      return { ...told, message: messageOf(told, language, kind) }
    })
  }
}

/** A notice that was kept, in the reader's words; one of an earlier release, which kept its sentence alone, as it stands. */
export function sayNotice({ fields, ...notice }: KeptNotice, language: Language, kind: ImportKind): Notice {
  if (!fields || !Object.hasOwn(said(language).notices, notice.code)) return notice
  return { ...notice, message: messageOf({ ...notice, fields }, language, kind) }
}

type Saying = Pick<Notice, 'code' | 'count' | 'lines' | 'tickets'> & { readonly fields: readonly string[] }

function messageOf({ code, count, lines, fields, tickets }: Saying, language: Language, kind?: ImportKind): string {
  const { one, many } = said(language).notices[code as NoticeCode]
  const named = lines.length === LINES_NAMED && lines.length < count ? `${lines.join(', ')}…` : lines.join(', ')
  const names = kind ? fields.map((field) => nameOf(kind, field as FactField, language)) : fields
  const since = tickets?.[0] ? dayName(language, tickets[0].openedOn) : ''
  return fill(count === 1 ? one : many, { count, lines: named, fields: names.join(', '), since })
}
