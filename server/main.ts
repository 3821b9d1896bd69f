import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeMailer } from './alerts/mail.ts'
import { makePost } from './alerts/post.ts'
import { buildApp } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { openHouse } from './open.ts'

const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))

/** How long a stop waits for answers under way; a connection that a browser merely holds open would delay it by a minute. */
const PATIENCE_MS = 2000

/** Stops with a sentence for whoever runs Vigie, not with a stack. */
function stop(why: unknown): never {
  console.error(why instanceof Error ? why.message : String(why))
  process.exit(1)
}

async function main(config: Config): Promise<string> {
  const now = () => Math.floor(Date.now() / 1000)
  const senders = {
    post: makePost(new Set(config.allowedHosts)),
    mail: config.mail && makeMailer(config.mail.url, config.mail.from),
    publicUrl: config.publicUrl,
  }
  const house = openHouse({ ...config, senders, now, onBackgroundError: (error) => console.error(error) })
  const app = await buildApp({
    services: house.services,
    webFolder: existsSync(webFolder) ? webFolder : null,
    logger: { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
  })
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (closing) return
      closing = true
      setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS).unref()
      void app
        .close()
        .then(house.close)
        .then(() => process.exit(0))
    })
  const address = await app.listen({ host: config.host, port: config.port })
  console.log(`Vigie is ready: ${address}`)
  console.log(`Data: ${config.dataFolder}. There is no sign-in yet, so Vigie answers on this machine only.`)
  return address
}

async function start(): Promise<string> {
  try {
    return await main(readConfig(process.env))
  } catch (error) {
    const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    return stop(
      isBusy ? 'This port is taken, perhaps by another Vigie. Stop it, or choose another port with VIGIE_PORT.' : error,
    )
  }
}

/** Where the server answers. */
export const address = await start()
