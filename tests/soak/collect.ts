import { once } from 'node:events'

/** Told to a process of Node by its environment: it can be asked from outside to collect, on a free port of this machine. */
export const CAN_BE_COLLECTED = { NODE_OPTIONS: '--inspect=127.0.0.1:0' }

/**
 * Has the main thread of a process collect what nothing refers to, so that what it holds is then what it needs, not what V8
 * has not yet thought of freeing. `printed`: what the process has printed, where it told its debugging address.
 */
export async function collect(printed: string): Promise<void> {
  const [, address] = /^Debugger listening on (ws:\S+)$/m.exec(printed) ?? []
  if (!address) throw new Error(`the process cannot be asked to collect. It printed:\n${printed}`)
  const inspector = new WebSocket(address)
  await once(inspector, 'open')
  inspector.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }))
  const [{ data }] = (await once(inspector, 'message')) as [MessageEvent<string>]
  inspector.close()
  const answer = JSON.parse(data) as { id?: number; error?: { message: string } }
  if (answer.id !== 1 || answer.error) throw new Error(`the process did not collect: ${data}`)
}
