import type { Language } from '../../shared/words/language.ts'
import { open } from 'node:fs/promises'
import type { ImportKind, Reread } from '../../shared/api/imports.ts'
import { answersOfConventions, type Answers } from '../../shared/api/questions.ts'
import type { Db } from '../db/client.ts'
import { findMapping, findPenaltyAnswer, hasMappings, type RememberedChoices } from '../db/mappings.ts'
import { LEVEL_ONE } from './level-one-question.ts'
import { RELABELLED } from './relabelled-lines.ts'
import { layoutOf } from './layout.ts'
import { Asking } from '../reading/asking.ts'
import { openExport } from '../reading/open-export.ts'
import { questionId, rememberedId } from '../reading/question.ts'

type File = {
  readonly path: string
  readonly kind: ImportKind
  readonly choices: Reread
  readonly language: Language
}

/**
 * How a file of the same layout was last had read for this contract, and what was last said of its penalties in whatever layout;
 * empty where nobody ever chose.
 */
export async function recallChoices(db: Db, contractId: number, request: File): Promise<RememberedChoices> {
  const { path, kind, choices, language } = request
  if (!hasMappings(db, contractId, kind)) return {}
  const file = await open(path)
  try {
    const ofContract = kind === 'costs' ? findPenaltyAnswer(db, contractId) : {}
    const recall = (layout: string) => findMapping(db, contractId, kind, layout)
    const look = async (answers: Answers) => {
      const asking = new Asking(answers)
      const { headers } = await openExport(file, kind, { ...choices, asking }, language)
      return { asking, recalled: recall(layoutOf(headers)) }
    }
    const ofTable = await recallTable(look, choices.answers ?? {})
    return { ...ofTable, answers: { ...ofTable.answers, ...ofContract } }
  } finally {
    await file.close()
  }
}

/**
 * What is remembered of the table of a file that holds several: of the one that was chosen among others the last time, as its
 * headers tell; else of the likeliest.
 */
async function recallTable(
  look: (answers: Answers) => Promise<{ asking: Asking; recalled: RememberedChoices }>,
  said: Answers,
): Promise<RememberedChoices> {
  const { asking, recalled } = await look(said)
  for (const { id, options } of asking.questions.filter(({ about }) => tableTopics.has(about.topic)))
    for (const { value } of options) {
      const other = await look({ ...said, [id]: value })
      if (other.recalled.answers?.[id] !== CHOSEN) continue
      return { ...other.recalled, answers: { ...other.recalled.answers, [id]: value } }
    }
  return recalled
}

/** Questions which table of a file is read: remembered is that the table of a layout was, for sheets are called by the month. */
const tableTopics: ReadonlySet<string> = new Set(['sheet', 'header-row'])
const CHOSEN = 'this one'

const YEAR = questionId({ topic: 'constant', field: 'year' })

/**
 * Reads a file as the person chose, its columns as remembered where nothing is chosen. What was answered before answers only
 * what is asked again: what the file tells of itself comes first.
 */
export async function readAsRemembered<Result>(
  chosen: Reread,
  remembered: RememberedChoices,
  read: (choices: Reread) => Promise<Result>,
): Promise<{ readonly result: Result; readonly remembered: boolean }> {
  const answers = { ...remembered.answers, ...chosen.answers }
  const recallsMapping = chosen.mapping === undefined && remembered.mapping !== undefined
  const recallsZone = chosen.timeZone === undefined && remembered.timeZone !== undefined
  const result = await read({
    ...chosen,
    answers,
    ...(recallsMapping && { mapping: remembered.mapping }),
    ...(recallsZone && { timeZone: remembered.timeZone }),
  })
  return { result, remembered: recallsMapping || recallsZone }
}

/** What is to be remembered of the way a file was read: what the person chose, over what was remembered before; null = nothing new. */
export function choicesToRemember(chosen: Reread, remembered: RememberedChoices): RememberedChoices | null {
  const { mapping, timeZone } = chosen
  const said = { ...answersOfConventions(chosen), ...rememberable(chosen.answers ?? {}) }
  const isSaid = Object.keys(said).length > 0 || chosen.answers !== undefined
  const answers = isSaid ? { ...remembered.answers, ...said } : undefined
  const picked = Object.entries({ mapping, timeZone, answers }).filter(([, value]) => value !== undefined)
  return picked.length === 0 ? null : { ...remembered, ...Object.fromEntries(picked) }
}

/**
 * What of the choices holds for the next file of the layout: groups that were chosen, who may be people, are the contract's from
 * then on, while that none are is remembered; a table without a year is next year's the next time, and which lines are known ones
 * under other labels is asked of each file.
 */
export function ofLayout({ answers, ...choices }: RememberedChoices): RememberedChoices {
  if (!answers) return choices
  const holds = ([id, answer]: [string, Answers[string]]) =>
    id !== YEAR && id !== RELABELLED && (id !== LEVEL_ONE || answer.length === 0)
  const kept = Object.entries(answers).filter(holds)
  const ofTable = kept.map(([id, answer]) => [id, tableTopics.has(id) ? CHOSEN : answer])
  return { ...choices, answers: Object.fromEntries(ofTable) as Answers }
}

function rememberable(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [rememberedId(id), answer]))
}
