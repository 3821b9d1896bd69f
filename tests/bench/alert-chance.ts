import { defaultAlertSettings } from '../../shared/api/alerts.ts'
import { NewContractSchema } from '../../shared/api/contracts.ts'
import { ticketClasses } from '../../shared/kinds/tickets/ticket-class.ts'
import { placedSums } from '../../shared/kinds/tickets/ticket.ts'
import { noPercentiles, openAges } from '../../shared/kinds/tickets/ticket-tally.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import { newContract } from '../../shared/new-contract.ts'
import { parseMonth } from '../../shared/period.ts'
import { findingsOf, tellable } from '../../server/alerts/rule-findings.ts'
import { monthEnd } from '../../server/alerts/month-end.ts'
import { rules } from '../../server/alerts/rules/index.ts'
import { transitions, type KnownAlert } from '../../server/alerts/transitions.ts'
import { contractMonths } from '../../server/review/month-facts.ts'
import type { StoredMonths } from '../../server/review/stored-months.ts'
import { seeded } from '../../server/sample/random.ts'

// How often chance alone sends a message: small contracts, simulated month by month and looked at as Vigie looks at them.

const FIRST = parseMonth('2024-01')
const [TICKETS, ANSWERS, INCIDENTS, MONTHS] = [40, 12, 3, 24]
/** Where each KPI stood before the contract. */
const watched = { 'first-level-resolution': 0.5, satisfaction: 0.6, 'security-incidents': 0 } as const
type Watched = keyof typeof watched

const contract = {
  ...newContract(
    NewContractSchema.parse({
      name: 'Simulated',
      client: 'Client',
      provider: 'Provider',
      startsOn: '2024-01-01',
      baselines: [
        { kpi: 'first-level-resolution', value: watched['first-level-resolution'] },
        { kpi: 'satisfaction', value: watched.satisfaction },
      ],
      securityBaseline: { perMonth: INCIDENTS, months: null },
    }),
  ),
  isSample: false,
  id: 1,
  createdAt: '2024-01-01T00:00:00Z',
  updatedAt: '2024-01-01T00:00:00Z',
}

/** Where a KPI stands in a month whose quarter is at its target: judged over three months, it then is on its path to the letter. */
function atTarget(kpi: Watched, month: number): number {
  const [first, second] = contract.targets.filter((target) => target.kpi === kpi).map(({ value }) => value)
  return month <= 3 ? first! : second!
}

const nothing = Object.fromEntries([...placedSums, 'opened', ...Object.keys(openAges)].map((member) => [member, 0]))
const noTickets = Object.fromEntries(ticketClasses.map((each) => [each, nothing]))

/** The months of a contract whose KPIs truly stand at `truth`. */
function simulate(truth: (kpi: Watched, month: number) => number, seed: number): StoredMonths {
  const { uniform, poisson } = seeded(seed)
  const successes = (trials: number, share: number) =>
    Array.from({ length: trials }, uniform).filter((each) => each < share).length
  const each = <Tally>(tally: (month: number) => Tally) =>
    new Map(Array.from({ length: MONTHS }, (_, index) => [FIRST + index, tally(index + 1)] as const))
  const stored = {
    tickets: each((month) => {
      const firstLevel = successes(TICKETS, truth('first-level-resolution', month))
      const byClass = { ...noTickets, untold: { ...nothing, firstLevel, escalated: TICKETS - firstLevel } }
      return { month: FIRST + month - 1, byClass, percentiles: noPercentiles }
    }),
    satisfaction: each((month) => {
      const survey = { satisfied: successes(ANSWERS, truth('satisfaction', month)), answers: ANSWERS, unanswered: 0 }
      return { ticket: survey, periodic: { satisfied: 0, answers: 0, unanswered: 0 } }
    }),
    incidents: each((month) => ({
      months: 1,
      security: poisson(INCIDENTS * (1 + truth('security-incidents', month))),
      outages: 0,
      plannedOutages: 0,
      downtimeSeconds: 0,
      longestSeconds: 0,
      serviceSeconds: 0,
    })),
    costs: new Map(),
    ticketClasses: new Set(['untold']),
  }
  return stored as unknown as StoredMonths
}

/** The rules and KPIs of which a message leaves over the months of one contract. */
function messagesOf(stored: StoredMonths): ReadonlySet<string> {
  const reviewed = { ...contractMonths(contract, stored), drift: new Map(), present: FIRST + MONTHS }
  const sent = new Set<string>()
  const known = new Map<string, KnownAlert>()
  for (let month = FIRST; month < FIRST + MONTHS; month++) {
    const [before, after] = [month === FIRST ? null : monthEnd(reviewed, month - 1), monthEnd(reviewed, month)]
    for (const rule of rules) {
      const own = [...known.values()].filter((alert) => alert.rule === rule.id)
      const findings = findingsOf(rule, { before, after, settings: defaultAlertSettings }, own)
      for (const step of transitions(rule, tellable(rule, after, own, findings), findings)) {
        if (step.to === 'closed') [...known].forEach(([key, { id }]) => id === step.id && known.delete(key))
        if (!('finding' in step)) continue
        const { subject, kpi, level, figures } = step.finding
        const id = 'id' in step ? step.id : known.size + month * 100
        known.set(`${rule.id} ${subject}`, {
          id,
          rule: rule.id,
          subject,
          kpi,
          level,
          episode: 1,
          state: 'raised',
          closing: null,
          told: figures,
          toldThisMonth: false,
        })
        if (level === 'alert') sent.add(`${rule.id} ${kpi}`)
      }
    }
  }
  return sent
}

const scenarios: Readonly<Record<string, (kpi: Watched, month: number) => number>> = {
  'better than the targets by five points (security by a fifth)': (kpi, month) =>
    kpi === 'security-incidents' ? 0.8 * (1 + atTarget(kpi, month)) - 1 : Math.min(1, atTarget(kpi, month) + 0.05),
  'exactly at the targets': atTarget,
  'first level falls from 85 to 70 % in M12': (kpi, month) =>
    kpi === 'first-level-resolution' && month >= 12 ? 0.7 : atTarget(kpi, month),
  'first level stays at 70 % for a target of 85 %': (kpi, month) =>
    kpi === 'first-level-resolution' ? 0.7 : atTarget(kpi, month),
}

/** Prints the share of contracts in which messages left, by rule and KPI. */
export function benchAlertChance(replicates: number): void {
  for (const [name, truth] of Object.entries(scenarios)) {
    const sent = Array.from({ length: replicates }, (_, seed) => messagesOf(simulate(truth, seed + 1)))
    console.log(`\n${name}: share of ${replicates} contracts with a message over ${MONTHS} months`)
    for (const rule of ['target-missed', 'target-out-of-reach', 'security'] as const)
      for (const kpi of Object.keys(watched) as KpiId[]) {
        const share = sent.filter((all) => all.has(`${rule} ${kpi}`)).length / replicates
        if (rule !== 'security' || kpi === 'security-incidents')
          console.log(`  ${rule.padEnd(20)} ${kpiDefinition(kpi).id.padEnd(24)} ${(100 * share).toFixed(1)} %`)
      }
  }
}
