import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { fonts } from '../fonts.ts'

/** The templates, by what they draw. */
export const forms = ['deck', 'month'] as const
export type PdfForm = (typeof forms)[number]

const read = (name: string) => readFileSync(join(import.meta.dirname, `${name}.typ`), 'utf8')
const common = read('vigie')
/** A template and what it has in common with the others as one text, since no file is read while pages are made. */
const templates = new Map(forms.map((form) => [form, read(form).replace('#import "vigie.typ": *', () => common)]))

/** Makes PDF/UA-1 of a form and its data, as JSON; the same data give the same bytes. Throws what the compiler says. */
export type Compile = (form: PdfForm, data: string) => Buffer

/** A compiler that sees no file but the fonts of the documents. */
export function openCompiler(): { readonly compile: Compile; readonly close: () => void } {
  const workspace = mkdtempSync(join(tmpdir(), 'vigie-pages-'))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] })
  const compile: Compile = (form, data) => {
    try {
      const result = compiler.compile({ mainFileContent: templates.get(form)!, inputs: { data }, resetRead: true })
      const document = result.result
      if (!document) throw new Error(JSON.stringify(result.takeDiagnostics()?.shortDiagnostics))
      return compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 })
    } finally {
      compiler.evictCache(0)
    }
  }
  return { compile, close: () => rmSync(workspace, { recursive: true, force: true }) }
}
