import { readConfig } from '../server/config.ts'
import { serve } from '../server/serve.ts'
import { closeServed } from '../server/stop.ts'
import { administratorAt, namesAdministrator, type RunningVigie } from './vigie-process.ts'

/**
 * All of a Vigie but the process: it listens, with the settings that an environment gives, in the process of the tests. What
 * it would print when it is ready, and everything that it logs, is `printed`.
 */
export async function serveVigie(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = namesAdministrator,
): Promise<RunningVigie> {
  const ours = { VIGIE_PORT: '0', VIGIE_HOST: '127.0.0.1', VIGIE_DATA: dataFolder, VIGIE_LOG: 'error' }
  const umask = process.umask()
  const logged: string[] = []
  try {
    const config = readConfig({ ...ours, ...environment })
    const { app, instance, address, notes } = await serve(config, { log: { write: (line) => logged.push(line) } })
    let closing: Promise<0> | undefined
    return {
      address,
      printed: () => [`Vigie is ready: ${address}`, `Data: ${dataFolder}`, ...notes, ...logged].join('\n'),
      ...administratorAt(address),
      stop: () => (closing ??= closeServed({ app, instance }).then(() => 0)),
    }
  } finally {
    process.umask(umask)
  }
}
