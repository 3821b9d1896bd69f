import type { Committee, CommitteeKpi } from '../api/committees.ts'
import type { Verdict } from '../kpi/target.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { missingFiles } from './committee-files.ts'
import { driftOf, figureNames } from './committee-names.ts'
import { quarterNumber } from './quarters.ts'

type Judged = Pick<Committee, 'quarter' | 'isOver' | 'kpis' | 'exceptions' | 'files'>

/** Nothing that a file or more time would give: the contract set no target, or does without this KPI. */
const isLeftOut = ({ optional, reason }: CommitteeKpi) => optional || reason === 'no-target'
const lacksFile = ({ reason }: CommitteeKpi) => reason === 'no-file'

/**
 * How the quarter went, in one sentence for the meeting room: how many of the targets due are met and how many of those are
 * not proven; which are missed, by how much; whether the delay drifts; what is behind the path to a target not due yet; what
 * could not be judged, and whether files are missing. Missed KPIs come in the order of the exceptions, the gravest first.
 */
export function committeeSentence(t: Translate, format: Format, committee: Judged): string {
  const of = (verdict: Verdict) => inOrder(committee, verdict)
  const [missed, behind] = [of('missed'), of('behind')]
  const due = of('met').length + missed.length
  const silent = of('no-data').filter((kpi) => !isLeftOut(kpi))
  const clauses = [
    due > 0 ? dueClause(t, format, of('met'), missed) : pathClause(t, format, of('on-path'), behind),
    ...(due > missed.length ? missedClauses(t, format, missed) : []),
    ...(behind.length > 0 && (due > 0 || of('on-path').length > 0)
      ? [t('committee.say.behindFor', { names: figureNames(t, format, behind) })]
      : []),
    ...restClauses(t, format, committee, silent),
  ].filter((clause) => clause !== null)
  const said = clauses.length > 0 ? clauses.reduce((first, second) => t('committee.say.also', { first, second })) : null
  return opening(t, committee, said ?? nothing(t, committee, silent))
}

function inOrder({ kpis, exceptions }: Judged, verdict: Verdict): CommitteeKpi[] {
  const rank = (kpi: CommitteeKpi) => {
    const index = exceptions.findIndex((one) => one.kpi === kpi.id)
    return index < 0 ? exceptions.length : index
  }
  return kpis.filter((kpi) => kpi.verdict === verdict).sort((a, b) => rank(a) - rank(b))
}

function dueClause(t: Translate, format: Format, met: CommitteeKpi[], missed: CommitteeKpi[]): string {
  const n = met.length + missed.length
  const names = figureNames(t, format, missed)
  if (met.length === 0)
    return n === 2 ? t('committee.say.missedBoth', { names }) : t('committee.say.missed', { names }, n)
  const first = missed.length === 0 ? allMet(t, n) : t('committee.say.someMet', { of: n }, met.length)
  const unproven = met.filter(({ certain }) => !certain).length
  if (unproven === 0) return first
  const second = met.length === 1 ? t('committee.say.unprovenOne') : t('committee.say.unproven', {}, unproven)
  return t('committee.say.but', { first, second })
}

const allMet = (t: Translate, n: number) => (n === 2 ? t('committee.say.metBoth') : t('committee.say.met', {}, n))

function pathClause(t: Translate, format: Format, onPath: CommitteeKpi[], behind: CommitteeKpi[]): string | null {
  const n = onPath.length + behind.length
  if (n === 0) return null
  const names = figureNames(t, format, behind)
  if (onPath.length === 0)
    return n === 2 ? t('committee.say.behindBoth', { names }) : t('committee.say.behind', { names }, n)
  if (behind.length === 0) return n === 2 ? t('committee.say.onPathBoth') : t('committee.say.onPath', {}, n)
  return t('committee.say.someOnPath', { of: n }, onPath.length)
}

function missedClauses(t: Translate, format: Format, missed: CommitteeKpi[]): string[] {
  const aimed = missed.filter((kpi) => driftOf(kpi) === null)
  const drifts = missed.flatMap((kpi) => driftOf(kpi) ?? [])
  return [
    ...(aimed.length > 0 ? [t('committee.say.missedFor', { names: figureNames(t, format, aimed) })] : []),
    ...drifts.map(({ kind, since }) => t(`committee.say.${kind}`, { month: format.month(since) })),
  ]
}

/** What the figures do not say: nothing where no KPI at all could be judged, since that is then the whole sentence. */
function restClauses(t: Translate, format: Format, committee: Judged, silent: CommitteeKpi[]): string[] {
  if (committee.kpis.every(({ verdict }) => verdict === 'no-data')) return []
  const names = format.list(silent.map(({ id }) => t(`kpi.${id}.subject`)))
  const allByFile = silent.every(lacksFile)
  const { missing, of } = missingFiles(committee)
  return [
    ...(silent.length > 0 ? [t(`committee.say.${allByFile ? 'silentFiles' : 'silent'}`, { names })] : []),
    ...(committee.isOver && missing.length > 0 && !(silent.length > 0 && allByFile)
      ? [t('committee.say.files', { of }, missing.length)]
      : []),
  ]
}

function nothing(t: Translate, { isOver }: Judged, silent: CommitteeKpi[]): string {
  const byFile = silent.length > 0 && silent.every(lacksFile)
  if (byFile && isOver) return t('committee.say.nothingFiles')
  return t(isOver ? 'committee.say.nothing' : 'committee.say.nothingYet')
}

const ordinals = ['1', '2', '3', '4', '5', '6', '7', '8'] as const

function opening(t: Translate, { quarter, isOver }: Judged, said: string): string {
  const n = quarterNumber(quarter)
  const ordinal = ordinals.find((one) => Number(one) === n)
  if (!ordinal) return t(isOver ? 'committee.say.overN' : 'committee.say.runningN', { n, said })
  return t(isOver ? 'committee.say.over' : 'committee.say.running', {
    ordinal: t(`committee.ordinal.${ordinal}`),
    said,
  })
}
