import { type QueryClient, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Import, ImportKind, Reread } from '../../shared/api/imports.ts'
import { upload as sendFile } from '../api/client.ts'
import { uploadParams } from '../forms/upload-params.ts'
import { kindOfName } from '../words/guess-kind.ts'
import { keptUploads } from './kept-uploads.ts'
import { keys } from './keys.ts'
import { newUploadQueue, type UploadQueue } from './upload-queue.ts'

/** `any`: Vigie tells what a file is from its name and its columns. */
export type KindChoice = ImportKind | 'any'

/**
 * Files being sent, each to its preview. They outlive the page: a question about one can be answered after the preview of
 * another was looked at.
 */
export function useUploads(contractId: () => number) {
  const client = useQueryClient()
  const queue = keptUploads.get(client) ?? newQueue(client)
  const uploads = computed(() => queue.uploads.value.filter((one) => one.contractId === contractId()))
  return {
    uploads,
    sent: queue.sent,
    again: queue.again,
    drop: queue.drop,
    add: (files: readonly File[], choice: KindChoice, how: Reread = {}) =>
      queue.add(
        files.map((file) => ({
          contractId: contractId(),
          file,
          kind: choice === 'any' ? (kindOfName(file.name) ?? 'tickets') : choice,
          guessed: choice === 'any',
          how,
        })),
      ),
  }
}

function newQueue(client: QueryClient): UploadQueue {
  const queue = newUploadQueue(async ({ contractId, kind, file, how }, onSent) => {
    const params = uploadParams(kind, file.name, how)
    const preview = await sendFile<Import>(`/contracts/${contractId}/imports`, params, file, onSent)
    await client.invalidateQueries({ queryKey: keys.under(contractId, 'imports') })
    return preview
  })
  keptUploads.set(client, queue)
  return queue
}
