import { and, desc, eq } from './drizzle.ts'
import { RereadSchema, type ImportKind, type Reread } from '../../shared/api/imports.ts'
import { answersOfConventions, conventionId, type Answers } from '../../shared/api/questions.ts'
import type { Db } from './client.ts'
import { mappings } from './schema/imports.ts'

/** What is remembered of how a person had a file read: not its encoding nor its delimiter, which each file shows. */
export type RememberedChoices = Pick<Reread, 'mapping' | 'timeZone' | 'answers'>

/** Whether anything is remembered of files of a kind. */
export function hasMappings({ orm }: Db, contractId: number, kind: ImportKind): boolean {
  const ofKind = and(eq(mappings.contractId, contractId), eq(mappings.kind, kind))
  return orm.select({ kind: mappings.kind }).from(mappings).where(ofKind).limit(1).get() !== undefined
}

/** How a file of this layout was last had read; empty where nobody ever chose. */
export function findMapping({ orm }: Db, contractId: number, kind: ImportKind, layout: string): RememberedChoices {
  const same = and(eq(mappings.contractId, contractId), eq(mappings.kind, kind), eq(mappings.layout, layout))
  const found = orm.select({ choices: mappings.choices }).from(mappings).where(same).get()
  return found ? rememberedOf(found.choices) : {}
}

/** Choices as they are stored: earlier releases kept what was said of conventions beside the answers. */
function rememberedOf(stored: unknown): RememberedChoices {
  const { mapping, timeZone, answers, ...said } = RereadSchema.parse(stored)
  return { mapping, timeZone, answers: { ...answersOfConventions(said), ...answers } }
}

/** What was last said of penalties of a positive amount: it holds for the contract, whatever the layout of its files. */
export function findPenaltyAnswer({ orm }: Db, contractId: number): Answers {
  const id = conventionId('positivePenalty')
  const found = orm
    .select({ choices: mappings.choices })
    .from(mappings)
    .where(and(eq(mappings.contractId, contractId), eq(mappings.kind, 'costs')))
    .orderBy(desc(mappings.updatedAt))
    .all()
    .map(({ choices }) => rememberedOf(choices).answers?.[id])
    .find((answer) => answer !== undefined)
  return found === undefined ? {} : { [id]: found }
}

/** Remembers choices for the next file of the layout, in place of those before. `now`: epoch seconds. */
export function rememberMapping(
  { orm }: Db,
  of: { readonly contractId: number; readonly kind: ImportKind; readonly layout: string },
  choices: RememberedChoices,
  now: number,
): void {
  orm
    .insert(mappings)
    .values({ ...of, choices, updatedAt: now })
    .onConflictDoUpdate({
      target: [mappings.contractId, mappings.kind, mappings.layout],
      set: { choices, updatedAt: now },
    })
    .run()
}
