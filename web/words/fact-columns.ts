import type { AnswerFact, CostFact, IncidentFact, KpiFact, TicketFact } from '../../shared/api/kpi-facts.ts'
import { fieldsSaying } from '../../shared/kinds/field-table.ts'
import { incidentFields } from '../../shared/kinds/incidents/incident.ts'
import {
  leavingName,
  ticketFieldNames,
  ticketFields,
  type TicketField,
  type TicketSays,
} from '../../shared/kinds/tickets/ticket.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'
import { countedWord } from './counted-word.ts'
import { disputeColumn, inTwo, typeText, written } from './ticket-text.ts'

/** A column of the list of facts: its title, whether it holds numbers, and what it says of one fact, the aside in quieter ink. */
export type FactColumn<Fact> = {
  readonly title: string
  /** Left out where no row has anything in it. */
  readonly isOptional?: true
  readonly isNumber?: true
  /** Its asides are sentences, which want room. */
  readonly isProse?: true
  readonly text: (fact: Fact) => string
  readonly aside?: (fact: Fact) => string | null
  /** What rows are ordered by, where it is not the text. */
  readonly order?: (fact: Fact) => number | string | null
}

/** What a list of facts is written with. */
export type FactWords = {
  readonly t: Translate
  readonly format: Format
  readonly timeZone: string
  readonly currency: string
}

/** What a key that was made of a row's content, as its file numbers nothing, starts with. */
const MADE = '~'

/** Whether a fact has a number of its own. */
export const hasNumber = (id: string): boolean => !id.startsWith(MADE)

/** A fact's own number, where its file gives one. */
function numberColumn<Fact extends { readonly id: string }>({ t }: FactWords): FactColumn<Fact> {
  return { title: t('facts.id'), isOptional: true, text: ({ id }) => (hasNumber(id) ? id : '') }
}

/** How a fact counted, and why where that is not plain. */
function countedColumn<Fact extends KpiFact>(
  { t }: FactWords,
  rule: (fact: Fact) => string | null = () => null,
): FactColumn<Fact> {
  return {
    title: t('facts.counted'),
    text: ({ kind, counted }) => countedWord(t, kind, counted, 1),
    aside: (fact) => (fact.reason ? t(`why.${fact.reason}`) : rule(fact)),
  }
}

/** What a ticket's export says in one of its fields, as it is. */
export function toldColumn(words: FactWords, field: TicketField): FactColumn<TicketFact> {
  const told: { readonly says: TicketSays; readonly shown?: 'always' | 'where-told' } = ticketFields[field]
  const isNumber = told.says === 'count' || told.says === 'duration'
  const valueOf = (fact: TicketFact) => fact[leavingName(field)]
  return {
    title: words.t(`field.tickets.${field}`),
    ...(told.shown !== 'always' && { isOptional: true as const }),
    ...(isNumber && { isNumber: true as const, order: (fact) => valueOf(fact) as number | null }),
    ...(field === 'category' && { aside: ({ type }) => type && typeText(words.t, type) }),
    text: (fact) => {
      const value = valueOf(fact)
      return value === null ? '' : written[told.says](value as never, words)
    },
  }
}

/** Tickets; `isRate`: the list belongs to the first-level rate, so the rule that told level 1 is worth a word. */
export function ticketColumns(words: FactWords, isRate: boolean): FactColumn<TicketFact>[] {
  const { t, format, timeZone } = words
  const when = (instant: string) => inTwo(format.instant(timeZone, instant))
  return [
    { title: t('facts.ticket'), text: ({ ticketId }) => ticketId },
    countedColumn(words, ({ levelOneRule }) => (isRate && levelOneRule ? t(`levelOneWhy.${levelOneRule}`) : null)),
    {
      title: t('facts.delay'),
      isNumber: true,
      isOptional: true,
      // What a commitment counts is the time that it took, which stands beside it.
      text: ({ delayHours, takenHours }) => (takenHours === null ? format.value('hours', delayHours) : ''),
      order: ({ delayHours }) => delayHours,
    },
    {
      title: t('facts.guaranteed'),
      isNumber: true,
      isOptional: true,
      text: ({ guaranteedHours }) => (guaranteedHours === null ? '' : format.duration(guaranteedHours)),
    },
    {
      title: t('facts.taken'),
      isNumber: true,
      isOptional: true,
      text: ({ takenHours }) => (takenHours === null ? '' : format.duration(takenHours)),
      aside: ({ lateHours, pausedHours }) =>
        lateHours
          ? t('facts.lateBy', { delay: format.duration(lateHours) })
          : pausedHours
            ? t('facts.paused', { delay: format.duration(pausedHours) })
            : null,
    },
    {
      title: t('facts.due'),
      isOptional: true,
      text: ({ dueAt }) => (dueAt ? when(dueAt) : ''),
      aside: ({ lateHours, pausedHours }) =>
        lateHours && pausedHours ? t('facts.paused', { delay: format.duration(pausedHours) }) : null,
    },
    disputeColumn(words),
    { title: t('facts.opened'), text: ({ openedAt }) => when(openedAt), order: ({ openedAt }) => openedAt },
    {
      title: t('facts.resolved'),
      text: ({ resolvedAt }) => (resolvedAt ? when(resolvedAt) : ''),
      order: ({ resolvedAt }) => resolvedAt,
      aside: ({ resolvedAt, closedAt }) =>
        !resolvedAt && closedAt ? t('facts.closedOn', { when: when(closedAt) }) : null,
    },
    {
      title: t('facts.responded'),
      isOptional: true,
      text: ({ respondedAt, statedResponseHours, responseSlaMet }) =>
        respondedAt
          ? when(respondedAt)
          : statedResponseHours !== null
            ? t('facts.respondedIn', { delay: format.duration(statedResponseHours) })
            : responseSlaMet === null
              ? ''
              : t(responseSlaMet ? 'facts.slaMet' : 'facts.slaMissed'),
    },
    ...ticketFieldNames.filter((field) => 'shown' in ticketFields[field]).map((field) => toldColumn(words, field)),
    {
      title: t('facts.sla'),
      text: ({ slaMet }) => (slaMet === null ? '' : t(slaMet ? 'facts.slaMet' : 'facts.slaMissed')),
    },
  ]
}

/** Security incidents, or outages with the service time that each took. */
export function incidentColumns(words: FactWords, areOutages: boolean): FactColumn<IncidentFact>[] {
  const { t, format, timeZone } = words
  return [
    {
      title: t('facts.started'),
      text: ({ startedAt }) => inTwo(format.instant(timeZone, startedAt)),
      order: ({ startedAt }) => startedAt,
    },
    numberColumn(words),
    countedColumn(words),
    {
      title: t('facts.ended'),
      text: ({ endedAt }) => (endedAt ? inTwo(format.instant(timeZone, endedAt)) : ''),
      order: ({ endedAt }) => endedAt,
      aside: ({ endedAt }) => (areOutages && !endedAt ? t('facts.lasting') : null),
    },
    ...(areOutages
      ? [
          {
            title: t('facts.downtime'),
            isNumber: true as const,
            text: ({ downtimeHours }: IncidentFact) => format.value('hours', downtimeHours),
            order: ({ downtimeHours }: IncidentFact) => downtimeHours,
          },
        ]
      : []),
    ...fieldsSaying(incidentFields, 'name').map((field) => ({
      title: t(`field.incidents.${field}`),
      ...(incidentFields[field].shown === 'where-told' && { isOptional: true as const }),
      text: (fact: IncidentFact) => fact[field] ?? '',
    })),
    { title: t('facts.source'), text: ({ source }) => t(`incidentSource.${source}`) },
  ]
}

/** Answers to surveys, and surveys that nobody answered. */
export function answerColumns(words: FactWords): FactColumn<AnswerFact>[] {
  const { t, format, timeZone } = words
  return [
    {
      title: t('facts.answered'),
      text: ({ answeredAt, sentAt }) =>
        (answeredAt ?? sentAt) ? inTwo(format.dayOrInstant(timeZone, (answeredAt ?? sentAt)!)) : '',
      order: ({ answeredAt, sentAt }) => answeredAt ?? sentAt,
    },
    numberColumn(words),
    countedColumn(words),
    { title: t('facts.survey'), text: ({ survey }) => t(`surveyName.${survey}`) },
    { title: t('facts.ticket'), isOptional: true, text: ({ ticketId }) => ticketId ?? '' },
    {
      title: t('facts.score'),
      isNumber: true,
      text: ({ score, scale }) =>
        score === null || scale === null
          ? ''
          : t('facts.scoreOf', { score: format.perMonth(score), scale: format.count(scale) }),
      order: ({ score, scale }) => (score === null || scale === null ? null : score / scale),
    },
    {
      title: t('facts.satisfied'),
      text: ({ satisfied }) => (satisfied === null ? '' : t(`yesNo.${satisfied ? 'yes' : 'no'}`)),
    },
  ]
}

/** Cost lines, to the cent. */
export function costColumns(words: FactWords): FactColumn<CostFact>[] {
  const { t, format, currency } = words
  return [
    { title: t('facts.label'), text: ({ label }) => label ?? t('breakdown.notSaid') },
    { title: t('facts.month'), text: ({ month }) => format.monthShort(month), order: ({ month }) => month },
    countedColumn(words),
    { title: t('facts.nature'), text: ({ nature }) => t(`natureName.${nature}`) },
    {
      title: t('facts.amount'),
      isNumber: true,
      text: ({ amount }) => format.money(currency, amount, true),
      order: ({ amount }) => amount,
    },
    {
      title: t('facts.forecast'),
      isNumber: true,
      isOptional: true,
      text: ({ forecast }) => (forecast === null ? '' : format.money(currency, forecast, true)),
      order: ({ forecast }) => forecast,
    },
    numberColumn(words),
  ]
}
