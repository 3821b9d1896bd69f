import { sendLinkMail, type LinkMail } from '../../../server/accounts/link-mail.ts'
import { messageText } from '../../../server/alerts/message-text.ts'
import { mailAuditHead } from '../../../server/health/audit-head-mail.ts'
import type { MessageText } from '../../../server/mail/mail-body.ts'
import type { SendMail } from '../../../server/mail/mailer.ts'
import { mailText } from '../../../server/mailings/mail-text.ts'
import type { Message, ToldAlert } from '../../../shared/alerts/message.ts'
import { kpiDefinition, kpiIds } from '../../../shared/kpi/index.ts'
import type { Language } from '../../../shared/words/language.ts'
import { alertCases } from '../../shared/sentences/alert-cases.ts'

const contract = { id: 7, name: 'Infogérance 2026', client: 'Altéa Industries', provider: 'Hexanor Services' }
const window = { from: '2026-08', to: '2026-10', months: 3, covered: 3 }
const publicUrl = 'https://vigie.example'

const events = ['raised', 'worsened', 'open'] as const
const alerts: readonly ToldAlert[] = alertCases().map((one, index) => ({
  ...one,
  id: index + 1,
  event: events[index % 3]!,
}))
const message = (one: Partial<Message>): Message => ({
  what: 'alert',
  contract,
  month: null,
  alerts: [],
  kpis: [],
  ...one,
})

/** A month in which some is met, some is missed, some is not proven and some is not known. */
const kpis: Message['kpis'] = kpiIds.map((kpi, index) => {
  const { unit } = kpiDefinition(kpi)
  const value = index % 4 === 3 ? null : unit === 'hours' ? 7.9 : unit === 'change' ? -0.097 : 0.712
  const verdict = value === null ? 'no-data' : index % 2 ? 'missed' : 'behind'
  return {
    kpi,
    unit,
    value,
    verdict,
    target: unit === 'change' ? -0.25 : unit === 'hours' ? null : 0.85,
    certain: index % 3 === 0,
    window: { ...window, covered: index % 3 === 1 ? 2 : 3 },
  }
})

const messages: readonly Message[] = [
  message({ what: 'test' }),
  message({ what: 'digest', month: '2026-10', kpis }),
  message({ what: 'digest', month: '2026-08', kpis: kpis.slice(0, 1), alerts: alerts.slice(0, 3) }),
  message({ what: 'digest', month: '2026-04', alerts: alerts.slice(0, 22) }),
  ...alerts.slice(0, 24).map((one) => message({ alerts: [one] })),
]

const file = (filename: string, bytes: number) => ({ filename, type: 'pdf' as const, content: Buffer.alloc(bytes) })
const documents = [file('comité-T6.pdf', 230_000), file('comité-T6.pptx', 4_100_000)]

function documentMails(language: Language): MessageText[] {
  return (['pack', 'page'] as const).flatMap((what) =>
    [documents, documents.slice(0, 1), []].map((attached) =>
      mailText(
        { title: 'T6', paragraphs: [], detail: '', path: '', documents },
        { what, contract, language, publicUrl: null, attached },
      ),
    ),
  )
}

const linkMails = (language: Language): LinkMail[] => {
  const to = { to: 'marc@example.com', language, url: `${publicUrl}/link` }
  return [
    { ...to, what: 'invitation', by: 'Jeanne Dupré', contract: contract.name },
    { ...to, what: 'invitation', by: 'Jeanne Dupré', contract: null },
    { ...to, what: 'reset' },
  ]
}

/** All that leaves by mail and by channels, a paragraph a line. */
export async function mailed(language: Language): Promise<string[]> {
  const sent: string[] = []
  const send: SendMail = async ({ subject, text }) => void sent.push(subject, text)
  for (const about of linkMails(language)) await sendLinkMail(send, about)
  await mailAuditHead(send, 'admin@example.com', { id: 412, hash: 'a1b2c3' })
  const texts = [...messages.map((one) => messageText(one, language, publicUrl)), ...documentMails(language)]
  const lines = texts.flatMap(({ title, paragraphs, link }) => [title, ...paragraphs, ...(link ? [link.label] : [])])
  return [...sent, ...lines].flatMap((text) => text.split('\n').filter((line) => line !== ''))
}
