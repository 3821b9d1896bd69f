import type { z } from 'zod'
import * as accounts from '../../../shared/api/accounts.ts'
import { AccountPatchSchema, NewAccountSchema } from '../../../shared/api/admin.ts'
import { AlertActionSchema, AlertSettingsSchema, defaultAlertSettings } from '../../../shared/api/alerts.ts'
import { ChannelPatchSchema, NewChannelSchema } from '../../../shared/api/channels.ts'
import { QuarterSchema } from '../../../shared/api/committees.ts'
import { ContractDeletionSchema } from '../../../shared/api/contract-deletion.ts'
import { ContractPatchSchema, NewContractSchema } from '../../../shared/api/contracts.ts'
import { DecisionPatchSchema, NewDecisionSchema } from '../../../shared/api/decisions.ts'
import { ReopeningSchema, SigningSchema } from '../../../shared/api/editions.ts'
import { DaySchema, InstantSchema, MoneySchema, MonthSchema } from '../../../shared/api/fields.ts'
import { GuidePatchSchema } from '../../../shared/api/guide.ts'
import { ImportSchema, RereadSchema } from '../../../shared/api/imports.ts'
import { LevelOneProposalSchema } from '../../../shared/api/level-one.ts'
import { MailingSchema } from '../../../shared/api/mailings.ts'
import {
  CreatedUploadTokenSchema,
  MemberPatchSchema,
  NewInvitationSchema,
  NewUploadTokenSchema,
} from '../../../shared/api/members.ts'
import { PenaltyAnswerSchema, PenaltyWaiverSchema } from '../../../shared/api/penalties.ts'
import {
  DemoSignInSchema,
  LinkLookSchema,
  LinkUseSchema,
  OpenIdStartSchema,
  PasswordResetSchema,
  SignInSchema,
} from '../../../shared/api/session.ts'
import { NewShareSchema } from '../../../shared/api/shares.ts'
import { kpiIds } from '../../../shared/kpi/index.ts'

const EMAIL = 'ada@example.com'
const PASSWORD = 'five cups of tea, please'
const LINK = 'bG9uZy1lbm91Z2gtdG8tYmUtYS1zZWNyZXQ'
const PENALTY = { id: 'total-cost 2026-06', amount: 500 }
const CHANNEL = { name: 'Service desk', language: 'en', on: true, alerts: true, digest: false, quiet: null } as const

/** Examples of what a schema describes: each is one that it takes. */
type Shown = readonly [schema: z.ZodType, ...examples: readonly unknown[]]
function shown<Schema extends z.ZodType>(schema: Schema, ...examples: readonly z.input<Schema>[]): Shown {
  return [schema, ...examples]
}

/** The same of an answer, which has what its defaults fill in. */
function answered<Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>): Shown {
  return [schema, schema.parse(example)]
}

/** Every body that a request may have, the values that all of the API is made of, and what a program that uploads is answered. */
export const examples: ReadonlyMap<z.ZodType, readonly unknown[]> = new Map(
  [
    shown(MonthSchema, '2026-03'),
    shown(DaySchema, '2026-03-01'),
    shown(InstantSchema, '2026-03-02T08:30:00Z'),
    shown(MoneySchema, 1250.5),
    shown(QuarterSchema, 'Q2'),
    shown(accounts.EmailSchema, EMAIL),
    shown(accounts.PersonNameSchema, 'Ada Moreau'),
    shown(accounts.PasswordSchema, PASSWORD),
    shown(accounts.NewPasswordSchema, PASSWORD),
    shown(accounts.SecretSchema, LINK),
    shown(accounts.ProfilePatchSchema, { name: 'Ada Moreau' }, { language: 'fr' }),
    shown(accounts.PasswordChangeSchema, { current: PASSWORD, password: 'a cup of coffee instead' }),
    shown(accounts.AccountDeletionSchema, { current: PASSWORD }),
    shown(AccountPatchSchema, { isActive: false }),
    shown(NewAccountSchema, { email: EMAIL, language: 'en' }),
    shown(SignInSchema, { email: EMAIL, password: PASSWORD }),
    shown(DemoSignInSchema, { role: 'client' }),
    shown(OpenIdStartSchema, { screen: false }),
    shown(PasswordResetSchema, { email: EMAIL }),
    shown(LinkLookSchema, { token: LINK }),
    shown(LinkUseSchema, { token: LINK, name: 'Ada Moreau', password: PASSWORD, language: 'en' }, { token: LINK }),
    shown(NewContractSchema, {
      name: 'Managed IT 2026',
      client: 'Altea',
      provider: 'Northwind Services',
      startsOn: '2026-03-01',
      timeZone: 'Europe/Paris',
      staff: 250,
    }),
    shown(
      ContractPatchSchema,
      { staff: 260 },
      {
        targets: [{ kpi: kpiIds[0], dueMonth: 6, value: 0.85 }],
        targetsFrom: '2026-06',
        reason: 'agreed at the committee of June',
      },
    ),
    shown(ContractDeletionSchema, { name: 'Managed IT 2026' }),
    shown(GuidePatchSchema, { targets: true }),
    shown(LevelOneProposalSchema, { groups: ['Service desk', 'Field support'] }),
    shown(MailingSchema, { pack: 'pdf', page: 'files', day: 5, language: 'en' }),
    shown(RereadSchema, { dateOrder: 'dmy', mapping: { '0': 'id', '3': 'openedAt', '4': null } }),
    shown(
      AlertActionSchema,
      { action: 'acknowledge', explanation: 'Two technicians were away; they are back.' },
      { action: 'new-baseline', explanation: 'The hours of the service were cut by half.', fromMonth: '2026-03' },
    ),
    shown(AlertSettingsSchema, defaultAlertSettings),
    shown(
      NewChannelSchema,
      { kind: 'email', address: 'desk@example.com', ...CHANNEL },
      {
        kind: 'webhook',
        url: 'https://example.com/vigie',
        secret: 'a secret of sixteen letters or more',
        ...CHANNEL,
        quiet: { from: '19:00', to: '07:30' },
      },
    ),
    shown(ChannelPatchSchema, { on: false }),
    shown(ReopeningSchema, { reason: 'the costs of March were sent again' }),
    shown(SigningSchema, { reserve: null }, { reserve: 'Two outages of March are still being discussed.' }),
    shown(NewDecisionSchema, {
      key: '3f0c2b1e-5a0d-4c62-9f0e-6d8d1c1b7a55',
      text: 'Staff the service desk until 20:00 on Mondays.',
      owner: { name: 'Hugo Lefèvre' },
      dueOn: '2026-05-31',
    }),
    shown(DecisionPatchSchema, { state: { is: 'done', on: '2026-05-20' }, version: 3 }),
    shown(
      PenaltyAnswerSchema,
      { ...PENALTY, answer: 'agreed' },
      { ...PENALTY, answer: 'contested', reason: 'The outage was the carrier’s.' },
    ),
    shown(PenaltyWaiverSchema, { ...PENALTY, reason: 'made good by three days of work' }),
    shown(NewInvitationSchema, { email: EMAIL, role: 'provider', language: 'fr' }),
    shown(MemberPatchSchema, { role: 'committee' }),
    shown(NewUploadTokenSchema, { name: 'Nightly export', days: 365 }),
    answered(CreatedUploadTokenSchema, {
      id: 4,
      contractId: 1,
      name: 'Nightly export',
      accountId: 7,
      by: 'Hugo Lefèvre',
      createdAt: '2026-03-02T08:30:00Z',
      expiresAt: '2027-03-02T08:30:00Z',
      lastUsedAt: null,
      works: true,
      token: 'vigie_bG9uZy1lbm91Z2gtdG8tYmUtYS1zZWNyZXQ',
    }),
    answered(ImportSchema, {
      id: 8,
      contractId: 1,
      kind: 'tickets',
      status: 'preview',
      file: 'tickets-2026-03.csv',
      bytes: 18_204,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      by: { name: 'Hugo Lefèvre', token: 'Nightly export' },
      createdAt: '2026-04-02T06:00:00Z',
      committedAt: null,
      format: 'canonical',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      dateOrder: 'dmy',
      levelOneRule: 'level',
      mapping: [
        { index: 0, header: 'ticket_id', field: 'id', samples: ['T-1001', 'T-1002'] },
        { index: 1, header: 'opened_at', field: 'openedAt', samples: ['2026-03-02 09:30', '2026-03-02 10:05'] },
      ],
      months: ['2026-03'],
      rows: 112,
      accepted: 111,
      rejected: 1,
      superseded: 0,
      issues: [
        {
          line: 14,
          column: 'opened_at',
          code: 'date-unreadable',
          raw: '32/03/2026',
          message: 'This is not a date that exists. Write it as 2026-03-31 14:05 or 31/03/2026 14:05.',
        },
      ],
      issueCounts: { 'date-unreadable': 1 },
      changes: { new: 109, changed: 2, unchanged: 0, vanished: 0 },
      restatements: [],
    }),
    shown(NewShareSchema, { name: 'The works council', days: 30 }),
  ].map(([schema, ...given]) => [schema, given]),
)
