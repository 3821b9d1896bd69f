import type { Contract } from '../../shared/api/contracts.ts'
import { NewContractSchema } from '../../shared/api/contracts.ts'
import type { ImportKind, Reread } from '../../shared/api/imports.ts'
import { newContract } from '../../shared/new-contract.ts'
import type { Language } from '../../shared/words/language.ts'
import { byAccount } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import { addContract, findContract, listSamplesOf, markSample } from '../db/contracts.ts'
import type { Write } from '../db/logged-write.ts'
import { findRole, putMember } from '../db/members.ts'
import type { DeleteContract } from '../imports/delete-contract.ts'
import type { Importer } from '../imports/importer.ts'
import { said } from '../words.ts'
import { periodicSurvey, tellAnswers } from './answers.ts'
import { sampleTerms } from './contract.ts'
import { costsExport } from './costs.ts'
import { glpiExport } from './glpi.ts'
import { incidentsExport } from './incidents.ts'
import { monthName, STORY_MONTHS, storyBefore, SURVEY_MONTHS, type Story } from './story.ts'
import { tellTickets } from './tickets.ts'

type Parts = {
  readonly db: Db
  readonly write: Write
  readonly importer: Importer
  readonly deleteContract: DeleteContract
  /** Epoch seconds. */
  readonly now: () => number
}
/** For whom, beside which of their contracts, and in which words. */
type Wish = { readonly accountId: number; readonly beside: Contract; readonly language: Language }
type SampleFile = { readonly kind: ImportKind; readonly file: string; readonly text: string; readonly choices: Reread }

/**
 * Gives an account a contract of its own that is filled with sample data, one at most: who asks again has the same. Its files
 * go the way of all files, on the import thread; who asked becomes its member, alone, once it is whole. What a stop left half
 * filled is deleted by the next asking.
 */
export function makeSamples({ db, write, importer, deleteContract, now }: Parts) {
  const running = new Map<number, Promise<Contract>>()

  const make = async ({ accountId, beside, language }: Wish): Promise<Contract> => {
    const by = byAccount(accountId)
    for (const sample of listSamplesOf(db, accountId)) {
      if (findRole(db, sample.id, accountId) !== null) return sample
      await deleteContract(sample.id, by, () => undefined)
    }
    const words = said(language).sample
    const story = storyBefore(now(), words)
    const { timeZone, currency } = beside
    const terms = NewContractSchema.parse({ ...sampleTerms(story), ...words.contract, timeZone, currency, language })
    const { id } = await write((log) => {
      const made = addContract(db, newContract(terms), now())
      markSample(db, made.id, accountId)
      log({ event: 'contract-created', by, contractId: made.id })
      return made
    })
    try {
      for (const file of filesOf(story)) {
        const anyway = { storesAtOnce: true, stillMay: () => undefined, gone: new AbortController().signal }
        const sent = { ...upload(file), language, by, ...anyway }
        const preview = await importer.preview(findContract(db, id)!, sent)
        await importer.commit(id, preview.id, by)
      }
      await write(() => putMember(db, { contractId: id, accountId, role: 'client' }, now()))
    } catch (error) {
      await deleteContract(id, by, () => undefined)
      throw error
    }
    return findContract(db, id)!
  }

  return (wish: Wish): Promise<Contract> => {
    const { accountId } = wish
    const made = running.get(accountId) ?? make(wish).finally(() => running.delete(accountId))
    running.set(accountId, made)
    return made
  }
}

/** The four files of the whole story. */
function filesOf(story: Story): readonly SampleFile[] {
  const { file, costs } = story.words
  const tickets = tellTickets(story)
  const answers = tellAnswers(story, tickets)
  const months = Array.from({ length: STORY_MONTHS }, (_, index) => index + 1)
  const covers = { from: monthName(story, 1), to: monthName(story, STORY_MONTHS) }
  const dayFirst = { dateOrder: 'dmy' } as const
  const all = { story, tickets, answers }
  return [
    {
      kind: 'tickets',
      file: file.tickets,
      text: glpiExport(all, { from: 1, to: STORY_MONTHS }),
      choices: { ...dayFirst, covers },
    },
    {
      kind: 'incidents',
      file: file.incidents,
      text: incidentsExport(story, months),
      choices: { ...dayFirst, covers },
    },
    { kind: 'satisfaction', file: file.satisfaction, text: periodicSurvey(story, SURVEY_MONTHS), choices: dayFirst },
    { kind: 'costs', file: costs, text: costsExport(story, tickets), choices: {} },
  ]
}

function upload({ kind, file, text, choices }: SampleFile) {
  const bytes = Buffer.from(text)
  return { kind, file, choices, expectedBytes: bytes.length, body: pieces(bytes) }
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
