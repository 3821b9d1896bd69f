import { expect, test } from 'vitest'
import { PersonNameSchema } from '../../shared/api/accounts.ts'
import { AlertActionSchema } from '../../shared/api/alerts.ts'
import { NewChannelSchema } from '../../shared/api/channels.ts'
import { NewContractSchema } from '../../shared/api/contracts.ts'
import { UploadQuerySchema } from '../../shared/api/imports.ts'
import { NewUploadTokenSchema } from '../../shared/api/members.ts'
import { NewShareSchema } from '../../shared/api/shares.ts'

const contract = { name: 'C', client: 'A', provider: 'B', startsOn: '2026-03-01', timeZone: 'UTC' }
const slack = {
  kind: 'slack',
  url: 'https://hooks.example.com/x',
  language: 'fr',
  on: true,
  alerts: true,
  digest: true,
}
/** Everything that people name, filled in with a name. */
const named: Readonly<Record<string, (name: string) => boolean>> = {
  person: (name) => PersonNameSchema.safeParse(name).success,
  contract: (name) => NewContractSchema.safeParse({ ...contract, name }).success,
  client: (client) => NewContractSchema.safeParse({ ...contract, client }).success,
  provider: (provider) => NewContractSchema.safeParse({ ...contract, provider }).success,
  group: (name) => NewContractSchema.safeParse({ ...contract, levelOne: { by: 'groups', groups: [name] } }).success,
  'cost line': (label) => NewContractSchema.safeParse({ ...contract, costBaseline: [{ label, amount: 1 }] }).success,
  channel: (name) => NewChannelSchema.safeParse({ ...slack, quiet: null, name }).success,
  token: (name) => NewUploadTokenSchema.safeParse({ name }).success,
  share: (name) => NewShareSchema.safeParse({ name }).success,
  file: (file) => UploadQuerySchema.safeParse({ kind: 'tickets', file }).success,
}

test.each(Object.keys(named))('the name of a %s holds nothing that cannot be seen', (what) => {
  const takes = named[what]!
  const hidden = ['\x00', '\x07', '\x1B', '\x7F', '\x9B', '\u2028', '\u200B', '\u00AD', '\uE000']
  const turned = ['\u061C', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069']
  const halves = ['\uD83D', '\uDE00', 'x\u200Dy', '\u{E0041}']
  for (const one of [...hidden, ...turned, ...halves]) expect([one, takes(`Al${one}ice`)]).toEqual([one, false])
  for (const one of ['a\nb', 'a\tb']) expect([one, takes(one)]).toEqual([one, false])
  for (const one of [
    'Zoé d’Été',
    'Zoe\u0301',
    'Łódź №5',
    '株式会社',
    'שלום',
    'a\u00A0b',
    '❤️ 👩‍💻 👩🏽‍🚀 🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'x'.repeat(200),
  ])
    expect([one, takes(one)]).toEqual([one, true])
})

test('an explanation may have lines, and hides nothing either', () => {
  const takes = (text: string) => AlertActionSchema.safeParse({ action: 'acknowledge', explanation: text }).success
  expect([takes('a strike\n\tof two days 👩‍💻'), takes('a \u202Ekirts'), takes('\x1B[2J')]).toEqual([true, false, false])
})
