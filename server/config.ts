import { isIP } from 'node:net'
import { resolve } from 'node:path'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { EmailSchema } from '../shared/api/accounts.ts'
import type { FirstAdmin } from './accounts/first-admin.ts'
import type { OpenIdSettings } from './accounts/openid.ts'
import type { BackupSettings } from './db/backup-settings.ts'

/** How the process runs, from environment variables; README documents each. */
export type Config = {
  readonly host: string
  readonly port: number
  /** The one folder that holds all data. */
  readonly dataFolder: string
  readonly maxUploadBytes: number
  /** What must stay free on the disk of the data folder for the server to be well. */
  readonly minFreeBytes: number
  /** When the database is backed up by itself, and for how long each backup is kept. */
  readonly backup: BackupSettings
  /** Who is mailed where the audit log ends, with each daily backup; null = nobody. */
  readonly auditMail: string | null
  /** Where people reach this server, without a slash at its end; null = not told: messages then carry no link. */
  readonly publicUrl: string | null
  /** The mail server and the sender; null = no mail. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** What the documents of one mail may weigh together. */
  readonly maxAttachedBytes: number
  /** Proxies in front, by address or network, whose word on who asks is taken. */
  readonly trustedProxies: readonly string[]
  /** Made when there is no account yet; null = a link is printed instead. */
  readonly firstAdmin: FirstAdmin | null
  /** The organisation's own sign-in; null = none. */
  readonly openId: OpenIdSettings | null
  /** Hosts that messages may go to although their addresses are not public. */
  readonly allowedHosts: readonly string[]
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

const MEGABYTE = 1_000_000
const web = /^https?$/
const loopback = new Set(['127.0.0.1', '::1', 'localhost'])
/** Values that are never printed. */
const secrets = new Set(['VIGIE_ADMIN_PASSWORD', 'VIGIE_SMTP_URL', 'VIGIE_OPENID_CLIENT_SECRET'])

/** Whether nobody but this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return loopback.has(host)
}

const wholeNumber = (low: number, high: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, what)
    .transform(Number)
    .refine((value) => value >= low && value <= high, what)

const isEmail = (text: string) => EmailSchema.safeParse(text).success

const EnvironmentSchema = z.object({
  VIGIE_HOST: z
    .string()
    .refine((host) => host === 'localhost' || isIP(host) !== 0, 'must be an IP address, as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  VIGIE_PORT: wholeNumber(0, 65_535, 'must be a port number, from 0 (any free one) to 65535').default(3000),
  VIGIE_DATA: z.string().min(1, 'must name a folder').default('data'),
  VIGIE_MAX_UPLOAD_MB: wholeNumber(1, 2000, 'must be a number of megabytes, from 1 to 2000').default(300),
  VIGIE_MIN_FREE_MB: wholeNumber(0, 999_999, 'must be a number of megabytes, from 0 to 999999').default(200),
  VIGIE_BACKUP_HOUR: z
    .string()
    .regex(/^(never|[01]?\d|2[0-3])$/, 'must be an hour of the day, from 0 to 23, or never')
    .transform((text) => (text === 'never' ? null : Number(text)))
    .default(3),
  VIGIE_BACKUP_DAYS: wholeNumber(1, 366, 'must be a number of days, from 1 to 366').default(7),
  VIGIE_BACKUP_WEEKS: wholeNumber(0, 520, 'must be a number of weeks, from 0 to 520').default(4),
  VIGIE_BACKUP_MONTHS: wholeNumber(0, 120, 'must be a number of months, from 0 to 120').default(12),
  VIGIE_AUDIT_MAIL: z.string().refine(isEmail, 'must be an e-mail address').optional(),
  VIGIE_PUBLIC_URL: z
    .url({ protocol: web, abort: true, error: 'must be the address that people type, as https://vigie.example.com' })
    .refine((url) => new URL(url).pathname === '/', 'must have no path: Vigie has a name of its own')
    .optional(),
  VIGIE_TRUSTED_PROXIES: z
    .string()
    .refine(
      (text) => text.split(/\s*,\s*/).every((one) => ipaddr.isValid(one) || ipaddr.isValidCIDR(one)),
      'must be addresses or networks separated by commas, as 10.0.0.2, 10.1.0.0/16',
    )
    .optional(),
  VIGIE_ADMIN_EMAIL: z
    .string()
    .refine(isEmail, 'must be an e-mail address')
    .transform((text) => EmailSchema.parse(text))
    .optional(),
  VIGIE_ADMIN_PASSWORD: z.string().max(256, 'must have 256 characters at most').optional(),
  VIGIE_OPENID_ISSUER: z
    .url({ protocol: web, abort: true, error: 'must be the issuer, as https://login.example.com/realms/main' })
    .refine(
      (url) => url.startsWith('https:') || loopback.has(new URL(url).hostname.replace(/^\[|\]$/g, '')),
      'must be https, but on this machine',
    )
    .optional(),
  VIGIE_OPENID_CLIENT_ID: z.string().min(1, 'must name us there').optional(),
  VIGIE_OPENID_CLIENT_SECRET: z.string().min(1, 'must be the secret agreed there').optional(),
  VIGIE_OPENID_NAME: z.string().min(1).max(60).default('OpenID Connect'),
  VIGIE_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be a mail server, as smtps://user:password@mail.example.com' })
    .optional(),
  VIGIE_MAIL_FROM: z.string().min(3, 'must be the sender of mails, as Vigie <vigie@example.com>').optional(),
  VIGIE_ALLOWED_HOSTS: z
    .string()
    .regex(/^[\w.:-]+(\s*,\s*[\w.:-]+)*$/, 'must be host names separated by commas')
    .optional(),
  VIGIE_MAX_ATTACHED_MB: wholeNumber(0, 100, 'must be a number of megabytes, from 0 to 100').default(5),
  VIGIE_LOG: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'must be fatal, error, warn, info, debug or silent')
    .default('warn'),
})

/** Reads the configuration; throws an Error whose message says, a line each, what is wrong and what is expected. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = EnvironmentSchema.safeParse(environment)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return `${name}=${secrets.has(name) ? '…' : (environment[name] ?? '')} ${message}.`
    })
    throw new Error(lines.join('\n'))
  }
  const { VIGIE_PUBLIC_URL, VIGIE_SMTP_URL, VIGIE_MAIL_FROM, VIGIE_ALLOWED_HOSTS } = parsed.data
  if (VIGIE_SMTP_URL && !VIGIE_MAIL_FROM) throw new Error('VIGIE_MAIL_FROM is missing: VIGIE_SMTP_URL needs a sender.')
  const { VIGIE_AUDIT_MAIL, VIGIE_BACKUP_HOUR } = parsed.data
  if (VIGIE_AUDIT_MAIL && (!VIGIE_SMTP_URL || VIGIE_BACKUP_HOUR === null))
    throw new Error(
      'VIGIE_AUDIT_MAIL goes with the daily backup and by the mail server: it needs VIGIE_SMTP_URL, and a VIGIE_BACKUP_HOUR that is not never.',
    )
  const { VIGIE_ADMIN_EMAIL, VIGIE_ADMIN_PASSWORD, VIGIE_TRUSTED_PROXIES } = parsed.data
  if ((VIGIE_ADMIN_EMAIL === undefined) !== (VIGIE_ADMIN_PASSWORD === undefined))
    throw new Error('VIGIE_ADMIN_EMAIL and VIGIE_ADMIN_PASSWORD go together: the first administrator has both.')
  const { VIGIE_HOST, VIGIE_PORT, VIGIE_DATA, VIGIE_MAX_UPLOAD_MB, VIGIE_MIN_FREE_MB, VIGIE_LOG } = parsed.data
  return {
    host: VIGIE_HOST,
    port: VIGIE_PORT,
    dataFolder: resolve(VIGIE_DATA),
    maxUploadBytes: VIGIE_MAX_UPLOAD_MB * MEGABYTE,
    minFreeBytes: VIGIE_MIN_FREE_MB * MEGABYTE,
    backup: {
      hour: VIGIE_BACKUP_HOUR,
      days: parsed.data.VIGIE_BACKUP_DAYS,
      weeks: parsed.data.VIGIE_BACKUP_WEEKS,
      months: parsed.data.VIGIE_BACKUP_MONTHS,
    },
    auditMail: VIGIE_AUDIT_MAIL ?? null,
    publicUrl: VIGIE_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    mail: VIGIE_SMTP_URL && VIGIE_MAIL_FROM ? { url: VIGIE_SMTP_URL, from: VIGIE_MAIL_FROM } : null,
    maxAttachedBytes: parsed.data.VIGIE_MAX_ATTACHED_MB * MEGABYTE,
    allowedHosts: VIGIE_ALLOWED_HOSTS?.toLowerCase().split(/\s*,\s*/) ?? [],
    trustedProxies: VIGIE_TRUSTED_PROXIES?.split(/\s*,\s*/) ?? [],
    firstAdmin:
      VIGIE_ADMIN_EMAIL && VIGIE_ADMIN_PASSWORD ? { email: VIGIE_ADMIN_EMAIL, password: VIGIE_ADMIN_PASSWORD } : null,
    openId: readOpenId(parsed.data),
    logLevel: VIGIE_LOG,
  }
}

type Environment = z.infer<typeof EnvironmentSchema>

/** The organisation's sign-in is told by four variables, or by none. */
function readOpenId(environment: Environment): OpenIdSettings | null {
  const { VIGIE_OPENID_ISSUER, VIGIE_OPENID_CLIENT_ID, VIGIE_OPENID_CLIENT_SECRET, VIGIE_PUBLIC_URL } = environment
  const told = [VIGIE_OPENID_ISSUER, VIGIE_OPENID_CLIENT_ID, VIGIE_OPENID_CLIENT_SECRET]
  if (told.every((one) => one === undefined)) return null
  if (!VIGIE_OPENID_ISSUER || !VIGIE_OPENID_CLIENT_ID || !VIGIE_OPENID_CLIENT_SECRET || !VIGIE_PUBLIC_URL)
    throw new Error(
      'OpenID Connect needs VIGIE_OPENID_ISSUER, VIGIE_OPENID_CLIENT_ID, VIGIE_OPENID_CLIENT_SECRET and VIGIE_PUBLIC_URL.',
    )
  return {
    issuer: VIGIE_OPENID_ISSUER,
    clientId: VIGIE_OPENID_CLIENT_ID,
    clientSecret: VIGIE_OPENID_CLIENT_SECRET,
    name: environment.VIGIE_OPENID_NAME,
  }
}
