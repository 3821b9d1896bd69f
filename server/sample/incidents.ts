import { seeded } from './random.ts'
import { chapter, dayFirst, monthStart, officeHours, STORY_SEED, type Story } from './story.ts'

const HOUR = 3_600_000
const attacks = [
  ['phishing', 55],
  ['malware', 20],
  ['account', 15],
  ['loss', 10],
] as const
const severities = [
  ['major', 12],
  ['moderate', 38],
  ['minor', 50],
] as const
const services = [
  ['erp', 40],
  ['mail', 30],
  ['internet', 30],
] as const

/** The security incidents and outages of some months, in Vigie's own table as spreadsheets write it. */
export function incidentsExport(story: Story, months: readonly number[]): string {
  const { headers } = story.words.incidentFile
  const lines = months.flatMap((month) =>
    incidentRows(story, month).map((cells, index) =>
      [`I${String(month).padStart(2, '0')}-${index + 1}`, ...cells].join(';'),
    ),
  )
  return `\uFEFF${[headers.join(';'), ...lines].join('\r\n')}\r\n`
}

function incidentRows(story: Story, month: number): string[][] {
  const words = story.words.incidentFile
  const random = seeded(STORY_SEED + 200 + month)
  const from = monthStart(story, month)
  const length = monthStart(story, month + 1) - from
  const date = (instant: number) => dayFirst(instant, '/')
  const anyTime = () => officeHours(from + random.uniform() * length * 0.96, random)
  const rows: string[][] = []
  for (let left = random.poisson(chapter(story, month).securityIncidents); left > 0; left--) {
    const startedAt = anyTime()
    const severity = words.severity[random.pick(severities)]
    const category = words.attack[month === 13 ? 'phishing' : random.pick(attacks)]
    const endedAt = startedAt + (2 + 30 * random.uniform()) * HOUR
    rows.push([words.security, date(startedAt), date(endedAt), severity, category, words.service.mail, ''])
  }
  for (let left = random.poisson(0.6); left > 0; left--) {
    const startedAt = anyTime()
    const service = words.service[random.pick(services)]
    const endedAt = startedAt + (0.1 + 0.3 * random.uniform()) * HOUR
    const { moderate } = words.severity
    rows.push([words.outage, date(startedAt), date(endedAt), moderate, words.infrastructure, service, words.no])
  }
  if (month % 3 === 0) {
    const startedAt = from + 13 * 24 * HOUR + 6 * HOUR
    const { outage, severity, maintenance, servers, yes } = words
    rows.push([outage, date(startedAt), date(startedAt + 3 * HOUR), severity.minor, maintenance, servers, yes])
  }
  return rows
}
