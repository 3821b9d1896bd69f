import type { Worker } from 'node:worker_threads'
import type { Answered, Asked } from './protocol.ts'

/** A thread that has nothing to do for so long ends: it holds some fifty megabytes. */
const IDLE_MS = 600_000
/** How long a close waits for a thread that may still be loading: ended then, it can take the process with it. */
const LOADING_MS = 10_000

/** A thread that answers one question at a time. */
export type ReadingThread = {
  readonly isFree: () => boolean
  /** Rejects where the thread stops before it has answered. */
  readonly ask: (question: Asked) => Promise<Answered>
  /** Waits for what it is answering, and ends it. */
  readonly close: () => Promise<void>
}

/** `onEnd`: told once it has ended, by itself or not. */
export function openThread(start: () => Worker, onEnd: () => void): ReadingThread {
  const worker = start()
  let work: Promise<unknown> | null = null
  let idle: NodeJS.Timeout | undefined
  let isEnding = false
  let hasEnded = false
  worker.unref()
  // What it fails of is told by the exit that follows.
  worker.on('error', () => undefined)
  worker.once('exit', () => {
    hasEnded = true
    clearTimeout(idle)
    onEnd()
  })

  const close = async (): Promise<void> => {
    clearTimeout(idle)
    isEnding = true
    await work?.catch(() => undefined)
    if (hasEnded) return
    worker.ref()
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    worker.postMessage('close')
    const tooLate = setTimeout(() => void worker.terminate(), LOADING_MS)
    await ended
    clearTimeout(tooLate)
  }

  return {
    isFree: () => work === null && !isEnding,
    ask: (question) => {
      clearTimeout(idle)
      worker.ref()
      const asked = new Promise<Answered>((resolve, reject) => {
        const die = (code: number) => reject(new Error(`a reading thread stopped (${code})`))
        worker.once('exit', die)
        worker.once('message', (answered: Answered) => {
          worker.off('exit', die)
          resolve(answered)
        })
        worker.postMessage(question)
      }).finally(() => {
        work = null
        worker.unref()
        idle = setTimeout(() => void close(), IDLE_MS).unref()
      })
      work = asked
      return asked
    },
    close,
  }
}
