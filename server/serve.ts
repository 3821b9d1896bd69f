import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { firstAdminLink, makeFirstAdmin } from './accounts/first-admin.ts'
import { makePost } from './alerts/post.ts'
import { buildApp } from './app.ts'
import { makeMailer } from './mail/mailer.ts'
import { isLoopback, type Config } from './config.ts'
import { openInstance, type Instance } from './open.ts'

const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))
/** A second one, so that who asks for a page of facts does not wait for a search through all of them. */
const READING_THREADS = 2
/** Files that are made are their owner's alone: no other account of the machine reads them. */
const OWNER_ALONE = 0o077
/** What never goes into a log, wherever it is sent from. */
const secretHeaders = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]']

export type Served = {
  readonly app: FastifyInstance
  readonly instance: Instance
  /** Where it answers on this machine. */
  readonly address: string
  /** What whoever started it should read, a line each. */
  readonly notes: readonly string[]
}

export type ServeOptions = {
  /** Signs in by one click, which is refused anywhere but on this machine alone. */
  readonly isDemo?: boolean
  /** Takes the lines of the log; by default the standard output. */
  readonly log?: { readonly write: (line: string) => void }
}

/** Opens the data folder and listens. */
export async function serve(config: Config, { isDemo = false, log }: ServeOptions = {}): Promise<Served> {
  if (isDemo && !isLoopback(config.host)) throw new Error('The demo lets anybody in: it stays on this machine.')
  process.umask(OWNER_ALONE)
  const now = () => Math.floor(Date.now() / 1000)
  const senders = {
    post: makePost(new Set(config.allowedHosts)),
    mail: config.mail && makeMailer(config.mail.url, config.mail.from),
    publicUrl: config.publicUrl,
  }
  const { openId } = config
  const instance = openInstance({
    ...config,
    openId,
    isDemo,
    readingThreads: READING_THREADS,
    senders,
    now,
    onBackgroundError: (error) => (log ? log.write(inspect(error)) : console.error(error)),
  })
  const app = await buildApp({
    services: instance.services,
    webFolder: existsSync(webFolder) ? webFolder : null,
    trustedProxies: config.trustedProxies,
    logger: {
      level: config.logLevel,
      redact: secretHeaders,
      serializers: { req: withoutQuery },
      ...(log && { stream: log }),
    },
  })
  if (config.firstAdmin) await makeFirstAdmin(instance.services, config.firstAdmin)
  const address = await app.listen({ host: config.host, port: config.port })
  // A connection that cannot be taken, as when every descriptor is in use, is lost alone.
  app.server.on('error', (error) => app.log.error(error))
  instance.services.soundness.start()
  instance.services.importer.warmUp()
  const link = await firstAdminLink(instance.services, config.publicUrl ?? localAddress(address))
  const isOpen = !isLoopback(config.host)
  const notes = [
    ...(link ? [`Nobody has an account yet. Make yours, as administrator, within 30 minutes: ${link}`] : []),
    ...(isOpen && !config.publicUrl
      ? ['VIGIE_PUBLIC_URL is not set: passwords travel unencrypted, and only bare IP addresses are answered.']
      : []),
    ...(isOpen && config.publicUrl?.startsWith('http:')
      ? ['VIGIE_PUBLIC_URL is not https: passwords travel unencrypted. Put a proxy with a certificate in front.']
      : []),
  ]
  return { app, instance, address, notes }
}

/** An address that a browser of this machine can open, whatever is listened on. */
function localAddress(address: string): string {
  const url = new URL(address)
  if (['0.0.0.0', '[::]'].includes(url.hostname)) url.hostname = '127.0.0.1'
  return url.origin
}

/** A request as the log tells it: what stands behind the `?` may be a code that signs somebody in. */
function withoutQuery({ method, url, host, ip }: FastifyRequest): Readonly<Record<string, string>> {
  return { method, url: url.split('?')[0]!, host, remoteAddress: ip }
}
