/** The media types of the documents that are made here. */
export const documentTypes = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const
export type DocumentType = keyof typeof documentTypes
