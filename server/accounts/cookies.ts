import { parseCookie, stringifySetCookie } from 'cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A secret that one browser keeps for us. */
export type Cookie = {
  readonly name: string
  /** Empty = the browser sent none. */
  readonly read: (request: FastifyRequest) => string
  readonly write: (reply: FastifyReply, value: string) => void
  readonly clear: (reply: FastifyReply) => void
}

/**
 * A cookie that scripts cannot read, and that over https no other host or port of the domain can set (`__Host-`). `strict`:
 * never sent on a request that another site caused; the way back from another sign-in needs `lax`. It goes with the browser,
 * or after `seconds`.
 */
export function makeCookie(
  plainName: string,
  { isHttps, sameSite, seconds }: { isHttps: boolean; sameSite: 'strict' | 'lax'; seconds?: number },
): Cookie {
  const name = isHttps ? `__Host-${plainName}` : plainName
  const set = (reply: FastifyReply, value: string, maxAge: number | undefined) => {
    const kept = { httpOnly: true, secure: isHttps, sameSite, path: '/', ...(maxAge !== undefined && { maxAge }) }
    void reply.header('set-cookie', stringifySetCookie({ name, value, ...kept }))
  }
  return {
    name,
    read: (request) => parseCookie(request.headers.cookie ?? '')[name] ?? '',
    write: (reply, value) => set(reply, value, seconds),
    clear: (reply) => set(reply, '', 0),
  }
}
