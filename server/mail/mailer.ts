import { createTransport } from 'nodemailer'
import { NotDelivered } from './not-delivered.ts'

/**
 * How long a mail server may take, in milliseconds: until it says that it is there, and to answer, also to a whole mail, which it may look
 * through first. Given up sooner, a mail that it then takes would go twice (RFC 5321, 4.5.3.2.6).
 */
export type MailPatience = { readonly connecting: number; readonly answering: number }
const PATIENCE: MailPatience = { connecting: 30_000, answering: 120_000 }

/** A document that goes with a mail. */
export type Attachment = { readonly filename: string; readonly contentType: string; readonly content: Buffer }

/** Sends one mail; throws NotDelivered. */
export type SendMail = (mail: {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly attachments?: readonly Attachment[]
}) => Promise<void>

/**
 * Sends mail through the operator's server. `url`: `smtp://user:password@host:587` or `smtps://…`; `from`: the sender. An
 * address that the server refuses for good (5xx) is not tried again; one whose server refuses Vigie's password is. A mail with
 * documents that is refused for its size meets `mail-too-big`: it may go without them.
 */
export function makeMailer(url: string, from: string, { connecting, answering } = PATIENCE): SendMail {
  const transport = createTransport({
    url,
    dnsTimeout: connecting,
    connectionTimeout: connecting,
    greetingTimeout: connecting,
    socketTimeout: answering,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ attachments = [], ...mail }) => {
    try {
      await transport.sendMail({ from, ...mail, attachments: [...attachments] })
    } catch (error) {
      const { responseCode, code } = error as Refusal
      if (attachments.length > 0 && isForItsSize(error as Refusal))
        throw new NotDelivered(`mail-too-big ${responseCode}`, false)
      const isForGood = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
      throw new NotDelivered(responseCode ? `mail-status ${responseCode}` : 'mail-unreachable', !isForGood)
    }
  }
}

type Refusal = { readonly responseCode?: number; readonly code?: string; readonly response?: string }

/** Whether a mail is refused for its size: 552 (RFC 1870), or a 5xx with the enhanced code 5.3.4 or 5.2.3 (RFC 3463). */
function isForItsSize({ responseCode = 0, response = '' }: Refusal): boolean {
  return responseCode === 552 || (responseCode >= 500 && /\b5\.(3\.4|2\.3)\b/.test(response))
}
