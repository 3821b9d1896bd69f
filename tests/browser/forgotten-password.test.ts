import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aMailBox } from '../server/alerts/mail-box.ts'
import { serveVigie } from '../vigie-here.ts'
import { administrator, namesAdministrator, START_LINES, temporaryData } from '../vigie-process.ts'
import { desktop, faultsIn, faultsOnPhone, languages, phone } from './looks.ts'
import { fieldsKept } from './people.ts'
import { newReader, openBrowser, withoutBrowser } from './reader.ts'

/** The first link of the last mail, whose lines are cut as quoted-printable does. */
const linkIn = (mail: string) => /http\S+\/link#[\w-]+/.exec(mail.replace(/=\r\n/g, '').replace(/=3D/g, '='))![0]

/** A port on which nobody listens: the address in a mail is told before the server starts. */
async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe.skipIf(withoutBrowser)('a forgotten password (skipped where there is no Chromium)', () => {
  test('is chosen anew by a link in a mail, which ends the sessions of everywhere else', async () => {
    const box = await aMailBox()
    const data = temporaryData()
    onTestFinished(data.remove)
    const port = await aFreePort()
    const vigie = await serveVigie(data.folder, {
      ...namesAdministrator,
      VIGIE_PORT: String(port),
      VIGIE_PUBLIC_URL: `http://127.0.0.1:${port}`,
      VIGIE_SMTP_URL: box.url,
      VIGIE_MAIL_FROM: 'Vigie <vigie@example.com>',
    })
    onTestFinished(async () => void (await vigie.stop()))
    const elsewhere = await vigie.signIn()
    const reader = await newReader(await openBrowser(), vigie.address)
    onTestFinished(() => reader.context.close())
    const { page } = reader

    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Mot de passe oublié ?' }).click()
    const ask = page.getByRole('button', { name: 'M’envoyer le lien' })
    await ask.waitFor()
    for (const language of languages.toReversed())
      expect(await faultsIn(language, reader, 'forgotten', 'form')).toEqual([])
    await page.setViewportSize(phone)
    expect(await faultsOnPhone(reader, 'forgotten')).toEqual([])
    await page.setViewportSize(desktop)

    const sentences: string[] = []
    for (const email of ['nobody@example.com', administrator.email]) {
      await page.goto('/forgotten')
      await page.getByLabel('Adresse de courriel').fill(email)
      await ask.click()
      sentences.push((await page.getByText('a un compte ici').innerText()).replace(email, '…'))
    }
    expect(sentences[0]).toBe(sentences[1])
    await expect.poll(() => box.mails.length).toBe(1)
    expect(box.mails[0]).toContain(`To: ${administrator.email}`)

    await page.goto(linkIn(box.mails[0]!))
    const form = page.getByTestId('use-link')
    await form.waitFor()
    expect(await fieldsKept(form)).toEqual(['username', 'new-password'])
    for (const language of languages.toReversed())
      expect(await faultsIn(language, reader, 'link-password-reset', '[data-testid=use-link]')).toEqual([])
    await page.getByLabel('Nouveau mot de passe').fill('vingt grues survolent Chantonnay')
    await page.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
    const there = await fetch(`${vigie.address}/api/contracts`, { headers: { cookie: elsewhere } })
    expect([there.status, (await there.text()).length > 0]).toEqual([401, true])

    expect([reader.complaints, reader.strangers, reader.refusals]).toEqual([[], [], []])
    expect(await vigie.stop()).toBe(0)
    expect(vigie.printed().trim().split('\n')).toHaveLength(START_LINES)
  })
})
