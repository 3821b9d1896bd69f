/** Documents to take away. */
export const documents = {
  documents: {
    name: { pdf: 'PDF', pptx: 'PowerPoint' },
    take: { pdf: 'Take this committee away as PDF', pptx: 'Take this committee away as PowerPoint' },
    making: 'The document is being prepared',
    made: 'The document is saved',
    month: 'The month on one page (PDF)',
    takeMonth: 'The month on one page (PDF): take it away',
    failed: 'The document could not be prepared. Try again.',
  },
}
