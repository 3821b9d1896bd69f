import { describe, expect, test } from 'vitest'
import type { TicketClass } from '../../../../shared/kinds/tickets/ticket-class.ts'
import { classOfCategory, classOfType, ticketClassifier } from '../../../../shared/kinds/tickets/ticket-type.ts'

/** What the tools write, in their languages, and what people type. */
const types: Readonly<Record<TicketClass, readonly string[]>> = {
  incident: [
    'Incident',
    'incidents',
    ' INCIDENT ',
    '1',
    'INC',
    'Major incident',
    'Incident de sécurité',
    '[System] Incident',
    'Incidente',
    'Incidencia',
    'Panne',
    'Anomalie',
    'Dysfonctionnement',
    'Bug',
    'Störung',
    'Vorfall',
    'Dépannage',
    '1 - Incident',
  ],
  request: [
    'Demande',
    'demandes',
    'DEMANDE',
    '2',
    'Request',
    'Service request',
    'service_request',
    'ServiceRequest',
    'UserRequest',
    'Demande de service',
    'Demande d’accès',
    'Requête utilisateur',
    'Requested Item',
    'RITM',
    'Catalog Task',
    'Service Request with Approvals',
    '[System] Service request',
    'Question',
    'Serviceanfrage',
    'Service-Anfrage',
    'Solicitud',
    'Solicitação',
    'Requerimiento',
    'Frage',
    'Pergunta',
    'Serviceauftrag',
    'Serviceverzoek',
    'Universal Request',
    'Requisição',
    'Richiesta',
  ],
  other: [
    'Problem',
    'Problème',
    'PROBLEMES',
    'Change',
    'Change Request',
    'Changement',
    'Demande de changement',
    'Task',
    'Tâche',
    'Sub-task',
    'Änderung',
    'Change Task',
    'Problem Task',
    'Demande d’évolution',
    'New Feature',
    'Tarea',
    'Aufgabe',
  ],
  untold: ['', '-', 'Matériel', 'Support', 'Autre', '3', 'Incident ou demande', 'Niveau 2', 'Requests for incidents'],
}

describe('the type of a ticket', () => {
  test.each(Object.entries(types))('%s, as the tools write it', (ticketClass, texts) => {
    expect(texts.map((text) => [text, classOfType(text)])).toEqual(texts.map((text) => [text, ticketClass]))
  })

  test('stands in the first part of a category’s path, where that names a type and nothing else', () => {
    const paths: Readonly<Record<string, TicketClass>> = {
      'Demande > Accès': 'request',
      'Demandes > Incident': 'request',
      'Incident>Réseau': 'incident',
      'Incidents / Poste / Écran': 'incident',
      'Demande de service > Compte': 'request',
      'INCIDENT - Messagerie': 'incident',
      'Service Request::Access': 'request',
      'Changement > Serveur': 'other',
      Incident: 'incident',
      'Changement de mot de passe > Windows': 'untold',
      'Demande d’accès VPN > Externe': 'untold',
      'Réseau > Incident': 'untold',
      'Service > Accès': 'untold',
      '': 'untold',
      ' > ': 'untold',
      '1 > Accès': 'untold',
    }
    expect(Object.fromEntries(Object.keys(paths).map((path) => [path, classOfCategory(path)]))).toEqual(paths)
  })

  test('is told by the column, else by the category, or by one of them alone where the contract says so', () => {
    const ticket = { type: 'Demande', category: 'Incident > Réseau' }
    const untyped = { type: 'Matériel', category: 'Incident > Réseau' }
    const tell = (source: 'type' | 'category' | null) => [ticket, untyped].map(ticketClassifier(source))
    expect(tell(null)).toEqual(['request', 'incident'])
    expect(tell('type')).toEqual(['request', 'untold'])
    expect(tell('category')).toEqual(['incident', 'incident'])
    expect(ticketClassifier(null)({ type: null, category: null })).toBe('untold')
  })
})
