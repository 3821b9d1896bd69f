import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describe as refusal, failureCodes } from '../../../server/errors.ts'
import { describeFinding, type IssueCode } from '../../../server/reading/issues.ts'
import { Notices, type NoticeCode } from '../../../server/reading/notices.ts'
import { said } from '../../../server/words.ts'
import { fill } from '../../../shared/words/fill.ts'
import { languages, type Language } from '../../../shared/words/language.ts'
import { written, type Told } from '../../../shared/words/quantity.ts'
import { mailed } from './sent-cases.ts'

// What the server sends, as it is read: each line was read in both languages. One that changes is read again, then kept by
// `vitest run tests/server/sentences -u`.

const reviewed = (name: string, language: string) => join(import.meta.dirname, 'reviewed', `${name}.${language}.txt`)
const LEAST = 30

/** What is told by name: once with as little as there may be, once with much. */
const little: Told = {
  count: 1,
  rejected: 1,
  rows: 1,
  same: 1,
  limit: 2,
  seconds: 1,
  most: 2,
  hours: 1,
  rate: { share: 0 },
  share: { share: 1.2 },
  cap: { money: -1, currency: 'EUR' },
  amount: { money: 0, currency: 'EUR' },
}
const much: Told = {
  ...little,
  count: { count: 12 },
  rejected: { count: 1840 },
  rows: { count: 2000 },
  same: { count: 1500 },
  limit: { count: 500 },
  seconds: 90,
  most: 4,
  hours: 31,
  rate: { share: 1.2 },
  share: { share: -0.05 },
  cap: { share: 1.2 },
  amount: { money: 2350.5, currency: 'EUR' },
}

/** A sentence filled in both ways; what has no figure above stands under its own name. */
const filled = (text: string, language: Language) =>
  [little, much].map((told) => {
    const names = Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, name!.toUpperCase()]))
    return fill(text, { ...names, ...written(language, told) })
  })

/** Every text of a part of what is sent, by its place. */
const textsOf = (tree: object): string[] =>
  Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : textsOf(one as object)))
const all = (tree: object, language: Language) => textsOf(tree).flatMap((text) => filled(text, language))

function noticesOf(language: Language): string[] {
  return Object.keys(said(language).notices).flatMap((code) =>
    [1, 2, 30].flatMap((count) => {
      const notices = new Notices()
      for (let line = 4; line < 4 + count; line++)
        notices.add(code as NoticeCode, line, 1, said(language).fields.tickets.id.told)
      return notices.list(language).map(({ message }) => message)
    }),
  )
}

const at = { line: 12, cells: ['31/02/2026'], headers: ['Date'] }
const opened = {
  opened: '2026-03-01 09:00',
  started: '2026-03-01 09:00',
  sent: '2026-03-01 09:00',
  found: 3,
  expected: 4,
}

const sent: Readonly<Record<string, (language: Language) => string[] | Promise<string[]>>> = {
  refusals: (language) =>
    failureCodes.flatMap((code) => {
      const names = [...said(language).refusals[code].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
      const named = Object.fromEntries(names.map((name) => [name, name.toUpperCase()]))
      return [little, much].map((told) => refusal(code, { ...named, ...told }, language))
    }),
  issues: (language) =>
    Object.keys(said(language).issues).flatMap((code) =>
      [undefined, true as const].map(
        (kept) =>
          describeFinding({ code: code as IssueCode, column: 0, params: opened, ...(kept && { kept }) }, at, language)
            .message,
      ),
    ),
  notices: noticesOf,
  misfits: (language) => all(said(language).misfits, language),
  mails: mailed,
  exports: (language) => all(said(language).exports, language),
  others: (language) => {
    const { damages, details, fileKinds, health, passwords } = said(language)
    return all({ damages, details, fileKinds, health, passwords }, language)
  },
}

describe.each(languages)('what is sent in %s', (language) => {
  it.each(Object.entries(sent))('as %s is what was read, at least thirty, whole', async (name, sayAll) => {
    const lines = [...new Set(await sayAll(language))]
    expect(lines.length).toBeGreaterThanOrEqual(LEAST)
    for (const line of lines) expect(line).not.toMatch(/undefined|null\b(?! and| en)|NaN|[{}|]| {2}|\.\.$/)
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(reviewed(name, language))
  })

  it('says of whatever is refused what to do besides what is wrong', () => {
    const { refusals } = said(language)
    const short = failureCodes.filter((code) => refusals[code].split(/[.:;]\s/).length < 2)
    expect(short).toEqual([])
  })
})
