import { z } from 'zod'

/** A joiner that makes one picture of two, or a flag of a region: seen, though the characters themselves are not. */
const PICTURE_PARTS =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0020}-\u{E007F}]/gu

/** Whether all of a text can be seen: no control, no mark of direction, no half of a character, nothing without a width. */
function isVisible(text: string): boolean {
  return !/[\p{C}\p{Zl}\p{Zp}]/u.test(text.replace(PICTURE_PARTS, ''))
}
const invisible = 'invisible'

/** A name as others read it: of a person, a contract, a channel, a file; nothing in it that cannot be seen. */
export const nameSchema = (longest: number, shortest = 1) =>
  z.string().trim().min(shortest).max(longest).refine(isVisible, invisible)

/** A text of some lines, of which the same holds. */
export const proseSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => isVisible(text.replace(/[\n\r\t]/g, ' ')), invisible)

/** A whole number within limits, both included. */
export const wholeSchema = ({ low, high }: { readonly low: number; readonly high: number }) =>
  z.number().int().min(low).max(high)

/** A calendar month, as `2026-03`. */
export const MonthSchema = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'month')
/** A calendar day, as `2026-03-01`, in the years that calendars are laid out for. */
export const DaySchema = z.iso.date().refine((day) => day >= '1990-01-01' && day < '2100-01-01', 'day-range')
/** An instant, ISO 8601 in UTC. */
export const InstantSchema = z.iso.datetime()

/** A whole number in a path or query: digits alone, so that an empty text is refused and not read as 0. */
export const DigitsSchema = z
  .string()
  .regex(/^\d{1,9}$/, 'int')
  .transform(Number)

export const ContractParamsSchema = z.strictObject({ contractId: DigitsSchema })
/** A month of a contract, in an address. */
export const MonthParamsSchema = z.strictObject({ contractId: DigitsSchema, month: MonthSchema })

/** An amount of the contract's currency, to the hundredth. */
export const MoneySchema = z
  .number()
  .min(-1e11)
  .max(1e11)
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-4, 'cents')
