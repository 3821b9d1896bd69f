import type { Language } from '../../shared/words/language.ts'
import type { FileHandle } from 'node:fs/promises'
import type { ImportKind } from '../../shared/api/imports.ts'
import { withPivotNames } from './accounts/pivot.ts'
import { withDerived } from './accounts/with-derived.ts'
import type { Asking } from './asking.ts'
import { isZip, refuseBinary } from './file-kind.ts'
import { withHeadings } from './heading-rows.ts'
import { openText, type TextChoices } from './open-text.ts'
import type { OpenedExport } from './opened-export.ts'
import { withUnits } from './units-row.ts'
import { openWorkbook } from './workbook/open-workbook.ts'
import { withWrittenOnce } from './written-once.ts'

/**
 * How to open a file, where somebody says; `sheet`: of a workbook, the names of the sheets to read; `asking`: where what the file
 * does not tell is asked.
 */
export type OpenChoices = TextChoices & {
  readonly sheet?: readonly string[] | undefined
  readonly asking: Asking
  /** Epoch seconds: which years are likely where a file tells none. */
  readonly now?: number | undefined
}

/** The header and the first rows of a text stand in so many bytes. */
const HEAD = 1 << 18

/** Looks at the first bytes of a file, opens it as the table it is, and refuses what is none. */
export async function openExport(
  file: FileHandle,
  kind: ImportKind,
  choices: OpenChoices,
  language: Language,
): Promise<OpenedExport> {
  const table = withUnits(await openTable(file, kind, choices, language))
  const opened = withHeadings(withWrittenOnce(table, kind, choices.asking), kind)
  return kind === 'costs' ? withDerived(withPivotNames(opened), () => chooseYear(opened, choices)) : opened
}

/** The year of months that tell none: the only one that stands above the table, or the present one until somebody says. */
function chooseYear({ firstRows, titles }: OpenedExport, { asking, now }: OpenChoices): number | null {
  const told = new Set(titles.flatMap((title) => title.match(/(?<!\d)20\d\d(?!\d)/g) ?? []))
  if (told.size === 1) return Number([...told][0])
  if (now === undefined) return null
  const present = new Date(now * 1000).getUTCFullYear()
  const options = [present - 1, present, present + 1].map(String)
  const about = { topic: 'constant', field: 'year' } as const
  return Number(asking.choose({ about, options, guess: String(present), count: firstRows.length }) ?? present)
}

async function openTable(
  file: FileHandle,
  kind: ImportKind,
  choices: OpenChoices,
  language: Language,
): Promise<OpenedExport> {
  const { size } = await file.stat()
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(HEAD, size)), 0, Math.min(HEAD, size), 0)
  const head = buffer.subarray(0, bytesRead)
  if (isZip(head)) return openWorkbook(file, { ...choices, kind }, language)
  await refuseBinary(file, head, language)
  return openText(file, head, { ...choices, kind }, language)
}
