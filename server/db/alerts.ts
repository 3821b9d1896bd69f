import { and, asc, desc, eq, inArray } from './drizzle.ts'
import { AlertSchema, type Alert, type AlertFigures } from '../../shared/api/alerts.ts'
import type { AlertClosing, AlertEvent, AlertLevel, AlertRule, AlertState } from '../../shared/alerts/rules.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { alertMoments, alerts } from './schema/alerts.ts'

type Row = typeof alerts.$inferSelect
type MomentRow = typeof alertMoments.$inferSelect
/** How an alert was closed. `over`: closed by somebody, and the data no longer show it either. */
export type StoredClosing = { readonly how: AlertClosing; readonly fromMonth: string | null; readonly over: boolean }
/** The last alert about a subject of a rule, with what people were last told of it. */
export type LastAlert = {
  readonly id: number
  readonly rule: AlertRule
  readonly subject: string
  readonly kpi: KpiId | null
  readonly episode: number
  readonly level: AlertLevel
  readonly state: AlertState
  readonly closing: StoredClosing | null
  readonly month: Month
  readonly told: AlertFigures
  readonly toldIn: Month
}
export type NewAlert = {
  readonly contractId: number
  readonly rule: AlertRule
  readonly subject: string
  readonly episode: number
  readonly level: AlertLevel
  readonly kpi: KpiId | null
  readonly month: Month
  readonly figures: AlertFigures
}
/** A moment of an alert's life; `by` null = Vigie itself. */
export type Moment = {
  readonly event: AlertEvent
  readonly by: string | null
  readonly accountId?: number | null
  readonly text: string | null
  readonly figures: AlertFigures | null
}

/** Alerts of a contract, newest first; of some states, or of all. */
export function listAlerts({ orm }: Db, contractId: number, states?: readonly AlertState[]): Alert[] {
  const wanted = states && inArray(alerts.state, [...states])
  const rows = orm
    .select()
    .from(alerts)
    .where(and(eq(alerts.contractId, contractId), wanted))
    .orderBy(desc(alerts.id))
    .all()
  return withHistory(orm, rows)
}

export function findAlert({ orm }: Db, contractId: number, id: number): Alert | null {
  const rows = orm
    .select()
    .from(alerts)
    .where(and(eq(alerts.contractId, contractId), eq(alerts.id, id)))
    .all()
  return withHistory(orm, rows)[0] ?? null
}

/** The last alert about each subject, by rule. */
export function readLastAlerts({ orm }: Db, contractId: number): LastAlert[] {
  const rows = orm.select().from(alerts).where(eq(alerts.contractId, contractId)).orderBy(asc(alerts.episode)).all()
  const last = new Map(rows.map((row) => [`${row.rule} ${row.subject}`, row]))
  return [...last.values()].map((row) => {
    const told = readMoments(orm, [row.id]).findLast(({ figures }) => figures !== null)
    const figures = (told?.figures ?? row.figures) as AlertFigures
    const toldIn = (told?.month ?? row.month) as Month
    return { ...row, kpi: row.kpi as KpiId | null, closing: row.closing as StoredClosing | null, told: figures, toldIn }
  })
}

/** Raises an alert; returns its id. Instants: epoch seconds. */
export function raiseAlert(db: Db, alert: NewAlert, now: number): number {
  const { id } = db.orm
    .insert(alerts)
    .values({ ...alert, lastMonth: alert.month, state: 'raised', raisedAt: now })
    .returning({ id: alerts.id })
    .get()
  addMoment(db, id, { event: 'raised', by: null, text: null, figures: alert.figures, month: alert.month }, now)
  return id
}

/** An open alert still holds at the end of a month. */
export function holdAlert(
  { orm }: Db,
  id: number,
  seen: { lastMonth: Month; level: AlertLevel; figures: AlertFigures },
): void {
  orm.update(alerts).set(seen).where(eq(alerts.id, id)).run()
}

export function setAlertState({ orm }: Db, id: number, state: AlertState, closing: StoredClosing | null): void {
  orm.update(alerts).set({ state, closing }).where(eq(alerts.id, id)).run()
}

/** The data no longer show an alert that somebody had closed: the same subject may be raised again. */
export function markAlertOver({ orm }: Db, id: number, closing: StoredClosing): void {
  orm
    .update(alerts)
    .set({ closing: { ...closing, over: true } })
    .where(eq(alerts.id, id))
    .run()
}

/** Writes what happened to an alert, for ever; returns the moment's id. */
export function addMoment(
  { orm }: Db,
  alertId: number,
  moment: Moment & { readonly month: Month },
  now: number,
): number {
  return orm
    .insert(alertMoments)
    .values({ alertId, at: now, ...moment })
    .returning({ id: alertMoments.id })
    .get().id
}

function readMoments(orm: Db['orm'], ids: readonly number[]): MomentRow[] {
  return orm
    .select()
    .from(alertMoments)
    .where(inArray(alertMoments.alertId, [...ids]))
    .orderBy(asc(alertMoments.id))
    .all()
}

function withHistory(orm: Db['orm'], rows: readonly Row[]): Alert[] {
  const moments = readMoments(
    orm,
    rows.map(({ id }) => id),
  )
  return rows.map((row) =>
    AlertSchema.parse({
      ...row,
      month: formatMonth(row.month),
      lastMonth: formatMonth(row.lastMonth),
      raisedAt: toInstant(row.raisedAt),
      history: moments
        .filter(({ alertId }) => alertId === row.id)
        .map((moment) => ({ ...moment, at: toInstant(moment.at) })),
    }),
  )
}
