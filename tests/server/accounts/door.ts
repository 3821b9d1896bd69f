import { rmSync } from 'node:fs'
import type { FastifyServerOptions, InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import type { Limits } from '../../../server/accounts/limits.ts'
import type { OpenIdSettings } from '../../../server/accounts/openid.ts'
import { makeMailer } from '../../../server/mail/mailer.ts'
import { makePost } from '../../../server/alerts/post.ts'
import { buildApp } from '../../../server/app.ts'
import { openInstance } from '../../../server/open.ts'
import type { Patience } from '../../../server/plugins/bodies.ts'
import { newDataFolder } from '../data-folder.ts'
import { now as firstOfJuly } from '../house.ts'
import { sharedImportThread } from '../import-thread.ts'
import { fromOurPages, noLimits, somebody } from '../people.ts'
import { withRoutes } from './routes.ts'

export type DoorOptions = {
  readonly dataFolder?: string
  /** What its clock tells first, epoch seconds; by default 1 July 2026. */
  readonly startsAt?: number
  readonly publicUrl?: string | null
  /** Address of a mail server. */
  readonly smtp?: string
  /** Only those that a test is about; there is no other. */
  readonly limits?: Partial<Limits>
  readonly patience?: Patience
  readonly trustedProxies?: readonly string[]
  readonly logger?: FastifyServerOptions['logger']
  readonly openId?: OpenIdSettings
  /** The database, the uploads and the key stay when the test is over. */
  readonly keepsFolder?: boolean
  /** When it is closed: after the test, or after all of a file (`afterAll`). */
  readonly atEnd?: (close: () => Promise<void>) => void
}
/** A house with every route: one that has the organisation's sign-in too, which does not answer. */
export const everyRoute: DoorOptions = {
  publicUrl: 'http://localhost',
  openId: { issuer: 'http://127.0.0.1:9', clientId: 'vigie', clientSecret: 'x', name: 'SSO' },
}
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Headers = Readonly<Record<string, string>>
export type Told = {
  readonly payload?: object | string
  readonly headers?: Headers
  /** Whose socket it comes from. */
  readonly from?: string
}

/** A house whose door a test knocks at as anybody, with a clock that the test sets. */
export async function aDoor(options: DoorOptions = {}) {
  const { publicUrl = null, smtp, limits, openId = null, logger = false, patience, trustedProxies = [] } = options
  const dataFolder = options.dataFolder ?? newDataFolder()
  const clock = { now: options.startsAt ?? firstOfJuly }
  const errors: unknown[] = []
  const house = openInstance({
    dataFolder,
    maxUploadBytes: 1_000_000,
    limits: { ...noLimits, ...limits },
    openId,
    senders: {
      post: makePost(new Set(['localhost', '127.0.0.1'])),
      mail: smtp === undefined ? null : makeMailer(smtp, 'Vigie <vigie@example.com>'),
      publicUrl,
    },
    now: () => clock.now,
    onBackgroundError: (error) => errors.push(error),
    startImportThread: sharedImportThread,
  })
  const { services } = house
  // What these tests write need not outlive the machine.
  services.db.sqlite.pragma('synchronous = OFF')
  const { app, routes } = await withRoutes(() =>
    buildApp({ services, webFolder: null, logger: logger ?? false, trustedProxies, ...(patience && { patience }) }),
  )
  let closing: Promise<void> | undefined
  const close = () => (closing ??= app.close().then(() => house.close()))
  const { atEnd = onTestFinished } = options
  atEnd(async () => {
    await close()
    if (!options.keepsFolder) rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 })
  })

  const ask = async <Body = { code: string; message: string }>(method: Method, path: string, told: Told = {}) => {
    const { payload, headers = {}, from } = told
    const request = { method, url: path, headers: fromOurPages(headers), ...(payload !== undefined && { payload }) }
    const answer = await app.inject({ ...request, ...(from && { remoteAddress: from }) } as InjectOptions)
    const isJson = String(answer.headers['content-type']).startsWith('application/json')
    return {
      status: answer.statusCode,
      text: answer.body,
      body: (isJson && answer.body ? answer.json() : null) as Body,
      headers: answer.headers,
      /** What the browser sends back from now on. */
      cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0]!,
    }
  }
  return {
    app,
    routes,
    services,
    db: services.db,
    dataFolder,
    clock,
    errors,
    close,
    ask,
    /** Makes somebody, signed in; signs in anew whoever is there already. */
    somebody: (email: string, about: Omit<Parameters<typeof somebody>[2], 'email'> = {}) => {
      const one = somebody(services.db, clock.now, { email: `${email}@example.com`, ...about })
      const name = publicUrl?.startsWith('https:') ? '__Host-vigie_session' : 'vigie_session'
      return { ...one, headers: { cookie: `${name}=${one.secret}` } }
    },
  }
}
export type Door = Awaited<ReturnType<typeof aDoor>>
export type Answer = Awaited<ReturnType<Door['ask']>>

/** `401 sign-in-needed`: how an answer is named in the tables of these tests. */
export function nameOf({ status, body }: { readonly status: number; readonly body: unknown }): string {
  const code = typeof body === 'object' && body !== null && 'code' in body ? ` ${String(body.code)}` : ''
  return `${status}${code}`
}
