/**
 * The formats by which files are read, and what the tool is called whose exports each reads: null where no tool wrote them. A new
 * one: a line here, its file in server/reading/formats, and a line in the list there; either line without the other is a type error.
 */
export const formatNames = {
  canonical: 'Vigie',
  facts: 'Vigie',
  servicenow: 'ServiceNow',
  glpi: 'GLPI',
  jira: 'Jira Service Management',
  zendesk: 'Zendesk',
  freshdesk: 'Freshdesk / Freshservice',
  itop: 'iTop',
  osticket: 'osTicket',
  redmine: 'Redmine',
  easyvista: 'EasyVista',
  halopsa: 'HaloPSA',
  otrs: 'OTRS / Znuny',
  zammad: 'Zammad',
  zabbix: 'Zabbix',
  generic: null,
} as const satisfies Readonly<Record<string, string | null>>
export type FormatId = keyof typeof formatNames
