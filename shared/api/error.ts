import { z } from 'zod'

/** How much of what a cell or a field holds is told. */
export const LONGEST_RAW = 200

/** One thing wrong with one cell or row: where it is, what it holds, what to do about it (in the reader's language). */
export const IssueSchema = z.object({
  /** Physical line in the file where the record starts; the header is line 1 of an ordinary file. */
  line: z.number().int().positive().nullable(),
  /** Header of the column, as the file writes it. */
  column: z.string().nullable(),
  code: z.string(),
  /** What the cell holds, cut at 200 characters. */
  raw: z.string().nullable(),
  message: z.string(),
})
export type Issue = z.infer<typeof IssueSchema>

/** The body of every refusal. */
export const ErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  issues: z.array(IssueSchema).optional(),
})
export type ApiError = z.infer<typeof ErrorSchema>
