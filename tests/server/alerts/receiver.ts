import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** A real HTTP server on loopback that answers each request with the next of `answers`, the last one for ever. */
export async function aReceiver(...answers: (number | RequestListener)[]) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      const answer = answers[Math.min(received.length, answers.length - 1)] ?? 200
      received.push({ headers: request.headers, body })
      if (typeof answer === 'function') return answer(request, response)
      response.writeHead(answer).end('done')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { received, port, url: `http://localhost:${port}/hook?key=s3cret` }
}
