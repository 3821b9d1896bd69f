import { ref, shallowRef } from 'vue'
import type { Import, ImportKind, Reread } from '../../shared/api/imports.ts'
import { guessedAgain } from '../forms/upload-guess.ts'

export type UploadState =
  | { readonly step: 'waiting' | 'sending' }
  | { readonly step: 'read'; readonly preview: Import }
  | { readonly step: 'refused'; readonly error: Error }

/** A file on its way to its preview. */
export type Upload = {
  readonly key: number
  readonly contractId: number
  readonly file: File
  readonly kind: ImportKind
  /** Nobody said what file this is: its columns may still tell another kind. */
  readonly guessed: boolean
  readonly how: Reread
  readonly state: UploadState
}
export type NewUpload = Omit<Upload, 'key' | 'state'>
type Send = (upload: Upload, onSent: (share: number) => void) => Promise<Import>
export type UploadQueue = ReturnType<typeof newUploadQueue>

/** Sends files one after the other; one that is refused waits for its answer while the next goes on. */
export function newUploadQueue(send: Send) {
  const uploads = shallowRef<readonly Upload[]>([])
  /** Share of the file being sent that has left this machine. */
  const sent = ref(0)
  let lastKey = 0

  const change = (key: number, to: Partial<Upload>) => {
    uploads.value = uploads.value.map((one) => (one.key === key ? { ...one, ...to } : one))
  }
  const sendOne = async (upload: Upload): Promise<Partial<Upload>> => {
    try {
      return { state: { step: 'read', preview: await send(upload, (share) => (sent.value = share)) } }
    } catch (caught) {
      const error = caught instanceof Error ? caught : new Error(String(caught))
      const kind = upload.guessed ? guessedAgain(upload.kind, error) : null
      return kind ? { kind, guessed: false, state: { step: 'waiting' } } : { state: { step: 'refused', error } }
    }
  }
  const work = async (): Promise<void> => {
    if (uploads.value.some(({ state }) => state.step === 'sending')) return
    const next = uploads.value.find(({ state }) => state.step === 'waiting')
    if (!next) return
    sent.value = 0
    change(next.key, { state: { step: 'sending' } })
    change(next.key, await sendOne(next))
    await work()
  }

  return {
    uploads,
    sent,
    add(files: readonly NewUpload[]): void {
      const waiting = files.map((file): Upload => ({ ...file, key: ++lastKey, state: { step: 'waiting' } }))
      uploads.value = [...uploads.value, ...waiting]
      void work()
    },
    /** Sends a refused file again, read another way. */
    again(key: number, to: Partial<Pick<Upload, 'kind' | 'how'>>): void {
      change(key, { ...to, guessed: false, state: { step: 'waiting' } })
      void work()
    },
    drop(keys: readonly number[]): void {
      uploads.value = uploads.value.filter(({ key }) => !keys.includes(key))
    },
  }
}
