import { seeded } from './random.ts'
import { chapter, monthStart, officeHours, story } from './story.ts'

const HOUR = 3_600_000
const header = 'id_incident;nature;détecté_le;terminé_le;gravité;catégorie;service;planifié'
const attacks = [
  ['Hameçonnage', 55],
  ['Logiciel malveillant', 20],
  ['Compte compromis', 15],
  ['Perte de matériel', 10],
] as const

/** A month's security incidents and outages, in Vigie's own table as French spreadsheets write it. */
export function incidentsExport(month: number): Uint8Array {
  const random = seeded(story.seed + 200 + month)
  const from = monthStart(month)
  const length = monthStart(month + 1) - from
  const anyTime = () => officeHours(from + random.uniform() * length * 0.96, random)
  const rows: string[][] = []
  for (let left = random.poisson(chapter(month).securityIncidents); left > 0; left--) {
    const startedAt = anyTime()
    const severity = random.pick([
      ['Majeure', 12],
      ['Modérée', 38],
      ['Mineure', 50],
    ] as const)
    const category = month === 13 ? 'Hameçonnage' : random.pick(attacks)
    rows.push([
      'sécurité',
      date(startedAt),
      date(startedAt + (2 + 30 * random.uniform()) * HOUR),
      severity,
      category,
      'Messagerie',
      '',
    ])
  }
  for (let left = random.poisson(0.6); left > 0; left--) {
    const startedAt = anyTime()
    const service = random.pick([
      ['ERP', 40],
      ['Messagerie', 30],
      ['Accès internet', 30],
    ] as const)
    rows.push([
      'panne',
      date(startedAt),
      date(startedAt + (0.1 + 0.3 * random.uniform()) * HOUR),
      'Modérée',
      'Infrastructure',
      service,
      'non',
    ])
  }
  if (month % 3 === 0) {
    const startedAt = from + 13 * 24 * HOUR + 6 * HOUR
    rows.push(['panne', date(startedAt), date(startedAt + 3 * HOUR), 'Mineure', 'Maintenance', 'Serveurs', 'oui'])
  }
  const lines = rows.map((cells, index) => [`I${String(month).padStart(2, '0')}-${index + 1}`, ...cells].join(';'))
  return new TextEncoder().encode(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`)
}

/** `31/05/2025 14:05`. */
function date(instant: number): string {
  const [day, time] = new Date(instant).toISOString().split('T') as [string, string]
  return `${day.split('-').toReversed().join('/')} ${time.slice(0, 5)}`
}
