import { randomUUID } from 'node:crypto'
import { fill } from '../../shared/words/fill.ts'
import type { Language } from '../../shared/words/language.ts'
import type { SendMail } from '../mail/mailer.ts'
import { mailBody, type MessageText } from '../mail/mail-body.ts'
import { said } from '../words.ts'

/** A mail that carries a link which lets somebody in; it leaves at once, for a secret that waits is a secret that is kept. */
export type LinkMail = {
  readonly to: string
  readonly language: Language
  readonly url: string
} & (
  | { readonly what: 'invitation'; readonly by: string; readonly contract: string | null }
  | { readonly what: 'reset' }
)

/** Sends a mail with a link; throws what the mail server made of it. */
export async function sendLinkMail(mail: SendMail, about: LinkMail): Promise<void> {
  const text = textOf(about)
  await mail({
    to: about.to,
    subject: text.title,
    ...mailBody(text, about.language),
    messageId: `<${randomUUID()}@vigie>`,
  })
}

function textOf(about: LinkMail): MessageText {
  const { invitation, reset } = said(about.language).mails
  if (about.what === 'reset')
    return {
      title: reset.title,
      paragraphs: [reset.asked, reset.ends],
      link: { label: reset.choose, url: about.url },
    }
  const { by, contract, url } = about
  const invited = contract === null ? fill(invitation.toVigie, { by }) : fill(invitation.toContract, { by, contract })
  return {
    title: invitation.title,
    paragraphs: [invited, invitation.ends],
    link: { label: invitation.accept, url },
  }
}
