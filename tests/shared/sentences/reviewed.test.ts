import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breakdownSentence } from '../../../shared/sentences/breakdown-words.ts'
import { changeLine } from '../../../shared/sentences/change-words.ts'
import { explain } from '../../../shared/alerts/explain.ts'
import { committeeSentence } from '../../../shared/sentences/committee-sentence.ts'
import { headline } from '../../../shared/sentences/headline.ts'
import { effectText } from '../../../web/words/import-effect.ts'
import { restText } from '../../../web/words/rest-texts.ts'
import { driftHeadline, driftSentence } from '../../../shared/sentences/drift-words.ts'
import { sinceSentence } from '../../../shared/sentences/story-words.ts'
import { kpiUnits } from '../../../shared/sentences/kpi-units.ts'
import { aloneChangedText, windowText } from '../../../shared/sentences/window-words.ts'
import { formatIn, type Format } from '../../../shared/words/format.ts'
import { languages, type Language } from '../../../shared/words/language.ts'
import { translatorOf, type Translate } from '../../../shared/words/translate.ts'
import { breakdownCases } from './breakdown-cases.ts'
import { alertCases } from './alert-cases.ts'
import { committeeCases } from './committee-cases.ts'
import { effectCases, restCases } from './import-cases.ts'
import { changeCases, driftCases, headlineCases } from './story-cases.ts'
import { verdictCases } from './verdict-cases.ts'

// Sentences as they are read, in files of their own: each was read in both languages. One that changes is read again, then kept by
// `vitest run tests/shared/sentences -u`.

const reviewed = (name: string, language: string) => join(import.meta.dirname, 'reviewed', `${name}.${language}.txt`)
const LEAST = 30

/** The first months, of which a window lacks some, and the ends of the quarters. */
const windowCases = () => verdictCases().filter(([{ history }]) => [1, 2, 6, 12].includes(history.length))

/** Every sentence of a kind, over cases that hold all that it may have to say. */
const said: Readonly<Record<string, (t: Translate, format: Format, language: Language) => (string | null)[]>> = {
  headline: (t, format) =>
    headlineCases().map(([wrong, month]) => {
      const { sentence, figures } = headline(t, format, wrong, month)
      return [sentence, figures].filter(Boolean).join(' ')
    }),
  committee: (t, format) => committeeCases().map((one) => committeeSentence(t, format, one)),
  alerts: (_t, _format, language) => alertCases().map((one) => explain(language, one)),
  imports: (t, format) => [
    ...effectCases.map((changes) => effectText(t, format, changes)),
    ...restCases.map((rest) => restText(t, format, rest)),
  ],
  breakdown: (t, format) => breakdownCases().map((found) => breakdownSentence(t, format, kpiUnits[found.kpi], found)),
  changes: (t, format) =>
    changeCases().map(([kpi, change]) => {
      const { since, change: by, fromTo, proof } = changeLine(t, format, kpi, change)
      return `${since}: ${by}, ${proof} (${fromTo})`
    }),
  since: (t, format) =>
    verdictCases().map(([kpi, month]) => sinceSentence({ t, format, kpi: kpi.id, currency: 'EUR' }, kpi, month)),
  drift: (t, format) =>
    driftCases().flatMap((found) => [driftHeadline(t, format, found), driftSentence(t, format, found)]),
  window: (t, format) =>
    windowCases().flatMap(([kpi]) => [windowText(t, format, kpi.window), aloneChangedText(t, format, kpi)]),
}

describe.each(languages)('the sentences in %s', (language) => {
  it.each(Object.entries(said))('about %s are those that were read, at least thirty, whole', async (name, sayAll) => {
    const told = sayAll(
      await translatorOf(language),
      formatIn(() => language),
      language,
    )
    const lines = [...new Set(told.filter((one) => one !== null))]
    expect(lines.length).toBeGreaterThanOrEqual(LEAST)
    for (const line of lines) expect(line).not.toMatch(/undefined|null|NaN|[{}|]| {2}|\.\./)
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(reviewed(name, language))
  })
})
