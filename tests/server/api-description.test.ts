import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { ErrorSchema } from '../../shared/api/error.ts'
import { statusOf } from '../../server/errors.ts'
import { examples } from '../../server/plugins/open-api/examples.ts'
import { schemaFiles } from '../../server/plugins/open-api/schemas.ts'
import type { Description } from '../../server/plugins/open-api/description.ts'
import { policy, type Rule } from '../../server/accounts/policy.ts'
import { aDoor, everyRoute } from './accounts/door.ts'
import { aHouse } from './house.ts'

async function described() {
  const house = await aHouse()
  return { house, description: (await house.get<Description & { openapi: string }>('/openapi.json')).body }
}

const operationsOf = ({ paths }: Description) => Object.values(paths).flatMap((path) => Object.values(path))

async function problemsOf(description: object) {
  const config = await createConfig({ extends: ['recommended'] })
  return (await lintFromString({ source: JSON.stringify(description), config })).map(
    ({ ruleId, message }) => `${ruleId}: ${message}`,
  )
}

test('the description has neither error nor warning by the recommended rules, and they would say so', async () => {
  const { description } = await described()
  expect(description.openapi).toBe('3.1.0')
  expect(await problemsOf(description)).toEqual([])
  const broken = structuredClone(description)
  Object.assign(operationsOf(broken)[0]!, { operationId: undefined, security: undefined })
  expect((await problemsOf(broken)).map((problem) => problem.split(':')[0])).toEqual([
    'operation-operationId',
    'security-defined',
  ])
})

test('every operation has a name of its own that reads as a method’s', async () => {
  const { description } = await described()
  const names = operationsOf(description).map(({ operationId }) => operationId)
  expect(names.length).toBeGreaterThanOrEqual(70)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:[A-Z][a-z]+)*$/)
})

test('every file of schemas is described, each schema once', async () => {
  const folder = join(import.meta.dirname, '../../shared/api')
  const { description } = await described()
  const { schemas } = description.components
  const bare = readdirSync(folder).filter((file) => file !== 'actions.ts' && file !== 'figure-schemas.ts')
  expect(Object.keys(schemaFiles).toSorted()).toEqual(bare.map((file) => basename(file, '.ts')).toSorted())
  const bodies = Object.values(schemas)
    .map((schema) => JSON.stringify(schema))
    .filter((body) => body.length > 80)
  expect(new Set(bodies).size).toBe(bodies.length)
  expect(Object.keys(schemas)).toEqual(
    expect.arrayContaining(['Scorecard', 'Import', 'Contract', 'Error', 'Committee']),
  )
})

test('who may call an operation is what the policy says', async () => {
  const { description } = await described()
  const keysOf = (name: string) =>
    operationsOf(description)
      .find(({ operationId }) => operationId === name)!
      .security.flatMap((key) => Object.keys(key))
  const rules: Rule[] = [policy['imports:upload'], policy['shared:read'], policy['site:read'], policy['figures:read']]
  expect(rules.map(({ to }) => to)).toEqual(['members', 'shares', 'anybody', 'members'])
  expect(keysOf('uploadFile')).toEqual(['session', 'uploadToken'])
  expect(keysOf('readSharedCommittee')).toEqual(['share'])
  expect(keysOf('checkHealth')).toEqual([])
  expect(keysOf('readScorecard')).toEqual(['session'])
})

test('every refusal is described, with its status, and reached by some operation (signing in elsewhere is not set up here)', async () => {
  const { description } = await described()
  const said = operationsOf(description).flatMap(({ responses }) =>
    Object.entries(responses).flatMap(([status, answer]) =>
      '$ref' in answer
        ? answer.$ref
            .split('/')
            .at(-1)!
            .split('.')
            .map((code) => `${status} ${code}`)
        : [],
    ),
  )
  const known = Object.entries(statusOf).map(([code, status]) => `${status} ${code}`)
  expect([...new Set(said)].filter((one) => !known.includes(one))).toEqual([])
  expect(known.filter((one) => !said.includes(one))).toEqual(['503 openid-unavailable', '404 not-found'])
})

test('every body of a request and every refusal has an example, and each example is what its schema takes', async () => {
  // With every door there is: the organisation's own sign-in has a body too.
  const door = await aDoor(everyRoute)
  const { body: description } = await door.ask<Description>('GET', '/api/openapi.json')
  const { schemas, responses } = description.components
  const bodies = operationsOf(description).flatMap(({ operationId, requestBody }) =>
    Object.entries(requestBody?.content ?? {}).map(([type, { schema, example }]) => {
      const name = JSON.stringify(schema).match(/schemas\/(\w+)/)?.[1]
      const shown = name ? (schemas[name] as { examples?: unknown[] }).examples : example
      return { what: `${operationId} ${type}`, shown }
    }),
  )
  expect(bodies.length).toBeGreaterThan(30)
  const bare = bodies.filter(({ what, shown }) => !shown && !/^uploadFile (?!text\/csv)/.test(what))
  expect(bare).toEqual([])
  for (const { content } of Object.values(responses))
    for (const [name, { value }] of Object.entries(content!['application/json']!.examples!))
      expect(ErrorSchema.parse(value).code).toBe(name)
  for (const [schema, shown] of examples)
    for (const example of shown) expect({ example, ...schema.safeParse(example) }).toMatchObject({ success: true })
})

test('the page that is read has no script, and tells every operation', async () => {
  const { house, description } = await described()
  const page = await house.app.inject('/api/docs')
  expect(page.headers['content-type']).toContain('text/html')
  expect(page.body).not.toMatch(/<script|\son\w+=|style="/)
  for (const { operationId } of operationsOf(description)) expect(page.body).toContain(`id="${operationId}"`)
  expect((await house.app.inject('/api/docs/style.css')).headers['content-type']).toContain('text/css')
})
