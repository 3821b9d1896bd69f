import type { ApiError, Issue } from '../../shared/api/error.ts'

/** A refusal by the server, in the reader's words. Status 0 = no answer at all (network, server stopped). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly issues: readonly Issue[]
  /** The whole answer: some refusals tell what the next question needs. */
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: ApiError) {
    super(body.message)
    this.name = 'Problem'
    this.status = status
    this.code = body.code
    this.issues = body.issues ?? []
    this.body = body
  }
}

/** What an answer outside 2xx says; a proxy's HTML page or an empty body still makes a Problem. */
export function problemFrom(status: number, text: string): Problem {
  try {
    const body: unknown = JSON.parse(text)
    if (isApiError(body)) return new Problem(status, body)
  } catch {
    // Not JSON: the fallback below says what is known.
  }
  return new Problem(status, { code: status === 0 ? 'unreachable' : 'unexpected', message: '' })
}

function isApiError(body: unknown): body is ApiError {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body
}
