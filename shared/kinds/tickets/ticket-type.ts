import type { TicketClass } from './ticket-class.ts'
import type { Ticket } from './ticket.ts'

/** Where the type of a ticket stands: in its type column, or in the first part of its category's path (`Demande > Accès`). */
export const typeSources = ['type', 'category'] as const
export type TypeSource = (typeof typeSources)[number]

const incidents =
  /^(incidents?|inc|incidentes?|incidencias?|pannes?|anomalies?|anomalias?|dysfonctionnements?|depannages?|bugs?|failures?|faults?|outages?|interruptions?|storung|storungen|stoerung|stoerungen|vorfall|vorfalle|averias?|guasti|guasto|storing|storingen)$/
const requests =
  /^(demandes?|sollicitations?|besoins?|commandes?|prestations?|habilitations?|request(?:s|ed)?|req|ritm|sr|requetes?|questions?|preguntas?|perguntas?|domand[ae]|fragen?|solicitud|solicitudes|solicitac\w+|requerimientos?|peticion|peticiones|requisic\w+|pedidos?|richiest[ae]|\w*anfragen?|\w*anforderung(?:en)?|\w*auftrage?|\w*verzoek(?:en)?)$/
const changes =
  /^(changes?|chg|rfc|changements?|evolutions?|improvements?|features?|ameliorations?|cambios?|mudancas?|anderung|anderungen|aenderung|wijziging|modifiche)$/
const others =
  /^(problems?|prb|problemes?|problemas?|probleme|tasks?|subtasks?|taches?|tareas?|tarefas?|aufgaben?|epics?|story|stories|projets?|projects?|evenements?|events?|releases?)$/
/** Words that say nothing by themselves beside one that does. */
const fillers =
  /^(de|du|des|d|la|le|les|l|un|une|of|for|with|a|an|the|system|it|si|service|services|servicio|servico|utilisateurs?|users?|end|ticket|tickets|type|sub|sous|support|assistance|generic|approvals?|information|informations|majeurs?|major|item|catalog)$/

/** GLPI's own numbers of its two types. */
const codes: Readonly<Record<string, TicketClass>> = { '1': 'incident', '2': 'request' }

/** The words of a text, in lower case and without accents: `UserRequest` is two. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/**
 * What the words tell. A change is one although it is asked for (`Demande de changement`); a task of a request (`Catalog Task`)
 * goes with it; a text that names both an incident and a request tells nothing.
 */
function classOf(words: readonly string[]): TicketClass {
  const holds = (kind: RegExp) => words.some((word) => kind.test(word))
  const [incident, request] = [holds(incidents), holds(requests) || holds(/^(catalog|sctask)$/)]
  if (incident && request) return 'untold'
  if (incident) return 'incident'
  if (holds(changes)) return 'other'
  if (request) return 'request'
  return holds(others) ? 'other' : 'untold'
}

/** What somebody said a word to mean, that tells nothing by itself. */
const SAID = / \((incident|request|other)\)$/

/** A type that tells nothing by itself with what somebody said that it means, which `classOfType` hears. */
export function typeSaidToBe(type: string, said: Exclude<TicketClass, 'untold'>): string {
  return `${type} (${said})`
}

/** A type as its cell writes it, and what somebody said that it means; null where nobody had to. */
export function partsOfType(type: string): {
  readonly text: string
  readonly said: Exclude<TicketClass, 'untold'> | null
} {
  const said = SAID.exec(type)
  if (!said) return { text: type, said: null }
  return { text: type.slice(0, said.index), said: said[1] as Exclude<TicketClass, 'untold'> }
}

/** What a ticket is by the cell of its type column, whichever tool wrote it, in whichever of its languages. */
export function classOfType(type: string): TicketClass {
  const said = SAID.exec(type)?.[1] as TicketClass | undefined
  return said ?? codes[type.trim()] ?? classOf(wordsOf(type))
}

const SEPARATORS = /\s*(?:>|»|→|::|\/|\\|\|)\s*|\s+[-–—]\s+/

/**
 * What a ticket is by the first part of its category's path. That part must name a type and nothing else: `Demande > Accès` is a
 * request, `Changement de mot de passe > Windows` is a category like another.
 */
export function classOfCategory(category: string): TicketClass {
  const first = category.trim().split(SEPARATORS)[0] ?? ''
  const words = wordsOf(first)
  const named = [incidents, requests, changes, others, fillers]
  return words.every((word) => named.some((kind) => kind.test(word))) ? classOf(words) : 'untold'
}

type Typed = Pick<Ticket, 'type' | 'category'>

/** Texts remembered at most: a file repeats few types, and categories by the thousand at most. */
const REMEMBERED = 10_000

/**
 * Tells what tickets are. `source`: where the contract says that their type stands; null = in the type column, and where that
 * tells nothing in the category's path.
 */
export function ticketClassifier(source: TypeSource | null): (ticket: Typed) => TicketClass {
  const byType = remembering(classOfType)
  const byCategory = remembering(classOfCategory)
  return ({ type, category }) => {
    const told = source === 'category' ? 'untold' : byType(type)
    return told !== 'untold' || source === 'type' ? told : byCategory(category)
  }
}

function remembering(tell: (text: string) => TicketClass): (text: string | null) => TicketClass {
  const known = new Map<string, TicketClass>()
  return (text) => {
    if (text === null) return 'untold'
    const before = known.get(text)
    if (before !== undefined) return before
    const told = tell(text)
    if (known.size < REMEMBERED) known.set(text, told)
    return told
  }
}
