import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

/** How the process runs, from environment variables; README documents each. */
export type Config = {
  readonly host: string
  readonly port: number
  /** The one folder that holds all data. */
  readonly dataFolder: string
  readonly maxUploadBytes: number
  /** Where people reach this server, without a slash at its end; null = not told: messages then carry no link. */
  readonly publicUrl: string | null
  /** The mail server and the sender; null = no mail. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** Hosts that messages may go to although their addresses are not public. */
  readonly allowedHosts: readonly string[]
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

const MEGABYTE = 1_000_000
const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

const wholeNumber = (low: number, high: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, what)
    .transform(Number)
    .refine((value) => value >= low && value <= high, what)

const EnvironmentSchema = z.object({
  VIGIE_HOST: z
    .string()
    .refine((host) => host === 'localhost' || isIP(host) !== 0, 'must be an IP address, as 127.0.0.1')
    .refine(
      (host) => loopback.has(host),
      'must stay on this machine (127.0.0.1, ::1 or localhost): Vigie has no sign-in yet, so anybody who could reach it could read and change everything',
    )
    .default('127.0.0.1'),
  VIGIE_PORT: wholeNumber(0, 65_535, 'must be a port number, from 0 (any free one) to 65535').default(3000),
  VIGIE_DATA: z.string().min(1, 'must name a folder').default('data'),
  VIGIE_MAX_UPLOAD_MB: wholeNumber(1, 2000, 'must be a number of megabytes, from 1 to 2000').default(300),
  VIGIE_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be the address that people type, as https://vigie.example.com' })
    .optional(),
  VIGIE_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be a mail server, as smtps://user:password@mail.example.com' })
    .optional(),
  VIGIE_MAIL_FROM: z.string().min(3, 'must be the sender of mails, as Vigie <vigie@example.com>').optional(),
  VIGIE_ALLOWED_HOSTS: z
    .string()
    .regex(/^[\w.:-]+(\s*,\s*[\w.:-]+)*$/, 'must be host names separated by commas')
    .optional(),
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
      return `${name}=${environment[name] ?? ''} ${message}.`
    })
    throw new Error(lines.join('\n'))
  }
  const { VIGIE_PUBLIC_URL, VIGIE_SMTP_URL, VIGIE_MAIL_FROM, VIGIE_ALLOWED_HOSTS } = parsed.data
  if (VIGIE_SMTP_URL && !VIGIE_MAIL_FROM) throw new Error('VIGIE_MAIL_FROM is missing: VIGIE_SMTP_URL needs a sender.')
  const { VIGIE_HOST, VIGIE_PORT, VIGIE_DATA, VIGIE_MAX_UPLOAD_MB, VIGIE_LOG } = parsed.data
  return {
    host: VIGIE_HOST,
    port: VIGIE_PORT,
    dataFolder: resolve(VIGIE_DATA),
    maxUploadBytes: VIGIE_MAX_UPLOAD_MB * MEGABYTE,
    publicUrl: VIGIE_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    mail: VIGIE_SMTP_URL && VIGIE_MAIL_FROM ? { url: VIGIE_SMTP_URL, from: VIGIE_MAIL_FROM } : null,
    allowedHosts: VIGIE_ALLOWED_HOSTS?.toLowerCase().split(/\s*,\s*/) ?? [],
    logLevel: VIGIE_LOG,
  }
}
