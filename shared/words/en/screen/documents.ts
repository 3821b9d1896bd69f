/** Documents to take away. */
export const documents = {
  documents: {
    name: { pdf: 'PDF', pptx: 'PowerPoint' },
    take: { pdf: 'Take this committee away as PDF', pptx: 'Take this committee away as PowerPoint' },
    making: 'The document is being made',
    made: 'The document is saved',
    takeMonth: 'Take this month away as PDF, on one page',
    month: {
      since: 'Since last month',
      changed: 'What moved since last month, beyond chance',
      moved: 'Figures that moved after they were shown',
      files: 'Files of the month',
      due: 'Decisions that fall due',
      missing: 'Not in: {files}.',
      allIn: 'The four files are in.',
      window: 'Figures are judged over several months: {run}.',
    },
    failed: 'The document did not come. Try again.',
  },
}
