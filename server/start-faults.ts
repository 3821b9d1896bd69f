import { faultOf, type FaultCode } from './db/faults.ts'

/** What to do about a start that the disk or the database refused. */
const sentences: Readonly<Record<FaultCode, string>> = {
  'disk-full': 'The disk that holds the data folder (VIGIE_DATA) is full. Make room on it, then start Vigie again.',
  'storage-read-only':
    'The data folder (VIGIE_DATA) cannot be written: it is on a disk mounted read-only, or belongs to another user of this machine. Let the user that runs Vigie write there, then start it again.',
  'storage-failing':
    'The data folder (VIGIE_DATA) cannot be used: its disk failed, or something else stands where a folder or file of Vigie is expected.',
  'database-busy':
    'Another program holds the database in the data folder (VIGIE_DATA). Stop that program, then start Vigie again.',
  'database-damaged':
    'The database in the data folder (VIGIE_DATA) is damaged. Nothing was changed in it. Keep it aside and restore a backup.',
}

/** Why Vigie did not start, in words, and what to do. */
export function whyNotStarted(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'This port is taken, perhaps by another Vigie. Stop it, or choose another port with VIGIE_PORT.'
  return describeStartFault(error) ?? (error instanceof Error ? error.message : String(error))
}

/** Why a start failed where it was the disk or the database that refused, with what they said; null where it was not. */
function describeStartFault(error: unknown): string | null {
  const fault = faultOf(error)
  if (fault === null) return null
  return `${sentences[fault]} (${error instanceof Error ? error.message : String(error)})`
}
