import type { Committee } from '../api/committees.ts'
import type { Files } from '../api/kpis.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'

export type MissingFile = { readonly month: string; readonly file: keyof Files }

/** Which of the quarter's monthly files are not there, month by month, and of how many. */
export function missingFiles({ files }: Pick<Committee, 'files'>): { missing: MissingFile[]; of: number } {
  const all = files.flatMap(({ month, files: there }) =>
    (Object.keys(there) as (keyof Files)[]).map((file) => ({ month, file, isThere: there[file] })),
  )
  return { missing: all.filter(({ isThere }) => !isThere).map(({ month, file }) => ({ month, file })), of: all.length }
}

/** Which files of the quarter are missing, a kind at a time with its months; or that all are there. */
export function missingFilesText(t: Translate, format: Format, committee: Pick<Committee, 'files'>): string {
  const { missing } = missingFiles(committee)
  if (missing.length === 0) return t('committee.filesAll')
  const kinds = [...new Set(missing.map(({ file }) => file))]
  const files = kinds.map((kind) => {
    const months = missing.flatMap(({ month, file }) => (file === kind ? format.monthShort(month, false) : []))
    return t('committee.fileOf', { file: t(`scorecard.file.${kind}`), months: format.list(months) })
  })
  return t('committee.filesMissing', { files: files.join(', ') })
}
