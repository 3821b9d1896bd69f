/** Documents to take away. */
export const documents = {
  documents: {
    name: { pdf: 'PDF', pptx: 'PowerPoint' },
    take: { pdf: 'Take this committee away as PDF', pptx: 'Take this committee away as PowerPoint' },
    making: 'The document is being made',
    made: 'The document is saved',
    takeMonth: 'Take this month away as PDF, on one page',
    failed: 'The document did not come. Try again.',
  },
}
