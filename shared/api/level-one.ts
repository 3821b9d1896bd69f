import { z } from 'zod'
import { nameSchema } from './fields.ts'
import { QuestionOptionSchema } from './questions.ts'

/** The groups of the finished tickets that a contract knows, those of most first: `count` and what each `gives` as level 1. */
export const LevelOneGroupsSchema = z.array(QuestionOptionSchema)
export type LevelOneGroups = z.infer<typeof LevelOneGroupsSchema>

/** The groups that somebody would have as level 1. */
export const LevelOneProposalSchema = z.strictObject({ groups: z.array(nameSchema(200)).min(1).max(200) })
export type LevelOneProposal = z.infer<typeof LevelOneProposalSchema>
