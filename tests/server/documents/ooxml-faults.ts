import { grammar } from './ooxml-grammar.ts'
import { unescape } from './read-pptx.ts'

const types: Readonly<Record<string, string>> = {
  int: '-?\\d+',
  uint: '\\d+',
  bool: '0|1|true|false',
  double: '-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?',
  positive: '(?=.*[1-9])\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?',
  // Hundredths of a point.
  size: '[1-9]\\d{2,4}|[1-3]\\d{5}|400000',
}
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'su')

type Attribute = { readonly isNeeded: boolean; readonly value: RegExp }
type Rule = {
  readonly children: RegExp
  readonly hasText: boolean
  readonly attributes: ReadonlyMap<string, Attribute>
}
const rules = new Map<string, Rule>()

function ruleOf(key: string): Rule | null {
  const told = grammar[key]
  if (told === undefined) return null
  const known = rules.get(key)
  if (known) return known
  const [content = '', about = ''] = told.split('@')
  const model = content.replaceAll(/[\w:#]+/g, (name) => (name === '#' ? '' : `(?:${name},)`)).replaceAll(' ', '')
  const attributes = new Map(
    about.split(' ').flatMap((one): [string, Attribute][] => {
      const [, name, needed, type = '.*'] = /^((?:r:|xml:)?\w+)(!?)(?::(.*))?$/.exec(one) ?? []
      return name ? [[name, { isNeeded: needed === '!', value: whole(types[type] ?? type) }]] : []
    }),
  )
  const rule = { children: whole(model), hasText: content.includes('#'), attributes }
  rules.set(key, rule)
  return rule
}

type Element = { readonly name: string; readonly children: string[]; text: string; readonly rule: Rule | null }

/** What is wrong with a part by the grammar of its format: an element or an attribute that is unknown, out of its order or not there. */
export function faultsOfGrammar(xml: string): string[] {
  const faults: string[] = []
  const open: Element[] = []
  const close = ({ name, children, text, rule }: Element) => {
    if (!rule) return
    if (!rule.children.test(children.map((child) => `${child},`).join('')))
      faults.push(`${name} holds ${children.join(' ') || 'nothing'}`)
    if (!rule.hasText && text.trim() !== '') faults.push(`${name} holds words`)
  }
  for (const [, text = '', end, name = '', attributes = '', alone] of xml.matchAll(
    /([^<]*)<(?:\?[^?]*\?|(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?))>/g,
  )) {
    const above = open.at(-1)
    if (above) above.text += text
    if (!name) continue
    if (end) {
      close(open.pop()!)
      continue
    }
    above?.children.push(name)
    const rule = ruleOf(`${above?.name}/${name}`) ?? ruleOf(name)
    if (rule) faults.push(...faultsOfAttributes(name, attributes, rule))
    else faults.push(`${name} in ${above?.name}: not told`)
    const element = { name, children: [], text: '', rule }
    if (alone) close(element)
    else open.push(element)
  }
  return faults
}

function faultsOfAttributes(name: string, written: string, { attributes }: Rule): string[] {
  const given = new Map(
    [...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescape(value!)] as const),
  )
  const strange = [...given].filter(
    ([key, value]) => !key.startsWith('xmlns') && !attributes.get(key)?.value.test(value),
  )
  const lacking = [...attributes].filter(([key, { isNeeded }]) => isNeeded && !given.has(key))
  return [
    ...strange.map(([key, value]) => `${name} has ${key}="${value}"`),
    ...lacking.map(([key]) => `${name} has no ${key}`),
  ]
}
