import { z } from 'zod'
import { everyMonthsDay, mailingChoices } from '../limits.ts'
import { LanguageSchema } from './accounts.ts'
import { wholeSchema } from './fields.ts'

/** Which documents of a contract a member is mailed, and in which language. */
export const MailingSchema = z.strictObject({
  /** The committee as it was closed. */
  pack: z.enum(mailingChoices.pack),
  /** The month on one page: when the month’s files are in, or on a day. */
  page: z.enum(mailingChoices.page),
  /** The day of the month after. */
  day: wholeSchema(everyMonthsDay),
  language: LanguageSchema,
})
export type Mailing = z.infer<typeof MailingSchema>

/** What one is mailed of each of one’s contracts. */
export const OwnMailingSchema = z.object({
  contract: z.object({ id: z.number().int(), name: z.string(), client: z.string() }),
  mailing: MailingSchema,
})
export type OwnMailing = z.infer<typeof OwnMailingSchema>

/** The same, and whether the server can send mail at all. */
export const OwnMailingsSchema = z.object({ mailings: z.array(OwnMailingSchema), canMail: z.boolean() })
export type OwnMailings = z.infer<typeof OwnMailingsSchema>
