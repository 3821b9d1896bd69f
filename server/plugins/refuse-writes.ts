import type { FastifyInstance } from 'fastify'
import { actionOf, type Action } from '../accounts/policy.ts'
import type { FolderIdentity } from '../db/folder-identity.ts'
import { Failure } from '../errors.ts'
import type { Soundness } from '../health/soundness.ts'

/** Reading, and what lets an administrator in to see what is wrong. */
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
const always: ReadonlySet<Action> = new Set(['session:manage'])

/**
 * Refuses every change, before its body is read, while the database is known to be damaged or the data folder is no longer
 * the one that was opened: what would be stored would be built on the one, and lost with the other.
 */
export function refuseWrites(app: FastifyInstance, soundness: Soundness, folder: FolderIdentity): void {
  app.addHook('onRequest', async (request) => {
    const action = actionOf(request.routeOptions.config)
    if (request.is404 || reading.has(request.method) || (action !== null && always.has(action))) return
    if (!folder.isSame()) throw new Failure('storage-moved')
    if (!('writesNothing' in request.routeOptions.config)) soundness.requireSound()
  })
}
