import type { Contract } from '../../../shared/api/contracts.ts'
import type { TicketKpi } from '../../../shared/kpi/index.ts'
import type { Format } from '../../composables/useFormat.ts'
import type { Translate } from '../../composables/useWords.ts'
import { clockLine } from './clock-line.ts'
import type { Line } from './line.ts'

/** Which tickets a KPI counts, and how their type is told. */
export function whichLine({ ticketScope, typeSource }: Contract, kpi: TicketKpi, t: Translate): Line {
  const scope = t(`define.scope.${ticketScope[kpi]}`)
  return { term: t('define.which'), text: `${scope} ${t(`define.typeFrom.${typeSource ?? 'either'}`)}` }
}

/** First-level rate: who is eligible, and how level 1 is told. */
export function firstLevelLines({ levelOne }: Contract, t: Translate): Line[] {
  const rule = levelOne ? t('define.levelOneBy', { rule: t(`levelOneRule.${levelOne.by}`) }) : t('define.levelOneFirst')
  const groups = levelOne?.groups?.length ? ` ${levelOne.groups.join(', ')}.` : ''
  return [
    { term: t('define.eligible'), text: t('define.eligibleText') },
    { term: t('define.levelOne'), text: rule + groups },
    { term: t('define.reopened'), text: t('define.reopenedText') },
  ]
}

/** Resolution delay: the clock it is counted on, and which date ends it. */
export function delayLines(contract: Contract, t: Translate, format: Format): Line[] {
  const { delaySource, closingDateStandsIn } = contract
  return [
    delaySource === 'tool' ? { term: t('define.clock'), text: t('define.toolClock') } : clockLine(contract, t, format),
    { term: t('define.noDate'), text: t(closingDateStandsIn ? 'define.closingStandsIn' : 'define.closingDoesNot') },
    { term: t('define.placed'), text: t('define.placedText') },
  ]
}
