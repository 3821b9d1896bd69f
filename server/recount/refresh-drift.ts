import type { Contract } from '../../shared/api/contracts.ts'
import type { Drift } from '../../shared/api/drift.ts'
import { kpiDefinition, kpiIds } from '../../shared/kpi/index.ts'
import type { Month } from '../../shared/period.ts'
import { readWatch } from '../db/alert-settings.ts'
import type { Db } from '../db/client.ts'
import { readRevision } from '../db/contracts.ts'
import { readTicketLives } from '../db/delay-history.ts'
import { listKeptFindings, readLastDriftFindings, replaceDriftFindings } from '../db/drift-findings.ts'
import { readDriftMonths, replaceDriftMonths } from '../db/drift-months.ts'
import { readLastCause } from '../db/last-cause.ts'
import { addRestatements, type RestatementCause } from '../db/restatements.ts'
import { readTicketClasses, readTicketMonths } from '../db/ticket-months.ts'
import { figuresOf, movedFigures, shownBy, type Figures } from '../review/figures.ts'
import { ticketScopes } from '../review/measure-terms.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
import { findDrift, lastCompleteMonth, restsOn } from './find-drift.ts'
import { compileRules } from '../rules/rules.ts'

/**
 * When (epoch seconds) and why the drift is found again. `begins`: the first month in whose delays the last change made anything
 * other than it was, Infinity where it changed none; null = it may be any.
 */
export type Refinding = { readonly now: number; readonly after: DriftCause; readonly begins: Month | null }

/** Of so many months it is kept what tickets did: those that a finding rests on, and a year within which months may change. */
const KEPT_MONTHS = 36

/**
 * Finds what the drift detector says of every month, of the tickets that the delay counts, and keeps it with the revision of the
 * tickets it read. A month of which nothing changed keeps what was said of it, by whichever release: where it is known from
 * which month on anything did, what was said before stays, and only the tickets are read that were open since: of the months before,
 * what they did is kept too.
 */
export async function refreshDrift(db: Db, contract: Contract, { now, after, begins }: Refinding): Promise<void> {
  const rules = await compileRules(contract)
  const last = readTicketMonths(db, contract.id).at(-1)?.month
  if (last === undefined) return
  const revision = readRevision(db, contract.id)
  const until = lastCompleteMonth(last, now, rules.timeZone)
  const { driftFrom } = readWatch(db, contract.id)
  const { delays } = ticketScopes(contract, readTicketClasses(db, contract.id))
  const kept = new Map(listKeptFindings(db, contract.id).map((finding) => [finding.month, finding]))
  const since = { revision, baseline: driftFrom, begins }
  // Another baseline changes what is found of tickets that are what they were.
  const isAnew = after === 'baseline' || contract.delaySource === 'tool'
  const from = isAnew ? null : firstToJudge([...kept.values()], since)
  const stays = [...kept.values()].filter(
    ({ month }) => from !== null && isLookedAt(month, driftFrom) && month < from.judge,
  )
  const rests = from && restsOn(from.judge, from.first)
  const behind = from && rests ? readDriftMonths(db, contract.id, { from: rests, to: from.judge - 1 }) : []
  const lives = () => readTicketLives(db, contract.id, delays, behind.length > 0 ? from!.judge : rests)
  const { found, read } =
    from !== null && from.judge > until
      ? { found: [], read: [] }
      : findDrift(lives(), until, rules, {
          baseline: from?.first ?? driftFrom,
          from: from?.judge ?? null,
          behind,
          said: (month, digest) => {
            const was = kept.get(month)
            // Before digests were kept: what was found on these very tickets stays.
            const holds = was && (was.digest === digest || (was.digest === null && was.revision === revision))
            return holds ? was.drift : null
          },
        })
  const findings = [...stays.filter(({ month }) => month <= until), ...found]
  db.sqlite
    .transaction(() => {
      const was = verdictsOn(db, contract, readLastDriftFindings(db, contract.id), now)
      replaceDriftFindings(db, contract.id, findings, { revision, from: driftFrom ?? 0 })
      replaceDriftMonths(db, contract.id, read, {
        from: Math.min(from?.judge ?? 0, until + 1, read[0]?.month ?? Infinity),
        oldest: until + 1 - KEPT_MONTHS,
      })
      const is = verdictsOn(db, contract, readLastDriftFindings(db, contract.id), now)
      const cause = causeOf(db, contract.id, after, now)
      if (cause) addRestatements(db, contract.id, movedFigures(was, is, []), cause)
    })
    .immediate()
}

const isLookedAt = (month: Month, baseline: Month | null) => baseline === null || month >= baseline

type Kept = ReturnType<typeof listKeptFindings>

/**
 * The first month whose finding may be another than what is kept, and the first that findings look at; null where all are to be
 * found again: where nothing is kept, or not of the tickets as they were before the last change, or not what it rests on.
 */
function firstToJudge(
  kept: Kept,
  { revision, baseline, begins }: { revision: number; baseline: Month | null; begins: Month | null },
): { readonly first: Month; readonly judge: Month } | null {
  const months = kept.filter(({ month }) => isLookedAt(month, baseline)).map(({ month }) => month)
  const [known] = new Set(kept.map((finding) => finding.revision))
  const changed = known === revision ? Infinity : begins
  if (months.length === 0 || changed === null || (known !== revision && known !== revision - 1)) return null
  if (kept.some((finding) => finding.revision !== known || !finding.digest)) return null
  const [first, last] = [Math.min(...months), Math.max(...months)]
  const judge = Math.min(changed, last + 1)
  return judge > first ? { first, judge } : null
}

/** What made the drift to be found again: a change of facts or rules, an agreed baseline, or nothing but a new month or release. */
export type DriftCause = 'change' | 'baseline' | 'time'

function causeOf(db: Db, contractId: number, after: DriftCause, now: number): RestatementCause | null {
  if (after === 'change') return readLastCause(db, contractId, now)
  const told = { importId: null, at: now, accountId: null }
  return after === 'time' ? { ...told, cause: 'version' } : { ...told, cause: 'settings', settings: ['driftFrom'] }
}

/** The figures that the drift judges, of delivered months, with the verdicts that findings give them; nothing without any. */
function verdictsOn(db: Db, contract: Contract, findings: ReadonlyMap<Month, Drift>, now: number): Figures {
  if (findings.size === 0) return new Map()
  const reviewed = { ...readReviewedContract(db, contract, now), drift: findings }
  const shown = shownBy(db, contract, now)
  const judged = kpiIds.filter((kpi) => kpiDefinition(kpi).drifts)
  return figuresOf(reviewed, { ...shown, month: (month) => findings.has(month) && shown.month(month) }, judged)
}
