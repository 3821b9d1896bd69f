import { Worker } from 'node:worker_threads'

/** A password to hash, or to check against the hash that was kept. */
export type HashJob = { readonly password: string; readonly kept: string | null }
export type HashAnswer = { readonly result: string | boolean } | { readonly error: unknown }

type Waiting = { readonly resolve: (result: string | boolean) => void; readonly reject: (error: unknown) => void }
type HashThread = { readonly worker: Worker; readonly waiting: Waiting[] }

let thread: HashThread | null = null

/**
 * Has a job done by the thread that hashes, after those that it has already: the hash, or whether it is the one that was kept.
 * One for the whole process, which starts with the first job, stays, and keeps no process alive by itself; if it dies, its jobs
 * fail and the next one starts another.
 */
export function hashElsewhere(job: HashJob): Promise<string | boolean> {
  const { worker, waiting } = (thread ??= start())
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject })
    worker.ref()
    worker.postMessage(job)
  })
}

function start(): HashThread {
  const started: HashThread = { worker: new Worker(new URL('./hash-thread.ts', import.meta.url)), waiting: [] }
  const { worker, waiting } = started
  worker.on('message', (answer: HashAnswer) => {
    const asked = waiting.shift()!
    if (waiting.length === 0) worker.unref()
    if ('error' in answer) asked.reject(answer.error)
    else asked.resolve(answer.result)
  })
  const isOver = (error: unknown) => {
    if (thread === started) thread = null
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  worker.once('error', isOver)
  worker.once('exit', () => isOver(new Error('The thread that hashes passwords stopped')))
  return started
}
