import { parentPort } from 'node:worker_threads'
import { openCompiler, type PdfForm } from './compile.ts'

// The thread that makes PDFs, so that the main one always answers its readers.
const { compile, close } = openCompiler()
parentPort!.on('message', (message: { form: PdfForm; data: string } | 'close') => {
  if (message === 'close') {
    close()
    parentPort!.close()
    return
  }
  try {
    parentPort!.postMessage({ pdf: compile(message.form, message.data) })
  } catch (error) {
    parentPort!.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})
