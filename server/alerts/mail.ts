import { createTransport } from 'nodemailer'
import type { SendMail } from './channels/channel.ts'
import { NotDelivered } from './post.ts'

const TIMEOUT_MS = 10_000

/**
 * Sends mail through the operator's server. `url`: `smtp://user:password@host:587` or `smtps://…`; `from`: the sender. An
 * address that the server refuses for good (5xx) is not tried again.
 */
export function makeMailer(url: string, from: string): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    try {
      await transport.sendMail({ from, ...mail })
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode
      throw new NotDelivered(code ? `mail-status ${code}` : 'mail-unreachable', !(code && code >= 500))
    }
  }
}
