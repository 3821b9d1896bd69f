import type { Committee } from '../api/committees.ts'
import type { Files } from '../api/kpis.ts'

export type MissingFile = { readonly month: string; readonly file: keyof Files }

/** Which of the quarter's monthly files are not there, month by month, and of how many. */
export function missingFiles({ files }: Pick<Committee, 'files'>): { missing: MissingFile[]; of: number } {
  const all = files.flatMap(({ month, files: there }) =>
    (Object.keys(there) as (keyof Files)[]).map((file) => ({ month, file, isThere: there[file] })),
  )
  return { missing: all.filter(({ isThere }) => !isThere).map(({ month, file }) => ({ month, file })), of: all.length }
}
