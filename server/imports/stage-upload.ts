import type { Language } from '../../shared/words/language.ts'
import { rmSync } from 'node:fs'
import type { Contract } from '../../shared/api/contracts.ts'
import type { ImportKind, Reread } from '../../shared/api/imports.ts'
import type { TicketField } from '../../shared/kinds/tickets/ticket.ts'
import { ruleForFile, type LevelOneRule } from '../../shared/kpi/first-level-resolution/level-one.ts'
import { formatMonth, parseMonth, type Month } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { findLastColumns, type ImportReport } from '../db/imports.ts'
import { toInstant } from '../db/instant.ts'
import { createStaging, type Staging } from '../db/staging.ts'
import { readTerms } from '../db/terms.ts'
import { Failure } from '../errors.ts'
import { AgainstLast, orderOfLast } from './against-last.ts'
import { askedTypes } from './asked-types.ts'
import { coveredBy, requirePastMonths } from './coverage.ts'
import { askLevelOne, chosenLevelOne, LEVEL_ONE } from './level-one-question.ts'
import { askLacking, withFoundColumns, withoutConstants } from './lacking-question.ts'
import { FileRank } from './file-rank.ts'
import { fileInstant, newestOf, requirePastInstant } from './file-instant.ts'
import { newestDate } from './newest-date.ts'
import { readOptions } from './read-options.ts'
import { refuseMisfits, withWords } from './said-answers.ts'
import { keepFinding, type KeptIssue } from '../reading/issues.ts'
import { readExport, type FoundTable } from '../reading/read-export.ts'
import { Asking } from '../reading/asking.ts'
import { Rejections } from './rejections.ts'
import { ticketScopes } from '../review/measure-terms.ts'
import { Rests } from './rests.ts'
import { pairRelabelled } from './relabelled-lines.ts'
import { choicesToRemember, readAsRemembered, recallChoices } from './recall.ts'
import { compileRules, type ContractRules } from '../rules/rules.ts'
import { factStager } from './stage-facts.ts'
import { decodeStaged, ticketStager, type TicketStager } from './stage-tickets.ts'

/** How many issues the preview shows; the file of the rejected rows has all that reject one. */
const ISSUES_SHOWN = 200

/** What to read, for which contract, and how where the person said so. Instants: epoch seconds. */
export type StageRequest = {
  readonly path: string
  readonly stagingPath: string
  readonly kind: ImportKind
  /** The file's name, which may tell when it was written. */
  readonly file?: string
  readonly contract: Contract
  readonly language: Language
  readonly now: number
  readonly choices: Reread
}
export type Staged = Omit<ImportReport, 'changes' | 'answers' | 'stays' | 'restatements'>
type Progress = (done: number, rows: number) => void

/**
 * Reads an upload and lays it out in its staging file exactly as it would be stored, as the person chose, else as a file of
 * the same layout was last had read. Which rule tells level 1 depends on which columns have anything in them, known only at
 * the end: when the first guess was wrong the file is read once more.
 */
export async function stageUpload(db: Db, request: StageRequest, progress: Progress): Promise<Staged> {
  const { contract, kind, language, now } = request
  const choices = withFoundColumns(withWords(request.choices))
  const rules = await compileRules(contract)
  requirePastMonths(choices.covers, rules.timeZone, now, language)
  requirePastInstant(choices.asOf, rules.timeZone, now, language)
  const recalled = await recallChoices(db, contract.id, request)
  const { result, remembered } = await readAsRemembered(choices, recalled, async (effective) => {
    const readUnder = async (levelOne: Contract['levelOne']) => {
      const under = levelOne ? await compileRules({ ...contract, levelOne }) : rules
      const read = async (rule: LevelOneRule | null | undefined) => {
        const readIt = (keepsAll: boolean) =>
          readOnce(db, { ...request, choices: effective, keepsAll }, { rules: under, rule }, progress)
        return (await readIt(false)) ?? (await readIt(true))!
      }
      const first = await read(undefined)
      const rule = ruleForFile(first.answered, null)
      return { ...(rule === first.fileRule ? first : await read(rule)), levelOne }
    }
    const chosen =
      contract.levelOne === null && kind === 'tickets' ? chosenLevelOne(effective.answers?.[LEVEL_ONE]) : null
    const reading = await readUnder(chosen)
    const isAsked = reading.staged.answered.some(({ id }) => id === LEVEL_ONE)
    return chosen === null || isAsked ? reading : await readUnder(null)
  })
  const { levelOne } = result
  const levelOneRule = kind === 'tickets' ? ruleForFile(result.answered, levelOne ?? contract.levelOne) : null
  refuseMisfits(result.staged.questions, choices)
  const recalls = result.staged.answered.some(({ id }) => choices.answers?.[id] === undefined)
  return {
    ...result.staged,
    levelOneRule,
    levelOne,
    remembered: remembered || recalls,
    chosen: choicesToRemember(choices, recalled),
  }
}

type Reading = {
  readonly staged: Omit<Staged, 'levelOne' | 'levelOneRule' | 'remembered' | 'chosen'>
  readonly fileRule: LevelOneRule | null
  readonly answered: ReadonlySet<TicketField>
}

/** What a file is read under. `rule` tells level 1: undefined = the one that the file's columns suggest. */
type ReadUnder = { readonly rules: ContractRules; readonly rule: LevelOneRule | null | undefined }

/**
 * `keepsAll`: whatever the share of rejected rows. Null where some of them were let go because the file looked wrong, which it
 * then was not.
 */
async function readOnce(
  db: Db,
  request: StageRequest & { readonly keepsAll: boolean },
  under: ReadUnder,
  progress: Progress,
): Promise<Reading | null> {
  const { rules } = under
  const { kind, choices, language, keepsAll } = request
  rmSync(request.stagingPath, { force: true })
  const staging = createStaging(request.stagingPath)
  try {
    const stager = makeStager(db, request, staging, under)
    const issues: KeptIssue[] = []
    const issueCounts: Record<string, number> = {}
    const months = new Set<Month>()
    let newest: number | null = null
    const rank = new FileRank()
    const rests = new Rests()
    const types =
      kind === 'tickets' ? askedTypes(request.contract, readTerms(db, request.contract.id).values(), rules) : null
    const file = { contractId: request.contract.id, kind, language, asksTypes: types !== null }
    const against = new AgainstLast(db, file, rules)
    let ownRows = 0
    let table: FoundTable | null = null
    let rejections = new Rejections(language, keepsAll)
    const beside = { name: request.file ?? '', orderBefore: orderOfLast(db, request) }
    const report = await readExport(
      request.path,
      { ...readOptions(request, rules, types), beside },
      {
        start: (found) => {
          table = found
          rejections = new Rejections(language, keepsAll)
          stager.start(found.fields)
          rank.start(found.fields)
          against.start(found.fields)
        },
        accept: (facts, line) => {
          rejections.accept()
          for (const month of stager.accept(facts)) months.add(month)
          newest = newestOf(newest, newestDate(facts, rules.timeZone))
          rank.add(facts)
          rests.add(facts, rules, stager.fileRule())
          against.add(facts, line)
          if (facts.updatedAt !== undefined) ownRows += 1
        },
        flawed: (row) => {
          const { line, cells, findings, rejected } = row
          const { headers } = table!
          for (const finding of findings) {
            issueCounts[finding.code] = (issueCounts[finding.code] ?? 0) + 1
            if (issues.length < ISSUES_SHOWN) issues.push(keepFinding(finding, { line, cells, headers }, language))
          }
          if (rejected && rejections.reject(row, headers)) staging.reject(row)
        },
        restart: () => {
          staging.clear()
          issues.length = 0
          for (const code of Object.keys(issueCounts)) delete issueCounts[code]
          months.clear()
          newest = null
          rank.forget()
          rests.forget()
          ownRows = 0
        },
        progress: (done, rows) => {
          rejections.refuseHopeless(table!)
          refuseUnfolding(staging, table!)
          progress(done, rows)
        },
      },
    )
    if (rejections.decide(table!).readAgain) return null
    const { timeZone } = rules
    const found = fileInstant({ said: choices.asOf, name: request.file ?? '', newest, timeZone, now: request.now })
    const said = choices.covers && { from: parseMonth(choices.covers.from), to: parseMonth(choices.covers.to) }
    staging.tell({ asOf: found?.at ?? null, rank: rank.value, covers: said ?? null })
    const superseded = staging.keepLast(kind)
    if (kind === 'tickets') staging.keepLast('satisfaction')
    if (kind === 'tickets' && superseded > 0) {
      const known = readTerms(db, request.contract.id)
      rests.countAgain(decodeStaged(staging.keptTickets(), known), rules, stager.fileRule())
    }
    const asking = new Asking(choices.answers)
    const { mapping, sheets } = report
    if (kind === 'tickets') {
      const column = mapping.find(({ field }) => field === 'group')?.header ?? null
      askLevelOne(asking, request.contract, { answered: stager.answered, column }, rests)
    }
    if (kind === 'costs') pairRelabelled(db, request.contract.id, staging, asking)
    askLacking(asking, findLastColumns(db, request.contract.id, kind, report.format), report)
    const questions = [...withoutConstants(report.questions, asking.questions), ...asking.questions]
    const answered = [...report.answered, ...asking.answered]
    const { sheet, header, timeZone: clock } = choices
    staging.keepSeen({ mapping, issues, sheets, questions, answered, said: { sheet, header, timeZone: clock } })
    const covers = coveredBy(kind, months, choices.covers)
    const monthList = [...months].toSorted((a, b) => a - b).map(formatMonth)
    return {
      staged: {
        ...report,
        notices: [...report.notices, ...against.notices(report)],
        told: against.told,
        timeZone: clock ?? null,
        questions,
        answered,
        held: [],
        rests: rests.list(kind, ticketScopes(request.contract, rests.told), rules.levelOne?.by ?? stager.fileRule()),
        superseded,
        months: monthList,
        covers,
        asOf: found && { at: toInstant(found.at), from: found.from, ownRows },
        issues,
        issueCounts,
      },
      fileRule: stager.fileRule(),
      answered: stager.answered,
    }
  } finally {
    staging.close()
  }
}

/** A file of any size may be laid out in so much. */
const ALWAYS_GRANTED = 8_000_000
const MOST_TIMES = 3

/** Refuses a file that would take more than three times its size on the disk. */
function refuseUnfolding(staging: Staging, { bytes, refusal }: FoundTable): void {
  if (staging.size() > Math.max(ALWAYS_GRANTED, MOST_TIMES * bytes))
    throw new Failure('file-unfolds', { times: MOST_TIMES }, undefined, refusal)
}

function makeStager(
  db: Db,
  { kind, contract }: StageRequest,
  staging: Staging,
  { rules, rule }: ReadUnder,
): TicketStager {
  if (kind === 'tickets') return ticketStager(staging, rules, readTerms(db, contract.id), rule)
  return { ...factStager(kind, staging, rules.timeZone), fileRule: () => null, answered: new Set() }
}
