// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, settled, text, visit } from './house.ts'
import { contract, preview } from './samples.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
})

type Answer = { status: number; body: unknown }

/** A network that answers uploads in turn, and keeps where each went. */
function fakeUploads(answers: Answer[]): string[] {
  const sent: string[] = []
  class FakeUpload {
    upload = {}
    status = 0
    responseText = ''
    onload = () => {}
    onerror = () => {}
    open(_: string, url: string) {
      sent.push(url)
    }
    setRequestHeader() {}
    send() {
      const answer = answers.shift()
      setTimeout(() => {
        if (!answer) return this.onerror()
        this.status = answer.status
        this.responseText = JSON.stringify(answer.body)
        this.onload()
      })
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeUpload)
  return sent
}

async function drop(name: string): Promise<void> {
  await page!.get('[data-testid=drop-zone]').trigger('drop', { dataTransfer: { files: [new File(['x'], name)] } })
  await settled()
}

const answers = {
  'GET /api/contracts': () => ({ body: [contract] }),
  'GET /api/contracts/1': () => ({ body: contract }),
  'GET /api/contracts/1/imports': () => ({ body: [preview] }),
  'GET /api/contracts/1/imports/9': () => ({ body: preview }),
}

describe('dropping a file', () => {
  it('asks the order of dates when the file cannot tell, and sends it again with the answer', async () => {
    fakeServer(answers)
    const sent = fakeUploads([
      { status: 422, body: { code: 'date-order-ambiguous', message: 'Nothing tells whether 03/04 is …' } },
      { status: 201, body: preview },
    ])
    const opened = await visit('/contracts/1/imports')
    page = opened.page
    await drop('juin & co.csv')
    expect(text(page, '[role=alert]')).toContain('Nothing tells whether 03/04 is …')
    await page.get('input[value=mdy]').setValue()
    await page.get('form.panel').trigger('submit')
    await settled()
    expect(sent).toEqual([
      '/api/contracts/1/imports?kind=tickets&file=juin+%26+co.csv',
      '/api/contracts/1/imports?kind=tickets&file=juin+%26+co.csv&dateOrder=mdy',
    ])
    expect(opened.router.currentRoute.value.path).toBe('/contracts/1/imports/9')
  })

  it('shows the server’s reason for a file that cannot be read', async () => {
    fakeServer(answers)
    fakeUploads([{ status: 422, body: { code: 'file-html', message: 'This file is a web page.' } }])
    ;({ page } = await visit('/contracts/1/imports'))
    await drop('login.csv')
    expect(text(page, '[role=alert]')).toContain('login.csv could not be read')
    expect(text(page, '[role=alert]')).toContain('This file is a web page.')
  })

  it('says that the server does not answer, and offers to try again', async () => {
    fakeServer(answers)
    fakeUploads([])
    ;({ page } = await visit('/contracts/1/imports'))
    await drop('juin.csv')
    expect(text(page, '[role=alert]')).toContain('does not answer')
    expect(text(page, '[role=alert] button')).toBe('Try again')
  })

  it('keeps previews in the history, marked as not imported', async () => {
    fakeServer(answers)
    ;({ page } = await visit('/contracts/1/imports'))
    expect(text(page, '[data-testid=import-history] tbody')).toContain('Preview, not imported')
    expect(page.get('[data-testid=import-history] a').attributes('href')).toBe('/contracts/1/imports/9')
  })
})
