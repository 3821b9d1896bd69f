import type { Db } from '../db/client.ts'
import { findImport } from '../db/imports.ts'

/** What is done around a commit, so that nobody is told of a failure once their import is stored. */
export function makeAfterCommit(db: Db, onBackgroundError: (error: unknown) => void) {
  return {
    /** Does what follows from a change that is stored: a failure of it is told to whoever runs the server, not as the change's. */
    afterwards: async (follow: () => unknown): Promise<void> => {
      try {
        await follow()
      } catch (error) {
        onBackgroundError(error)
      }
    },

    /**
     * Runs a job that ends in a commit, and gives its result. One that fails after it, while tidying up or by its thread's death,
     * has done its work: null.
     */
    untilDone: async <Result>(
      status: 'committed' | 'undone',
      { contractId, importId }: { readonly contractId: number; readonly importId: number },
      job: () => Promise<Result>,
    ): Promise<Result | null> => {
      try {
        return await job()
      } catch (error) {
        if (findImport(db, contractId, importId)?.view.status !== status) throw error
        onBackgroundError(error)
        return null
      }
    },
  }
}
