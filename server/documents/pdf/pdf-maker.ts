import { Worker } from 'node:worker_threads'
import { Failure } from '../../errors.ts'
import type { PdfForm } from './compile.ts'

/** Makes PDFs, one after the other, in a thread of its own. */
export type PdfMaker = {
  /** The PDF of a form filled with data. Throws Failure where too many wait, and where the server is closing. */
  readonly make: (form: PdfForm, data: object) => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** Documents that may wait: each takes a fraction of a second. */
const MOST_WAITING = 20
/** When a full queue may have room again, in seconds. */
const AGAIN_AFTER = 10
/** What no document takes: the thread is then ended, and its memory freed. */
const TOO_LONG_MS = 60_000
/** A thread that has nothing to do for so long ends: it holds a hundred megabytes. */
const IDLE_MS = 120_000
/** How long a close waits for a thread that may still be loading: ended then, it can take the process with it. */
const LOADING_MS = 10_000

type Answer = { readonly pdf: Uint8Array } | { readonly error: string }

export function makePdfMaker(startThread = () => new Worker(new URL('./worker.ts', import.meta.url))): PdfMaker {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let waiting = 0
  let isClosing = false
  let last: Promise<unknown> = Promise.resolve()

  const end = async () => {
    const current = worker
    worker = null
    if (!current) return
    const ended = new Promise((resolve) => current.once('exit', resolve))
    current.postMessage('close')
    const tooLate = setTimeout(() => void current.terminate(), LOADING_MS)
    await ended
    clearTimeout(tooLate)
  }

  const run = (form: PdfForm, data: string) =>
    new Promise<Buffer>((resolve, reject) => {
      if (isClosing) throw new Failure('stopping')
      clearTimeout(idle)
      const current = (worker ??= startThread())
      current.ref()
      const tooLate = setTimeout(() => void current.terminate(), TOO_LONG_MS)
      const finish = (settle: () => void) => {
        clearTimeout(tooLate)
        current.off('error', die).off('exit', die).off('message', answer)
        current.unref()
        idle = setTimeout(() => void end(), IDLE_MS).unref()
        settle()
      }
      const die = (cause: unknown) => {
        if (worker === current) worker = null
        finish(() => reject(cause instanceof Error ? cause : new Error(`the PDF thread stopped (${String(cause)})`)))
      }
      const answer = (made: Answer) =>
        finish(() => ('pdf' in made ? resolve(Buffer.from(made.pdf)) : reject(new Error(made.error))))
      current.on('error', die).on('exit', die).on('message', answer)
      current.postMessage({ form, data })
    })

  return {
    make: async (form, data) => {
      if (isClosing) throw new Failure('stopping')
      if (waiting >= MOST_WAITING) throw new Failure('documents-busy', { seconds: AGAIN_AFTER })
      waiting++
      const made = last.then(() => run(form, JSON.stringify(data)))
      last = made.catch(() => undefined)
      return made.finally(() => waiting--)
    },
    close: async () => {
      isClosing = true
      clearTimeout(idle)
      await last
      await end()
    },
  }
}
