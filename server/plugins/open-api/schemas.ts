import { z } from 'zod'
import * as accounts from '../../../shared/api/accounts.ts'
import * as admin from '../../../shared/api/admin.ts'
import * as alerts from '../../../shared/api/alerts.ts'
import * as audit from '../../../shared/api/audit.ts'
import * as breakdown from '../../../shared/api/breakdown.ts'
import * as calendars from '../../../shared/api/calendars.ts'
import * as changes from '../../../shared/api/changes.ts'
import * as channels from '../../../shared/api/channels.ts'
import * as commitments from '../../../shared/api/commitments.ts'
import * as committees from '../../../shared/api/committees.ts'
import * as contractDeletion from '../../../shared/api/contract-deletion.ts'
import * as contracts from '../../../shared/api/contracts.ts'
import * as decisions from '../../../shared/api/decisions.ts'
import * as delaySigns from '../../../shared/api/delay-signs.ts'
import * as drift from '../../../shared/api/drift.ts'
import * as editions from '../../../shared/api/editions.ts'
import * as error from '../../../shared/api/error.ts'
import * as fields from '../../../shared/api/fields.ts'
import * as guide from '../../../shared/api/guide.ts'
import * as health from '../../../shared/api/health.ts'
import * as importProgress from '../../../shared/api/import-progress.ts'
import * as imports from '../../../shared/api/imports.ts'
import * as kpiFacts from '../../../shared/api/kpi-facts.ts'
import * as kpis from '../../../shared/api/kpis.ts'
import * as levelOne from '../../../shared/api/level-one.ts'
import * as mailings from '../../../shared/api/mailings.ts'
import * as members from '../../../shared/api/members.ts'
import * as penalties from '../../../shared/api/penalties.ts'
import * as portfolio from '../../../shared/api/portfolio.ts'
import * as questions from '../../../shared/api/questions.ts'
import * as restatements from '../../../shared/api/restatements.ts'
import * as rests from '../../../shared/api/rests.ts'
import * as session from '../../../shared/api/session.ts'
import * as shares from '../../../shared/api/shares.ts'
import * as targets from '../../../shared/api/targets.ts'
import { examples } from './examples.ts'

/** Every file of `shared/api`; a test says which one is forgotten. */
export const schemaFiles: Readonly<Record<string, object>> = {
  accounts,
  admin,
  alerts,
  audit,
  breakdown,
  calendars,
  changes,
  channels,
  commitments,
  committees,
  'contract-deletion': contractDeletion,
  contracts,
  decisions,
  'delay-signs': delaySigns,
  drift,
  editions,
  error,
  fields,
  guide,
  health,
  'import-progress': importProgress,
  imports,
  'kpi-facts': kpiFacts,
  kpis,
  'level-one': levelOne,
  mailings,
  members,
  penalties,
  portfolio,
  questions,
  restatements,
  rests,
  session,
  shares,
  targets,
}

/** Addresses and queries are described parameter by parameter, and have no name of their own. */
const IN_ADDRESS = /(?:Params|Query)Schema$|^DigitsSchema$/

const shownOf = (schema: z.ZodType) => (examples.has(schema) ? { examples: examples.get(schema) } : {})

/**
 * The API's schemas by the name that they are exported under, less `Schema`: each is described once, with its examples, and
 * referred to.
 */
export function namedSchemas() {
  const registry = z.registry<{ id?: string | undefined; [key: string]: unknown }>()
  for (const file of Object.values(schemaFiles))
    for (const [name, schema] of Object.entries(file))
      if (schema instanceof z.ZodType && name.endsWith('Schema') && !IN_ADDRESS.test(name) && !registry.has(schema))
        registry.add(schema, { id: name.slice(0, -'Schema'.length), ...shownOf(schema) })
  return registry
}
