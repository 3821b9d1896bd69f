import { eq } from './drizzle.ts'
import { AlertSettingsSchema, defaultAlertSettings, type AlertSettings } from '../../shared/api/alerts.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { contracts } from './schema/contracts.ts'

/** What the watching of a contract goes by, beside its settings: where it got to, and where the detector starts. */
export type Watch = {
  readonly settings: AlertSettings
  /** Last month at whose end the rules looked; null before the first time. */
  readonly through: Month | null
  /** Month from which a new baseline was agreed; null = none. */
  readonly driftFrom: Month | null
  /** Month in which the contract's months were last summed up; null = not known. */
  readonly summedUpIn: Month | null
}

export function readWatch({ orm }: Db, contractId: number): Watch {
  const row = orm
    .select({
      settings: contracts.alertSettings,
      through: contracts.alertsThrough,
      driftFrom: contracts.driftFrom,
      summedUpIn: contracts.summedUpIn,
    })
    .from(contracts)
    .where(eq(contracts.id, contractId))
    .get()!
  return { ...row, settings: row.settings === null ? defaultAlertSettings : AlertSettingsSchema.parse(row.settings) }
}

export function writeAlertSettings({ orm }: Db, contractId: number, settings: AlertSettings): void {
  orm.update(contracts).set({ alertSettings: settings }).where(eq(contracts.id, contractId)).run()
}

export function writeAlertsThrough({ orm }: Db, contractId: number, month: Month): void {
  orm.update(contracts).set({ alertsThrough: month }).where(eq(contracts.id, contractId)).run()
}

export function writeDriftFrom({ orm }: Db, contractId: number, month: Month): void {
  orm.update(contracts).set({ driftFrom: month }).where(eq(contracts.id, contractId)).run()
}

export function writeSummedUpIn({ orm }: Db, contractId: number, month: Month): void {
  orm.update(contracts).set({ summedUpIn: month }).where(eq(contracts.id, contractId)).run()
}
