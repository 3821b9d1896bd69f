import { randomUUID } from 'node:crypto'
import type { SendMail } from '../mail/mailer.ts'
import { mailBody } from '../mail/mail-body.ts'
import type { Language } from '../errors.ts'

const words = {
  fr: {
    invitation: 'Vous êtes invité à rejoindre Vigie',
    invitedTo: (by: string, contract: string) => `${by} vous invite à suivre le contrat ${contract} dans Vigie.`,
    invited: (by: string) => `${by} vous invite dans Vigie, le tableau de bord d’un contrat d’infogérance.`,
    invitationEnds: 'Ce lien fonctionne une fois, pendant 72 heures.',
    accept: 'Accepter l’invitation',
    reset: 'Un nouveau mot de passe pour Vigie',
    resetAsked: 'Un nouveau mot de passe a été demandé pour votre compte.',
    resetEnds: 'Ce lien fonctionne une fois, pendant une heure. Si vous n’avez rien demandé, ignorez ce message.',
    choose: 'Choisir un mot de passe',
  },
  en: {
    invitation: 'You are invited to Vigie',
    invitedTo: (by: string, contract: string) => `${by} invites you to follow the contract ${contract} in Vigie.`,
    invited: (by: string) => `${by} invites you to Vigie, the dashboard of an IT outsourcing contract.`,
    invitationEnds: 'This link works once, for 72 hours.',
    accept: 'Accept the invitation',
    reset: 'A new password for Vigie',
    resetAsked: 'A new password was asked for your account.',
    resetEnds: 'This link works once, for an hour. If you did not ask for it, ignore this message.',
    choose: 'Choose a password',
  },
} as const

/** A mail that carries a link which lets somebody in; it leaves at once, for a secret that waits is a secret that is kept. */
export type Letter = {
  readonly to: string
  readonly language: Language
  readonly url: string
} & (
  { readonly what: 'invitation'; readonly by: string; readonly contract: string | null } | { readonly what: 'reset' }
)

/** Sends a letter; throws what the mail server made of it. */
export async function sendLetter(mail: SendMail, letter: Letter): Promise<void> {
  const said = words[letter.language]
  const text =
    letter.what === 'invitation'
      ? {
          title: said.invitation,
          paragraphs: [
            letter.contract === null ? said.invited(letter.by) : said.invitedTo(letter.by, letter.contract),
            said.invitationEnds,
          ],
          link: { label: said.accept, url: letter.url },
        }
      : {
          title: said.reset,
          paragraphs: [said.resetAsked, said.resetEnds],
          link: { label: said.choose, url: letter.url },
        }
  await mail({
    to: letter.to,
    subject: text.title,
    ...mailBody(text, letter.language),
    messageId: `<${randomUUID()}@vigie>`,
  })
}
