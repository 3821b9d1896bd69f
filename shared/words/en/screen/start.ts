/** The first steps of a contract, and sample data to look at before one has any. */
export const start = {
  empty: {
    title: 'No months here yet',
    text: 'The scorecard fills itself from the month’s four files, as the provider’s tools write them. Start with any of them: the export of your tool, a spreadsheet, or a template below. Nothing is stored before you have seen what would be.',
    import: 'Import the files',
  },
  sample: {
    title: 'Look at it with sample data first?',
    text: 'Eighteen months of an imaginary company and its provider, in a contract of their own beside yours. None of it enters your contract, nobody is notified, and you delete it with one click.',
    make: 'Look at it with sample data',
    making: 'Filling the sample data…',
    made: 'The sample data are there.',
    banner: 'Sample data: an imaginary company. Nobody is notified.',
    delete: 'Delete the sample data',
    deleting: 'Deleting…',
    deleted: 'The sample data are deleted.',
  },
  guide: {
    title: 'First steps',
    progress: '{n} of 3 done',
    done: 'done',
    close: 'Do not show this any more',
    closed: 'The first steps are no longer shown.',
    tickets: { name: 'Upload the tickets', text: 'A month’s export, as the tool writes it.' },
    targets: { name: 'Look at the targets', text: 'What is due at the end of M3 and M6.' },
    provider: { name: 'Invite the provider', text: 'They upload, and explain what moved.' },
  },
}
