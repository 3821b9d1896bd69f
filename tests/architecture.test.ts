import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kinds } from '../shared/kinds/kinds.ts'
import { formatNames } from '../shared/kinds/format-names.ts'
import type { IncidentField } from '../shared/kinds/incidents/incident.ts'
import type { TicketField } from '../shared/kinds/tickets/ticket.ts'
import type { CostField } from '../shared/kinds/costs/cost.ts'
import type { AnswerField } from '../shared/kinds/satisfaction/answer.ts'
import { kpiIds } from '../shared/kpi/index.ts'
import { languages } from '../shared/words/language.ts'
import { formats } from '../server/reading/formats/index.ts'
import { arrows, circles, exportsOf, importsOf, scriptOf, sources, textOf, wideFunctions } from './source-files.ts'

const root = resolve(import.meta.dirname, '..')

const strange = (room: string, isAllowed: (to: string, file: string) => boolean) =>
  arrows(room)
    .filter(({ to, file }) => !isAllowed(to, file))
    .map(({ file, to }) => `${file} → ${to}`)

describe('the arrows', () => {
  test('shared imports nothing but itself, and Zod where it says what the API sends', () => {
    const saysWhatIsSent = (file: string) => file.startsWith('shared/api/')
    expect(strange('shared', (to, file) => to.startsWith('shared/') || (to === 'zod' && saysWhatIsSent(file)))).toEqual(
      [],
    )
  })

  test('the browser, which is sent what it imports, takes no more than types from the API’s schemas', () => {
    const valued = (file: string) =>
      [...scriptOf(file).matchAll(/^(?:import|export) (?!type )(?:[^']*? from )?'(\.[^']+)'/gm)].map(({ 1: to }) =>
        relative(root, resolve(root, dirname(file), to!)),
      )
    const next = sources('web')
    const from = new Map(next.map((file) => [file, file]))
    for (let one = next.pop(); one !== undefined; one = next.pop())
      for (const to of valued(one).filter((name) => name.startsWith('shared/') && !from.has(name))) {
        from.set(to, one)
        next.push(to)
      }
    const schemas = [...from].filter(([to]) => importsOf(to).includes('zod'))
    expect(schemas.map(([to, by]) => `${by} → ${to}`)).toEqual([])
  })

  test('a KPI does not know how it is sent', () => {
    expect(strange('shared/kpi', (to) => !to.startsWith('shared/api/'))).toEqual([])
  })

  test('web and server do not name each other', () => {
    expect(strange('web', (to) => !to.startsWith('server/') && !to.startsWith('node:'))).toEqual([])
    expect(strange('server', (to) => !to.startsWith('web/'))).toEqual([])
  })

  test('only server/db knows drizzle and SQLite', () => {
    const isDatabase = (to: string) => to.startsWith('drizzle-orm') || to === 'better-sqlite3'
    expect(strange('server', (to, file) => !isDatabase(to) || file.startsWith('server/db/'))).toEqual([])
    const names = arrows('server').filter(({ to }) => to.startsWith('drizzle-orm'))
    expect(new Set(names.map(({ file }) => file))).toEqual(new Set(['server/db/drizzle.ts']))
  })

  test('the audit log is written only in the transaction of what it tells of', () => {
    const outside = sources('server').filter((file) => /\bappendAudit\b/.test(textOf(file)))
    expect(outside.filter((file) => !file.startsWith('server/db/'))).toEqual([])
  })

  test('the database knows nothing of routes, plugins or reading', () => {
    expect(
      strange('server/db', (to) => !/^server\/(routes|plugins|reading|imports|recount|review)\//.test(to)),
    ).toEqual([])
  })

  test('only what is a process of its own touches process.env', () => {
    const readers = ['server', 'shared', 'web'].flatMap(sources).filter((file) => {
      return textOf(file).includes('process.env')
    })
    expect(readers.toSorted()).toEqual([
      'server/main.ts',
      'server/make-admin.ts',
      'server/ready.mjs',
      'server/restore.ts',
      'server/verify-audit.ts',
    ])
  })
})

describe('the rooms of the server', () => {
  /** From top to bottom: a room names only those that stand below it. Files beside `services.ts` that start something are above. */
  const rooms = [
    'start',
    'routes',
    'plugins',
    'services.ts',
    'health',
    'accounts',
    'sample',
    'imports',
    'committees',
    'mailings',
    'alerts',
    'mail',
    'reading',
    'recount',
    'portfolio',
    'readers',
  ]
  rooms.push('review', 'documents', 'rules', 'db', 'malformed.ts', 'errors.ts', 'words.ts', 'let-others-pass.ts')
  const starting = new Set([
    'main',
    'make-admin',
    'restore',
    'verify-audit',
    'stop',
    'outlive-errors',
    'serve',
    'app',
    'config',
    'open',
    'ready',
    'start-faults',
  ])
  const roomOf = (file: string) => {
    const name = file.split('/')[1]!
    return starting.has(name.replace(/\.\w+$/, '')) ? 'start' : name
  }

  test('each has its place', () => {
    expect(sources('server').filter((file) => !rooms.includes(roomOf(file)))).toEqual([])
  })

  test('no arrow runs up', () => {
    const up = arrows('server').filter(
      ({ file, to }) => to.startsWith('server/') && rooms.indexOf(roomOf(to)) < rooms.indexOf(roomOf(file)),
    )
    expect(up.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
  })
})

test('no files name each other in a circle, not even their types', () => {
  expect(circles(arrows('server', 'shared', 'web'))).toEqual([])
  const chain = ['a b', 'b c', 'c d', 'd b'].map((arrow) => ({ file: arrow[0]!, to: arrow[2]! }))
  expect(circles(chain)).toEqual([['b', 'c', 'd']])
})

describe('the lists', () => {
  test('a KPI is a folder named by its id, and a line in the list', () => {
    const folders = sources('shared/kpi').filter(
      (file) => basename(file) === 'definition.ts' && file.split('/').length > 3,
    )
    expect(folders.map((file) => basename(dirname(file))).toSorted()).toEqual(kpiIds.toSorted())
  })

  test('a kind of file is a folder', () => {
    const folders = readdirSync(join(root, 'shared/kinds'), { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(folders.map(({ name }) => name).toSorted()).toEqual(kinds.toSorted())
  })

  test('a language is a folder, and a line in the list', () => {
    const folders = readdirSync(join(root, 'shared/words'), { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(folders.map(({ name }) => name).toSorted()).toEqual(languages.toSorted())
  })

  test('every format file is listed', () => {
    const files = sources('server/reading/formats').filter((file) => !file.endsWith('/index.ts'))
    const listed = importsOf('server/reading/formats/index.ts')
    const unlisted = files.filter((file) => textOf(file).includes(': Format =') && !listed.includes(file))
    expect(unlisted).toEqual([])
    expect(formats.map(({ id }) => id)).toEqual(Object.keys(formatNames))
  })
})

describe('the fields of a ticket', () => {
  /** Fields that are named only where all of them are listed, or by what is about one or two of them. */
  const rare: readonly TicketField[] = [
    'reopenedAt',
    'pendingSeconds',
    'statedDelaySeconds',
    'firstContact',
    'respondedAt',
    'statedResponseSeconds',
    'responseSlaMet',
  ]
  const namesOf = (text: string) => rare.filter((field) => new RegExp(`\\b${field}\\b`).test(text)).length
  /** The table, the words, and which columns tools have. */
  const mayList =
    /^(shared\/kinds\/tickets\/ticket\.ts|shared\/words\/\w+\/fields\/tickets\.ts|server\/reading\/(formats|columns)\/.*)$/

  test('are listed in their table alone', () => {
    const listing = ['server', 'shared', 'web'].flatMap(sources).filter((file) => namesOf(textOf(file)) > 3)
    expect(listing.filter((file) => !mayList.test(file))).toEqual([])
    expect(listing).toContain('shared/kinds/tickets/ticket.ts')
  })

  const saying = (some: readonly (IncidentField | AnswerField | CostField)[]) =>
    ['server', 'shared', 'web']
      .flatMap(sources)
      .filter((file) => some.every((field) => new RegExp(`\\b${field}\\b`).test(textOf(file))))

  test('nor those of an incident', () => {
    const mayHave =
      /^(shared\/kinds\/incidents\/incident\.ts|shared\/words\/\w+\/fields\/incidents\.ts|server\/db\/schema\/incidents\.ts|server\/reading\/(formats|columns)\/.*)$/
    const listing = saying(['endedAt', 'severity', 'service', 'planned'])
    expect(listing.filter((file) => !mayHave.test(file))).toEqual([])
    expect(listing).toContain('shared/kinds/incidents/incident.ts')
  })

  test('nor those of an answer or of a cost, but where they are offered, read, told apart, kept and shown', () => {
    const mayHave =
      /^(shared\/kinds\/(satisfaction\/answer|costs\/cost|columns)\.ts|shared\/words\/\w+\/fields\/\w+\.ts|server\/db\/schema\/answers\.ts|server\/reading\/(answer-reader|cost-reader|ticket-answer|fact-keys)\.ts|server\/reading\/columns\/.*|web\/words\/fact-columns\.ts)$/
    const listing = [
      ...saying(['answeredAt', 'sentAt', 'scale', 'survey']),
      ...saying(['nature', 'invoice', 'forecast']),
    ]
    expect(listing.filter((file) => !mayHave.test(file))).toEqual([])
    expect(listing).toContain('shared/kinds/satisfaction/answer.ts')
    expect(listing).toContain('shared/kinds/costs/cost.ts')
  })

  test('and a list of them elsewhere would be found', () => {
    expect(namesOf("['reopenedAt', 'firstContact', 'respondedAt', 'responseSlaMet']")).toBeGreaterThan(3)
  })
})

describe('nothing asks for a KPI by its id', () => {
  /** An id that is also the word of a kind of file is found only where it is said of a KPI. */
  const isKind = (id: string) => kinds.some((kind) => kind === id)
  const naming = (id: string) =>
    isKind(id)
      ? new RegExp(`\\b(?:kpi|kpi\\.id|kpiId)\\)? *[!=]==? *['"\`]${id}['"\`]|\\bkpi(?:: *|\\()['"\`]${id}['"\`]`)
      : new RegExp(`['"\`]${id}['"\`]${/^\w+$/.test(id) ? `|\\b${id}: *[\\[{('"\`\\w]` : ''}`)
  const asksByName = (text: string) => kpiIds.filter((id) => naming(id).test(text))

  test('outside its folder', () => {
    const isIn = (file: string, id: string) => file.startsWith(`shared/kpi/${id}/`)
    const found = ['server', 'shared', 'web'].flatMap(sources).flatMap((file) =>
      asksByName(textOf(file).replaceAll(/^import .*$|\bfrom '.*'$/gm, ''))
        .filter((id) => !isIn(file, id))
        .map((id) => `${file}: ${id}`),
    )
    expect(found).toEqual([])
  })

  test('and one that did would be found', () => {
    const asking = [
      "kpi === 'total-cost'",
      "case 'budget-variance':",
      "{ 'resolution-delay': 1 }",
      '{ availability: one }',
    ]
    asking.push("kpi.id === 'satisfaction'", 'kpis.find(({ id }) => id === "security-incidents")')
    expect(asking.map((text) => asksByName(text).length)).toEqual(asking.map(() => 1))
  })
})

describe('words are said in the catalogue', () => {
  /** A language as the key of a text, or one asked for by its name. */
  const speaks = (text: string) =>
    /^\s*(?:fr|en): *(?:['"`([{]|[A-Z])|[{,] *fr: *['"`([{]|[!=]== *['"](?:fr|en)['"]|case ['"](?:fr|en)['"]/m.test(
      text,
    )
  const mayHold = (file: string) => file.startsWith('shared/words/')

  test('no language is asked for by name outside it', () => {
    const found = ['server', 'shared', 'web'].flatMap(sources).filter((file) => speaks(textOf(file)))
    expect(found.filter((file) => !mayHold(file))).toEqual([])
  })

  test('and one that was would be found', () => {
    const asking = [
      "  fr: 'oui',",
      "{ en: 'yes', fr: 'oui' }",
      "language === 'fr' ? 1 : 2",
      "case 'fr':",
      '  en: (n: number) => n,',
    ]
    expect(asking.map(speaks)).toEqual(asking.map(() => true))
    expect(speaks('export const spoken = { fr, en }')).toBe(false)
  })
})

describe('the files', () => {
  const handwritten = ['shared', 'server', 'web'].flatMap(sources)

  test('none is longer than 250 lines', () => {
    const long = handwritten.filter((file) => textOf(file).split('\n').length > 251)
    expect(long).toEqual([])
  })

  test('none has a function of more than four parameters', () => {
    const wide = handwritten.flatMap((file) => wideFunctions(scriptOf(file)).map((line) => `${file}:${line}`))
    expect(wide).toEqual([])
  })

  test('and one that had would be found', () => {
    const five = [
      'function f(a, b, c, d, e) {}',
      'const f = (a, b, c, d, e) => a',
      'class A { f(a, { b }, c, d = 1, ...e) {} }',
    ]
    five.push('type F = (a: 1, b: 1, c: 1, d: 1, e: 1) => void', 'type T = { f(a: 1, b: 1, c: 1, d: 1, e: 1): void }')
    expect(five.map((text) => wideFunctions(text).length)).toEqual(five.map(() => 1))
    expect(wideFunctions('f(1, 2, 3, 4, 5); const g = (a, { b, c, d, e }) => [a, b, c, d, e]')).toEqual([])
  })

  /** A file of a list (formats, channels, alert rules, words), of which another reads a line each, is small by what it is. */
  const isOfList = (file: string) => /\/(formats|channels|rules)\/|^shared\/words\//.test(file)

  test('few are crumbs: under 25 lines, read by one file alone that stands beside them', () => {
    const readers = Map.groupBy(arrows('server', 'shared', 'web'), ({ to }) => to)
    const crumbs = handwritten.filter((file) => {
      const [reader, ...others] = new Set(readers.get(file)?.map((arrow) => arrow.file))
      const isAlone = reader !== undefined && others.length === 0 && dirname(reader) === dirname(file)
      return isAlone && textOf(file).trimEnd().split('\n').length < 25 && !isOfList(file)
    })
    expect(crumbs.slice(14)).toEqual([])
  })

  test('what belongs in a room is said in thirty lines', () => {
    const rooms = readdirSync(join(root, 'server'), { withFileTypes: true }).filter((one) => one.isDirectory())
    const names = ['shared', 'web', ...rooms.map(({ name }) => `server/${name}`)]
    const readMes = names.map((room) => `${room}/README.md`).filter((file) => existsSync(join(root, file)))
    expect(readMes.length).toBeGreaterThan(12)
    const long = readMes.filter((file) => textOf(file).trimEnd().split('\n').length > 30)
    expect(long).toEqual([])
  })

  /** A name that another file says, in which it need not be the one that is meant: what nobody says is certainly not read. */
  const unread = (texts: ReadonlyMap<string, string>, from: readonly string[]) => {
    const saying = new Map<string, number>()
    for (const text of texts.values())
      for (const word of new Set(text.match(/[\w$]+/g))) saying.set(word, (saying.get(word) ?? 0) + 1)
    return from.flatMap((file) =>
      exportsOf(texts.get(file)!).flatMap((name) => (saying.get(name) === 1 ? `${file}: ${name}` : [])),
    )
  }

  test('none exports a function or a constant that no other reads', () => {
    const texts = new Map([...handwritten, ...sources('tests')].map((file) => [file, scriptOf(file)]))
    // A table of the database is read by drizzle-kit, a schema of the API by the name of its export.
    const isRead = (one: string) => one.startsWith('server/db/schema/') || /^shared\/api\/.*Schema$/.test(one)
    expect(unread(texts, handwritten).filter((one) => !isRead(one))).toEqual([])
  })

  test('and one that did would be found', () => {
    const read = 'export const a = 1\nexport async function b() {}\nexport class C {}'
    expect(unread(new Map([['read.ts', read]]), ['read.ts'])).toEqual(['read.ts: a', 'read.ts: b', 'read.ts: C'])
    expect(
      unread(
        new Map([
          ['read.ts', read],
          ['other.ts', 'a(b, C)'],
        ]),
        ['read.ts'],
      ),
    ).toEqual([])
  })

  test('each is named by another, or is a command, a page or a table', () => {
    // A thread or a process of its own is started by its name in a text.
    const named = new Set(
      handwritten.flatMap((file) => [...textOf(file).matchAll(/([\w.-]+)'/g)].map(({ 1: name }) => name)),
    )
    const texts = [textOf('package.json'), textOf('web/index.html')].join('\n')
    const begins = (file: string) => file.startsWith('server/db/schema/') || texts.includes(basename(file))
    expect(handwritten.filter((file) => !named.has(basename(file)) && !begins(file))).toEqual([])
  })

  test('when a form says what is wrong is decided once', () => {
    const deciding = sources('web').filter((file) => /\btried = ref\(/.test(textOf(file)))
    expect(deciding).toEqual(['web/composables/useSubmit.ts'])
  })

  test('none writes raw HTML', () => {
    const raw = handwritten.filter((file) => /v-html|innerHTML/.test(textOf(file)))
    expect(raw).toEqual([])
  })

  test('the root holds only what belongs there', () => {
    const known = new Set(['server', 'web', 'shared', 'drizzle', 'tests', 'package.json', 'package-lock.json'])
    for (const name of ['tsconfig.base.json', 'vite.config.ts', 'README.md', 'node_modules', 'dist', 'data'])
      known.add(name)
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !known.has(name))).toEqual([])
  })
})
