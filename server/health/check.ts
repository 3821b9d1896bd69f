import type { Language } from '../../shared/words/language.ts'

/** One question about the server's own state, as `GET /api/health` answers it: nothing that tells outsiders where or what. */
export type Check = {
  readonly name: CheckName
  readonly ok: boolean
  readonly message: (language: Language) => string
}
export type CheckName = 'database' | 'integrity' | 'data-folder' | 'import-thread' | 'disk-space' | 'backup'
