import { channel } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'

export type Route = {
  /** As `GET /api/contracts/:contractId`: the name of a route in these tests. */
  readonly name: string
  readonly method: string
  readonly url: string
  readonly options: RouteOptions
}

/**
 * Builds an application and collects its routes as it registers them, whoever does: a new route shows by itself. Fastify tells
 * of each instance on this channel while it is made, which `build` has to do before it waits for anything.
 */
export async function withRoutes<App>(build: () => Promise<App>): Promise<{ app: App; routes: readonly Route[] }> {
  const routes: Route[] = []
  const collect = (options: RouteOptions) => {
    const { url } = options
    for (const method of [options.method].flat()) routes.push({ name: `${method} ${url}`, method, url, options })
  }
  const listen = (message: unknown) => (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', collect)
  const made = channel('fastify.initialization')
  made.subscribe(listen)
  const building = build()
  made.unsubscribe(listen)
  return { app: await building, routes }
}

/** The address of a route with its `:names` and `*` filled in. */
export function fillIn(url: string, params: Readonly<Record<string, string | number>>): string {
  return url.replace(/:(\w+)|\*/g, (placeholder, name: string | undefined) => {
    const value = params[name ?? '*']
    if (value === undefined) throw new Error(`${url}: nothing to put in place of ${placeholder}`)
    return encodeURIComponent(value)
  })
}

/** Whether a route changes something, by its method. */
export const isWriting = ({ method }: Route): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)
