import type { FormatId } from '../../../shared/kinds/format-names.ts'
import { canonical } from './canonical.ts'
import type { Format } from './format.ts'
import { easyvista } from './easyvista.ts'
import { freshdesk } from './freshdesk.ts'
import { generic } from './generic.ts'
import { glpi } from './glpi.ts'
import { halopsa } from './halopsa.ts'
import { itop } from './itop.ts'
import { jira } from './jira.ts'
import { ownFacts } from './own-facts.ts'
import { osticket } from './osticket.ts'
import { otrs } from './otrs.ts'
import { redmine } from './redmine.ts'
import { servicenow } from './servicenow.ts'
import { zabbix } from './zabbix.ts'
import { zammad } from './zammad.ts'
import { zendesk } from './zendesk.ts'

const listed = {
  canonical,
  facts: ownFacts,
  servicenow,
  glpi,
  jira,
  zendesk,
  freshdesk,
  itop,
  osticket,
  redmine,
  easyvista,
  halopsa,
  otrs,
  zammad,
  zabbix,
  generic,
} satisfies Record<FormatId, Format>

/** Every export format, in the order in which a file is tried against them; the last one takes what no other knows. */
export const formats: readonly Format[] = Object.values(listed)
