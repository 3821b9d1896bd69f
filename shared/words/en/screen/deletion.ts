/** The end of a contract: what goes, what stays elsewhere, and its name to be typed. */
export const deletion = {
  deletion: {
    title: 'Delete this contract',
    lead: 'Everything that it holds is deleted for good, for all its members. This is what goes:',
    imports: 'Imports',
    alerts: 'Alerts',
    members: 'Members',
    tokens: 'Upload tokens',
    shares: 'Shared views',
    channels: 'Channels',
    noBackup: 'No backup holds it.',
    backups:
      '{n} backup of the server still holds it, until {until} at the latest. | {n} backups of the server still hold it, the last until {until} at the latest.',
    backupsForever:
      '{n} backup of the server still holds it, until whoever runs it removes that. | {n} backups of the server still hold it, until whoever runs it removes them.',
    setAside: 'So may {n} database that a restore set aside. | So may {n} databases that a restore set aside.',
    log: 'The audit log of the server keeps its number, and no name.',
    export: 'Take its data along first:',
    exportOf: 'Export: {kind}',
    settings: 'Settings and targets (JSON)',
    audit: 'Audit log',
    typeName: 'To delete it, type its name: {name}',
    final: 'It cannot be undone.',
    delete: 'Delete the contract',
    deleting: 'Being deleted…',
    done: 'The contract {name} is deleted.',
  },
}
