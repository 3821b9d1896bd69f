import { createTransport } from 'nodemailer'
import { NotDelivered } from './not-delivered.ts'

const TIMEOUT_MS = 10_000

/** Sends one mail; throws NotDelivered. */
export type SendMail = (mail: {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
}) => Promise<void>

/**
 * Sends mail through the operator's server. `url`: `smtp://user:password@host:587` or `smtps://…`; `from`: the sender. An
 * address that the server refuses for good (5xx) is not tried again; one whose server refuses Vigie's password is.
 */
export function makeMailer(url: string, from: string): SendMail {
  const transport = createTransport({
    url,
    dnsTimeout: TIMEOUT_MS,
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
      const { responseCode, code } = error as { responseCode?: number; code?: string }
      const isForGood = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
      throw new NotDelivered(responseCode ? `mail-status ${responseCode}` : 'mail-unreachable', !isForGood)
    }
  }
}
