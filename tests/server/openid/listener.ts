import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * A real server on loopback that has its address before it knows its answers: Vigie and the organisation's sign-in each have
 * to be told the other's address. Until then, or while it is down, it hangs up on whoever calls.
 */
export async function aListener() {
  let answer: RequestListener | null = null
  /** Every address that was asked, in order. */
  const asked: string[] = []
  const server = createServer((request, response) => {
    if (!answer) return request.socket.destroy()
    asked.push(request.url ?? '')
    return answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answerBy: (next: RequestListener | null) => void (answer = next),
  }
}
