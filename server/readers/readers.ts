import { Worker } from 'node:worker_threads'
import type { Db } from '../db/client.ts'
import { Failure, ReaderGone } from '../errors.ts'
import { answerQuestion, type AskedOf, type QuestionName } from './questions.ts'
import type { Answered, Asked } from './protocol.ts'
import { openThread, type ReadingThread } from './thread.ts'

/** Answers what is asked of facts, as it is sent. */
export type Readers = {
  /**
   * The answer as JSON. Throws the Failure of a question that is refused, `stopping` where the server is closing, and ReaderGone,
   * which needs no answer, where the reader has `gone` before its turn.
   */
  readonly ask: <Name extends QuestionName>(
    name: Name,
    contractId: number,
    asked: AskedOf<Name>,
    gone?: AbortSignal,
  ) => Promise<string>
  readonly close: () => Promise<void>
}

type Waiting = {
  readonly question: Asked
  readonly gone: AbortSignal | undefined
  readonly settle: (answered: Answered | Error) => void
}

export type StartReadingThread = (databaseFile: string) => Worker
const startWorker: StartReadingThread = (databaseFile) =>
  new Worker(new URL('./worker.ts', import.meta.url), { workerData: { databaseFile } })

/** Answers by the connection of the server: where facts are few. */
const readHere = (db: Db): Readers => ({
  ask: (name, contractId, asked) => answerQuestion(db, name, contractId, asked),
  close: async () => undefined,
})

/**
 * Answers on at most so many threads, each started when all others are at work, in the order of asking; with none by the
 * connection of the server.
 */
export function openReaders(db: Db, databaseFile: string, most: number, start = startWorker): Readers {
  if (most === 0) return readHere(db)
  const threads = new Set<ReadingThread>()
  const queue: Waiting[] = []
  let isClosing = false

  const next = (): void => {
    const first = queue[0]
    if (!first) return
    const thread = [...threads].find((one) => one.isFree()) ?? (threads.size < most ? add() : undefined)
    if (!thread) return
    queue.shift()
    if (first.gone?.aborted) first.settle(new ReaderGone())
    else void thread.ask(first.question).then(first.settle, first.settle).finally(next)
    next()
  }
  const add = (): ReadingThread => {
    const thread = openThread(
      () => start(databaseFile),
      () => threads.delete(thread),
    )
    threads.add(thread)
    return thread
  }

  return {
    ask: async (name, contractId, asked, gone) => {
      if (isClosing) throw new Failure('stopping')
      const answered = await new Promise<Answered | Error>((settle) => {
        queue.push({ question: { name, contractId, asked }, gone, settle })
        next()
      })
      if (answered instanceof Error) throw answered
      if ('failure' in answered) throw new Failure(answered.failure.code, answered.failure.params)
      if ('error' in answered) throw new Error(`a reading thread could not answer ${name}: ${answered.error}`)
      return answered.text
    },
    close: async () => {
      isClosing = true
      for (const { settle } of queue.splice(0)) settle(new Failure('stopping'))
      await Promise.all([...threads].map((thread) => thread.close()))
    },
  }
}
