import type { Language } from '../../../shared/words/language.ts'
import { Failure } from '../../errors.ts'
import { binary } from '../file-kind.ts'
import type { Archive } from './archive.ts'

type Words = Readonly<Record<Language, string>>

/** Parts that tell what an archive is when it is no workbook. */
const others: readonly (readonly [part: string, Words])[] = [
  ['xl/workbook.bin', { en: 'a binary Excel workbook, .xlsb', fr: 'un classeur Excel binaire, .xlsb' }],
  ['word/document.xml', { en: 'a Word document', fr: 'un document Word' }],
  ['ppt/presentation.xml', { en: 'a presentation', fr: 'une présentation' }],
  ['content.xml', { en: 'a LibreOffice document', fr: 'un document LibreOffice' }],
  ['index/document.iwa', { en: 'a Numbers document', fr: 'un document Numbers' }],
]
const ARCHIVE: Words = { en: 'a compressed archive', fr: 'une archive compressée' }

/** Refuses an archive that is no workbook, or one with macros: what it runs is not ours to trust. */
export function refuseArchive({ parts }: Archive, language: Language): void {
  const other = others.find(([part]) => parts.has(part))
  if (other) throw binary(other[1], language)
  const names = [...parts.keys()]
  if (!parts.has('[content_types].xml') || !names.some((name) => name.startsWith('xl/')))
    throw binary(ARCHIVE, language)
  const runs = (name: string): boolean => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/')
  if (names.some(runs)) throw new Failure('workbook-macros')
}
