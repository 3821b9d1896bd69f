import { mailBody } from '../../mail/mail-body.ts'
import { NotDelivered } from '../../mail/not-delivered.ts'
import { messageText } from '../message-text.ts'
import type { Channel } from './channel.ts'

/** A mail in text and HTML. Its Message-ID is the message's key: a mail server that got it twice can tell. */
export const email: Channel = {
  kind: 'email',
  send: async ({ key, message, language, secrets }, { mail, publicUrl }) => {
    if (!mail) throw new NotDelivered('no-mail', false)
    const text = messageText(message, language, publicUrl)
    await mail({
      to: secrets.address!,
      subject: text.title,
      ...mailBody(text, language),
      messageId: `<${key}@vigie>`,
    })
  },
}
