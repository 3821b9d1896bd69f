/** What surrounds every page, help and failures. */
export const shell = {
  shell: {
    skip: 'Skip to the content',
    contractPages: 'Pages of the contract',
    morePages: 'More',
    scorecard: 'Scorecard',
    committee: 'Committee',
    imports: 'Imports',
    contractData: 'Contract data',
    settings: 'Settings',
    members: 'Members',
    allContracts: 'All contracts',
    switchContract: 'Change contract',
    language: 'Language',
    theme: 'Theme: {theme}. Switch to {next}',
    figures: 'What the figures mean',
    apiDocs: 'API documentation',
  },
  theme: { auto: 'as the system', light: 'light', dark: 'dark' },
  help: { open: 'Help and keyboard shortcuts' },
  error: {
    title: 'This did not work',
    lost: 'This page could not be loaded',
    unreachable: 'The Vigie server does not answer. Check that it is running, then try again.',
    unexpected: 'The server answered in an unexpected way. Try again; if it lasts, tell whoever runs Vigie.',
    retry: 'Try again',
  },
}
