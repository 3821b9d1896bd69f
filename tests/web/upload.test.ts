// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../patience.ts'
import { fakeServer, settled, text, visit } from './house.ts'
import { contract, presence, previewOf } from './import-samples.ts'

const preview = previewOf('tickets')

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

async function drop(...names: string[]): Promise<void> {
  const files = names.map((name) => new File(['x'], name))
  await page!.get('[data-testid=drop-zone]').trigger('drop', { dataTransfer: { files } })
  await settled()
}

/** A refusal of a file with these headers, each followed by one value. */
const unrecognised = (columns: Record<string, string>): Answer => ({
  status: 422,
  body: {
    code: 'columns-missing',
    message: 'No column of this file holds …',
    encoding: 'windows-1252',
    delimiter: ';',
    mapping: Object.entries(columns).map(([header, sample], index) => ({
      index,
      header,
      field: null,
      samples: [sample],
    })),
  },
})
const paramsOf = (url: string) => Object.fromEntries(new URL(url, 'http://vigie.test').searchParams)

const answers = {
  'GET /api/contracts': () => ({ body: [contract] }),
  'GET /api/contracts/1': () => ({ body: contract }),
  'GET /api/contracts/1/imports': () => ({ body: [preview] }),
  'GET /api/contracts/1/imports/9': () => ({ body: preview }),
  'GET /api/contracts/1/kpis/budget-variance': () => ({ body: presence({ '2026-05': ['tickets'] }) }),
}

describe('dropping a file', () => {
  it('opens what was read, where what only a person can tell is asked', async () => {
    fakeServer(answers)
    const sent = fakeUploads([{ status: 201, body: preview }])
    const opened = await visit('/contracts/1/imports')
    page = opened.page
    await drop('juin & co.csv')
    expect(sent).toEqual(['/api/contracts/1/imports?kind=tickets&file=juin+%26+co.csv'])
    await eventually(() => expect(opened.router.currentRoute.value.path).toBe('/contracts/1/imports/9'))
  })

  it('shows the server’s reason for a file that cannot be read', async () => {
    fakeServer(answers)
    fakeUploads([{ status: 422, body: { code: 'file-html', message: 'This file is a web page.' } }])
    ;({ page } = await visit('/contracts/1/imports'))
    await drop('login.csv')
    expect(text(page, '[role=alert]')).toContain('login.csv could not be read')
    expect(text(page, '[role=alert]')).toContain('This file is a web page.')
  })

  it('after the session is over leads to sign-in and back, and nothing of it stays in the list', async () => {
    fakeServer(answers)
    fakeUploads([{ status: 401, body: { code: 'sign-in-needed', message: 'Sign in.' } }])
    const opened = await visit('/contracts/1/imports')
    page = opened.page
    await drop('juin.csv')
    await eventually(() =>
      expect(opened.router.currentRoute.value.fullPath).toBe('/sign-in?next=/contracts/1/imports&ended=1'),
    )
    await settled()
    expect(text(page, 'p[role=status]')).toContain('Your session has ended.')
    expect(page.text()).not.toContain('juin.csv')
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

describe('which of the four files it is', () => {
  it('is told by the columns when nobody says it: the file is sent again as what it looks like', async () => {
    fakeServer(answers)
    const sent = fakeUploads([unrecognised({ Mois: '06/2026', Montant: '1 250,00' }), { status: 201, body: preview }])
    const opened = await visit('/contracts/1/imports')
    page = opened.page
    await drop('juin.csv')
    expect(sent.map((url) => paramsOf(url)['kind'])).toEqual(['tickets', 'costs'])
    await eventually(() => expect(opened.router.currentRoute.value.path).toBe('/contracts/1/imports/9'))
  })

  it('is announced by its name', async () => {
    fakeServer(answers)
    const sent = fakeUploads([{ status: 201, body: preview }])
    ;({ page } = await visit('/contracts/1/imports'))
    await drop('Enquête juin.xlsx')
    expect(paramsOf(sent[0]!)['kind']).toBe('satisfaction')
  })

  it('is what the person says, and another kind that the columns look like is only proposed', async () => {
    fakeServer(answers)
    const sent = fakeUploads([unrecognised({ Mois: '06/2026', Montant: '1 250,00' }), { status: 201, body: preview }])
    ;({ page } = await visit('/contracts/1/imports'))
    await page.get('input[value=incidents]').setValue()
    await drop('juin.csv')
    expect(sent).toHaveLength(1)
    expect(text(page, '[data-testid=other-kind]')).toContain('look like those of another file: Costs.')
    await page.get('[data-testid=other-kind] button').trigger('click')
    await settled()
    expect(paramsOf(sent[1]!)).toEqual({ kind: 'costs', file: 'juin.csv' })
  })
})

describe('a file whose columns are not recognised', () => {
  const columns = { Qui: 'Marie', Quand: '03/06/2026', Combien: '4' }

  async function ask(): Promise<string[]> {
    fakeServer(answers)
    const sent = fakeUploads([unrecognised(columns), { status: 201, body: preview }])
    ;({ page } = await visit('/contracts/1/imports'))
    await page.get('input[value=satisfaction]').setValue()
    await drop('avis.csv')
    return sent
  }
  const take = async (column: string, field: string) =>
    page!.get(`select[aria-label="What the column ${column} is taken for"]`).setValue(field)
  const submit = () => page!.get('[data-testid=mapping-question] [type=submit]')

  it('shows every column with its values and says what is missing, in place of an error', async () => {
    await ask()
    const rows = page!.findAll('[data-testid=mapping] tbody tr').map((row) => row.find('th').text())
    expect(rows).toEqual(['Qui', 'Quand', 'Combien'])
    expect(text(page!, '[data-testid=mapping]')).toContain('03/06/2026')
    expect(text(page!, '[data-testid=mapping]')).toContain('Score (required)')
    expect(text(page!, '.missing')).toBe('Still missing: Score and Date of the answer.')
    expect(submit().attributes('disabled')).toBeDefined()
    expect(page!.text()).not.toContain('could not be read')
  })

  it('is read once nothing is missing any more', async () => {
    const sent = await ask()
    await take('Combien', 'score')
    await take('Quand', 'answeredAt')
    expect(text(page!, '.missing')).toBe('Nothing is missing: the file can be read.')
    await page!.get('[data-testid=mapping-question]').trigger('submit')
    await settled()
    expect(paramsOf(sent[1]!)).toEqual({
      kind: 'satisfaction',
      file: 'avis.csv',
      encoding: 'windows-1252',
      delimiter: ';',
      mapping: '{"0":null,"1":"answeredAt","2":"score"}',
    })
  })

  it('a field chosen for a second column leaves the first, and says so', async () => {
    await ask()
    await take('Qui', 'score')
    await take('Combien', 'score')
    expect(text(page!, '.moved')).toContain('Score is now read from “Combien”; “Qui” is no longer imported.')
    const first = page!.get('select[aria-label="What the column Qui is taken for"]').element as HTMLSelectElement
    expect(first.value).toBe('')
  })

  it('taken for another kind of file, it is read again as that kind, without the mapping of the first', async () => {
    const sent = await ask()
    await page!.get('.kind select').setValue('costs')
    await settled()
    expect(paramsOf(sent[1]!)).toEqual({ kind: 'costs', file: 'avis.csv' })
  })
})

describe('several files at once', () => {
  it('are handled one after the other, each with where it stands', async () => {
    fakeServer(answers)
    const sent = fakeUploads([
      { status: 201, body: preview },
      unrecognised({ Avis: '4' }),
      { status: 422, body: { code: 'file-html', message: 'This file is a web page.' } },
    ])
    const opened = await visit('/contracts/1/imports')
    page = opened.page
    await drop('glpi.csv', 'enquete.csv', 'couts.csv')
    expect(sent.map((url) => paramsOf(url)['kind'])).toEqual(['tickets', 'satisfaction', 'costs'])
    const items = page.findAll('[data-testid=uploads] > li').map((item) => item.text())
    expect(items[0]).toContain('38 rows read, nothing stored yet')
    expect(items[1]).toContain('enquete.csv')
    expect(items[1]).not.toContain('could not be read')
    expect(items[2]).toContain('This file is a web page.')
    expect(opened.router.currentRoute.value.name).toBe('imports')
  })

  it('the next drop clears what is settled and keeps what asks', async () => {
    fakeServer(answers)
    fakeUploads([
      { status: 422, body: { code: 'file-html', message: 'A web page.' } },
      unrecognised({ Avis: '4' }),
      { status: 422, body: { code: 'file-empty', message: 'The file is empty.' } },
    ])
    ;({ page } = await visit('/contracts/1/imports'))
    await drop('a.csv', 'b.csv')
    await drop('c.csv')
    const names = page.findAll('[data-testid=uploads] > li .line strong').map((item) => item.text())
    expect(names).toEqual(['b.csv', 'c.csv'])
  })
})

describe('a month without incident', () => {
  it('is stated without a file, for the month chosen', async () => {
    fakeServer({ ...answers, 'GET /api/templates/incidents': () => ({ body: 'kind,started' }) })
    const sent = fakeUploads([{ status: 201, body: preview }])
    ;({ page } = await visit('/contracts/1/imports'))
    const month = (page.get('[data-testid=no-incident] select').element as HTMLSelectElement).options[2]!.value
    await page.get('[data-testid=no-incident] select').setValue(month)
    await page.get('[data-testid=no-incident] form').trigger('submit')
    await settled()
    expect(paramsOf(sent[0]!)).toEqual({
      kind: 'incidents',
      file: `no-incident-${month}.csv`,
      coversFrom: month,
      coversTo: month,
    })
  })
})
