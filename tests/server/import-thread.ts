import { EventEmitter } from 'node:events'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { ImportThread } from '../../server/imports/job-runner.ts'

let shared: Worker | undefined

/**
 * The import thread of a test's house: a port into a real thread that all houses share, where its database is opened as
 * a thread of its own would open it. To start a thread costs most of a second of work, a port into one nothing.
 */
export function sharedImportThread(databaseFile: string): ImportThread {
  const thread = (shared ??= new Worker(new URL('./import-thread-worker.ts', import.meta.url)))
  const { port1: port, port2 } = new MessageChannel()
  const events = new EventEmitter()
  const onError = (error: unknown) => {
    if (shared === thread) shared = undefined
    events.emit('error', error)
  }
  thread.once('error', onError)
  const closed = new Promise<void>((resolve) => port.once('close', resolve)).then(() => {
    thread.off('error', onError)
    events.emit('exit', 0)
  })
  port.on('message', (message: object) => {
    if ('death' in message) events.emit('error', message.death)
    else events.emit('message', message)
  })
  thread.postMessage({ databaseFile, port: port2 }, [port2])
  thread.unref()
  return Object.assign(events, {
    postMessage: (message: unknown) => port.postMessage(message),
    unref: () => port.unref(),
    // The thread closes the port when it is told to close, and may be busy with the jobs of another house until then.
    terminate: () => closed,
  }) as unknown as ImportThread
}
