import { expect, test } from 'vitest'
import { sendLinkMail, type LinkMail } from '../../../server/accounts/link-mail.ts'

const url = 'https://vigie.example.com/link#secret'
const sent = async (about: LinkMail) => {
  const mails: Parameters<Parameters<typeof sendLinkMail>[0]>[0][] = []
  await sendLinkMail(async (mail) => void mails.push(mail), about)
  return mails
}
const to = 'ann@example.com'

test.each<[LinkMail, subject: string, lines: string[]]>([
  [
    { what: 'invitation', to, language: 'en', url, by: 'Bob', contract: 'Altéa' },
    'You are invited to Vigie',
    [
      'Bob invites you to follow the contract Altéa in Vigie.',
      'This link works once, for 72 hours.',
      'Accept the invitation',
    ],
  ],
  [
    { what: 'invitation', to, language: 'fr', url, by: 'Bob', contract: null },
    'Une invitation à rejoindre Vigie',
    [
      'Bob vous invite dans Vigie, le tableau de bord d’un contrat d’infogérance.',
      'Ce lien fonctionne une fois, pendant 72 heures.',
      'Accepter l’invitation',
    ],
  ],
  [
    { what: 'invitation', to, language: 'en', url, by: 'Bob', contract: null },
    'You are invited to Vigie',
    [
      'Bob invites you to Vigie, the dashboard of an IT outsourcing contract.',
      'This link works once, for 72 hours.',
      'Accept the invitation',
    ],
  ],
  [
    { what: 'invitation', to, language: 'fr', url, by: 'Bob', contract: 'Altéa' },
    'Une invitation à rejoindre Vigie',
    [
      'Bob vous invite à suivre le contrat Altéa dans Vigie.',
      'Ce lien fonctionne une fois, pendant 72 heures.',
      'Accepter l’invitation',
    ],
  ],
  [
    { what: 'reset', to, language: 'fr', url },
    'Un nouveau mot de passe pour Vigie',
    [
      'Un nouveau mot de passe a été demandé pour votre compte.',
      'Ce lien fonctionne une fois, pendant une heure. Si vous n’avez rien demandé, ignorez ce message.',
      'Choisir un mot de passe',
    ],
  ],
])('%o', async (about, subject, lines) => {
  const [mail, ...others] = await sent(about)
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to, subject, messageId: expect.stringMatching(/^<[\da-f-]{36}@vigie>$/) })
  const label = lines.pop()
  expect(mail!.text).toBe([subject, ...lines, `${label}\n${url}`].join('\n\n'))
  expect(mail!.html).toContain(`<a href="${url}">${label}</a>`)
  expect(mail!.html).toContain(`lang="${about.language}"`)
})
