import { serializerCompiler, validatorCompiler } from '@fastify/type-provider-zod'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { makeResponseCache } from './plugins/response-cache.ts'
import { limitBodies, defaultPatience, type Patience } from './plugins/bodies.ts'
import { answerFailures, answerUnreadable } from './plugins/failures.ts'
import { guard } from './plugins/guard.ts'
import { openApi } from './plugins/open-api/open-api.ts'
import { refuseWrites } from './plugins/refuse-writes.ts'
import { sameSite } from './plugins/same-site.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { webPages } from './plugins/web-pages.ts'
import { accountDeletionRoutes } from './routes/account-deletion.ts'
import { accountRoutes } from './routes/account.ts'
import { adminRoutes } from './routes/admin.ts'
import { alertRoutes } from './routes/alerts.ts'
import { auditRoutes } from './routes/audit.ts'
import { breakdownRoutes } from './routes/breakdown.ts'
import { committeeRoutes } from './routes/committees.ts'
import { channelRoutes } from './routes/channels.ts'
import { contractDeletionRoutes } from './routes/contract-deletion.ts'
import { contractRoutes } from './routes/contracts.ts'
import { levelOneRoutes } from './routes/level-one.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { penaltiesCsvRoutes } from './routes/penalties-csv.ts'
import { penaltyRoutes } from './routes/penalties.ts'
import { documentRoutes } from './routes/documents.ts'
import { guideRoutes } from './routes/guide.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { integrityRoutes } from './routes/integrity.ts'
import { kpiRoutes } from './routes/kpis.ts'
import { linkRoutes } from './routes/links.ts'
import { mailingRoutes } from './routes/mailings.ts'
import { memberRoutes } from './routes/members.ts'
import { monthRoutes } from './routes/months.ts'
import { openIdRoutes } from './routes/openid.ts'
import { portfolioRoutes } from './routes/portfolio.ts'
import { referenceRoutes } from './routes/reference.ts'
import { restatementRoutes } from './routes/restatements.ts'
import { sampleRoutes } from './routes/samples.ts'
import { sessionRoutes } from './routes/session.ts'
import { shareRoutes } from './routes/shares.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { uploadTokenRoutes } from './routes/upload-tokens.ts'
import type { Services } from './services.ts'

export type AppOptions = {
  readonly services: Services
  /** Folder of the built web; null serves the API alone. */
  readonly webFolder: string | null
  readonly logger: NonNullable<FastifyServerOptions['logger']>
  /** Addresses of the proxies in front of it, whose word on who asks is taken. */
  readonly trustedProxies?: readonly string[]
  readonly patience?: Patience
}

/** Largest JSON that a route takes, where it does not say otherwise. */
const BODY_BYTES = 65_536
/** A whole request, the largest upload on a slow line included. */
const REQUEST_MS = 3_600_000

/** The application: a table of contents. It listens to nothing by itself. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, webFolder, logger, trustedProxies = [], patience = defaultPatience } = options
  const { access } = services
  const app = Fastify({
    logger,
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    return503OnClosing: false,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerUnreadable,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerFailures(app)
  await securityHeaders(app, access.isHttps)
  sameSite(app, access.publicUrl)
  guard(app, access.authentication)
  refuseWrites(app, services.soundness, services.folder)
  limitBodies(app, patience)
  await openApi(app, access)
  const cache = makeResponseCache(services.db, services.now)
  await app.register(
    async (api) => {
      await api.register(healthRoutes, services)
      await api.register(referenceRoutes)
      await api.register(sessionRoutes, services)
      await api.register(linkRoutes, services)
      await api.register(accountRoutes, services)
      await api.register(accountDeletionRoutes, services)
      if (access.openId) await api.register(openIdRoutes, { ...services, openId: access.openId })
      await api.register(contractRoutes, { ...services, cache })
      await api.register(sampleRoutes, services)
      await api.register(guideRoutes, services)
      await api.register(levelOneRoutes, services)
      await api.register(uploadRoutes, { ...services, pauseMs: patience.pauseMs })
      await api.register(contractDeletionRoutes, services)
      await api.register(importRoutes, services)
      await api.register(kpiRoutes, { ...services, cache })
      await api.register(breakdownRoutes, { ...services, cache })
      await api.register(restatementRoutes, services)
      await api.register(alertRoutes, { ...services, cache })
      await api.register(channelRoutes, services)
      await api.register(committeeRoutes, { ...services, cache })
      await api.register(decisionRoutes, { ...services, cache })
      await api.register(penaltyRoutes, services)
      await api.register(penaltiesCsvRoutes, services)
      await api.register(documentRoutes, services)
      await api.register(monthRoutes, services)
      await api.register(memberRoutes, services)
      await api.register(mailingRoutes, services)
      await api.register(uploadTokenRoutes, services)
      await api.register(shareRoutes, services)
      await api.register(auditRoutes, services)
      await api.register(adminRoutes, services)
      await api.register(integrityRoutes, services)
      await api.register(portfolioRoutes, { ...services, cache })
    },
    { prefix: '/api' },
  )
  if (webFolder) await webPages(app, webFolder)
  return app
}
