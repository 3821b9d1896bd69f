import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { spoken } from '../../shared/words/language.ts'
import { sources, textOf } from '../source-files.ts'
import { aHouse } from './house.ts'

const row = { priority: 'P1', responseMinutes: 30, resolutionMinutes: 240, share: 0.95 }
const rule = { kpi: 'resolution-commitment', priority: 'P1', per: 'ticket', rate: 100 }
const grid = (some: object) => ({
  commitments: [{ from: '2026-03', rows: [row, { ...row, priority: 'P2', ...some }] }],
})
const terms = (some: object, of: object = {}) => ({
  penalties: [{ from: '2026-03', rules: [{ ...rule, ...some }], ...of }],
})
const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ')

const asked: readonly (readonly [payload: object | string, fr: string, en: string])[] = [
  [
    grid({ responseMinutes: 0 }),
    'engagements 1, ligne 2, réponse, en minutes : au moins 1 est attendu',
    'commitments 1, row 2, response, in minutes: at least 1 is expected',
  ],
  [
    grid({ resolutionMinutes: 99_999_999 }),
    'ligne 2, résolution, en minutes : au plus 525 600 est attendu',
    'row 2, resolution, in minutes: at most 525,600 is expected',
  ],
  [
    grid({ resolutionMinutes: '4 h' }),
    'résolution, en minutes : un nombre est attendu',
    'in minutes: a number is expected',
  ],
  [grid({ resolutionMinutes: 0.5 }), 'un nombre entier est attendu', 'a whole number is expected'],
  [grid({ hours: 'HO' }), 'heures : choisissez parmi contract, 24x7', 'hours: choose contract, 24x7'],
  [grid({ share: null }), 'part : un nombre est attendu', 'share: a number is expected'],
  [grid({ priority: undefined }), 'priorité : il manque une valeur ; donnez-la', 'priority: it is missing; give it'],
  [grid({ gtr: 4 }), 'ligne 2 : aucun champ ne s’appelle gtr', 'row 2: no field is called gtr'],
  [
    grid({ priority: 'P\u200B2' }),
    'priorité : il s’y trouve des caractères invisibles',
    'it holds invisible characters',
  ],
  [
    { commitments: [{ from: '03/2026', rows: [row] }] },
    'engagements 1, mois d’effet : un mois s’écrit AAAA-MM, comme 2026-03',
    'commitments 1, effective month: a month is written YYYY-MM',
  ],
  [{ commitments: 'P1 4 h' }, 'engagements : une liste est attendue', 'commitments: a list is expected'],
  [
    { penalties: [terms({}), terms({})].map(({ penalties: [one] }) => one) },
    'pénalités : chaque version commence un mois plus tard',
    'penalties: each begins in a later month',
  ],
  [
    terms({ rate: 1.005 }),
    'pénalités 1, règle 1, taux : une somme a au plus deux décimales ; arrondissez-la',
    'rule 1, rate: an amount has',
  ],
  [terms({ kpi: 'gti' }), 'indicateur : choisissez parmi first-level-resolution', 'KPI: choose first-level-resolution'],
  [
    terms({}, { yearCap: '10 %' }),
    'plafond de l’année : ce n’est pas écrit comme attendu ; voyez la documentation de l’API',
    'cap of a year: it is not written as expected; see the description of the API',
  ],
  [terms({}, { runningInMonths: -1 }), 'mois de rodage : au moins 0 est attendu', 'months of running-in: at least 0'],
  [
    { ...grid({}), reason: 'x' },
    'motif : c’est trop court ; 3 caractères au moins sont attendus',
    'reason: it is too short; 3 characters or more',
  ],
  [{ name: ' ' }, 'name : le texte est vide', 'name: the text is empty'],
  [{ budgetNatures: [] }, 'la liste est vide', 'the list is empty'],
  [
    '{',
    'ce n’est pas du JSON ; vérifiez ses virgules, ses accolades et ses guillemets',
    'this is no JSON; check its commas, braces and quotes',
  ],
]

test('what is not as expected is told in the language of whoever sent it, with its place, and nothing is stored', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const send = async (payload: object | string, language: string) => {
    const headers = { 'accept-language': language, 'content-type': 'application/json' }
    const answer = await house.inject(`/api/contracts/${id}`, { method: 'PATCH', payload, headers })
    return { status: answer.statusCode, body: answer.json<ApiError>() }
  }
  for (const [payload, fr, en] of asked) {
    const [french, english] = [await send(payload, 'fr'), await send(payload, 'en')]
    expect([french.status, english.status, french.body.code]).toEqual([400, 400, 'malformed'])
    expect(plain(french.body.message)).toContain(fr)
    expect(english.body.message).toContain(en)
    // A form shows what is wrong beside the field, in the same language.
    const said = french.body.issues?.map(({ message }) => message) ?? []
    expect(said.filter((message) => !french.body.message.includes(message))).toEqual([])
  }
  const { commitments, penalties } = (await house.get<Contract>(`/contracts/${id}`)).body
  expect([commitments, penalties]).toEqual([[], []])
})

test('each fault that a schema names has its words', async () => {
  const { misfits } = await spoken.en.sent()
  const named = sources('shared/api').flatMap((file) =>
    [...textOf(file).matchAll(/(?:error: |\b(?:regex|refine|email)\((?:[^'\n]|\n)*?,\s*)'(\S[^'\n]*)'/g)].map(
      ([, name]) => name!,
    ),
  )
  expect(new Set(named).size).toBeGreaterThan(25)
  expect(named.filter((name) => !Object.hasOwn(misfits, name))).toEqual([])
})
