import type { QueryClient } from '@tanstack/vue-query'
import type { UploadQueue } from './upload-queue.ts'

/** Files being sent, by whose page they are: apart from what sends them, which the pages of imports alone load. */
export const keptUploads = new WeakMap<QueryClient, UploadQueue>()

/** Another person is here: what the one before was sending is not theirs. */
export const forgetUploads = (client: QueryClient): boolean => keptUploads.delete(client)
