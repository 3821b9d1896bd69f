import type { Language } from '../../../shared/words/language.ts'
import { Failure } from '../../errors.ts'
import { binary, type FileKind } from '../file-kind.ts'
import type { Archive } from './archive.ts'

/** Parts that tell what an archive is when it is no workbook. */
const others: readonly (readonly [part: string, FileKind])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['word/document.xml', 'word'],
  ['ppt/presentation.xml', 'presentation'],
  ['content.xml', 'libreOffice'],
  ['index/document.iwa', 'numbers'],
]

/** Refuses an archive that is no workbook, or one with macros: what it runs is not ours to trust. */
export function refuseArchive({ parts }: Archive, language: Language): void {
  const other = others.find(([part]) => parts.has(part))
  if (other) throw binary(other[1], language)
  const names = [...parts.keys()]
  if (!parts.has('[content_types].xml') || !names.some((name) => name.startsWith('xl/')))
    throw binary('archive', language)
  const runs = (name: string): boolean => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/')
  if (names.some(runs)) throw new Failure('workbook-macros')
}
