/** The media types of the documents that are made here. */
export const documentTypes = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const
export type DocumentType = keyof typeof documentTypes

/** The name under which a document is saved: one that any system can keep. */
export function fileName(name: string, type: DocumentType): string {
  return `${name}.${type}`.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
}
