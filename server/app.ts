import { serializerCompiler, validatorCompiler } from '@fastify/type-provider-zod'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { answerFailures } from './plugins/failures.ts'
import { openApi } from './plugins/open-api.ts'
import { sameSite } from './plugins/same-site.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { webPages } from './plugins/web-pages.ts'
import { alertRoutes } from './routes/alerts.ts'
import { breakdownRoutes } from './routes/breakdown.ts'
import { committeeRoutes } from './routes/committees.ts'
import { channelRoutes } from './routes/channels.ts'
import { contractRoutes } from './routes/contracts.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { kpiRoutes } from './routes/kpis.ts'
import { portfolioRoutes } from './routes/portfolio.ts'
import { referenceRoutes } from './routes/reference.ts'
import type { Services } from './services.ts'

export type AppOptions = {
  readonly services: Services
  /** Folder of the built web; null serves the API alone. */
  readonly webFolder: string | null
  readonly logger: NonNullable<FastifyServerOptions['logger']>
}

/** The application: a table of contents. It listens to nothing by itself. */
export async function buildApp({ services, webFolder, logger }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({ logger, routerOptions: { maxParamLength: 200 } })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerFailures(app)
  sameSite(app)
  await securityHeaders(app)
  await openApi(app)
  await app.register(
    async (api) => {
      await api.register(healthRoutes)
      await api.register(referenceRoutes)
      await api.register(contractRoutes, services)
      await api.register(importRoutes, services)
      await api.register(kpiRoutes, services)
      await api.register(breakdownRoutes, services)
      await api.register(alertRoutes, services)
      await api.register(channelRoutes, services)
      await api.register(committeeRoutes, services)
      await api.register(portfolioRoutes, services)
    },
    { prefix: '/api' },
  )
  if (webFolder) await webPages(app, webFolder)
  return app
}
