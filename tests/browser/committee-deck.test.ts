import { describe, expect, test } from 'vitest'
import type { Committee } from '../../shared/api/committees.ts'
import type { Slide } from '../../shared/deck/deck.ts'
import type { Plot, SeriesRole } from '../../shared/deck/plot.ts'
import { dotLines } from '../../web/charts/dots-plot.ts'
import { lines } from '../../web/charts/chart-lines.ts'
import { plotChart } from '../../web/charts/plot-chart.ts'
import type { Palette } from '../../web/charts/palette.ts'
import { demoData } from './demo-data.ts'
import { browserHouse, noTrouble } from './house.ts'
import { withoutBrowser } from './reader.ts'
import { dense } from './words.ts'

const quarters = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6']
const languages = { fr: 'fr-FR', en: 'en-GB' } as const

/** All that a slide says. */
function textsOf({ title, beside, figure, verdict, target, lead, sentences, table, notes }: Slide): string[] {
  const said = [title, beside, figure && figure.text + figure.unit, verdict?.words, target, lead]
  const cells = [...(table?.head ?? []), ...(table?.rows.flat() ?? [])]
  return [...said.filter((one) => one != null), ...sentences, ...cells, ...notes]
}

/** The series of a chart by their roles, as Chart.js is given them; `mirror` is the second of two targets. */
function datasetsOf(plot: Plot) {
  const colours = Object.fromEntries(['ink', 'accent', 'surface'].map((name) => [name, 'rgb(0, 0, 0)'])) as Palette
  const text = { month: String, count: String, tick: String }
  const { datasets } = plotChart(plot, text, { ...colours }, {}).data
  const places: Partial<Record<SeriesRole, number>> = plot.kind === 'dots' ? dotLines : lines
  const seen = new Set<SeriesRole>()
  return plot.series.map(({ role }) => {
    const place = seen.has(role) ? lines.mirror : places[role]!
    seen.add(role)
    return datasets[place]!.data
  })
}

describe.skipIf(withoutBrowser)('the slides of every quarter (skipped where there is no Chromium)', () => {
  const house = browserHouse({ width: 1920, height: 1080, data: demoData })

  test.each(Object.entries(languages))('say on the page all that their deck says, in %s', async (language, locale) => {
    const { page } = await house.visitor({ locale, cookie: await house.vigie().signIn() })
    for (const quarter of quarters) {
      await page.goto(`/contracts/1/committee/${quarter}`)
      await page.getByTestId('sentence').waitFor()
      const { deck } = await page.evaluate(
        async ([path, asked]) =>
          (await (await fetch(path!, { headers: { 'accept-language': asked! } })).json()) as Committee,
        [`/api/contracts/1/committees/${quarter}`, language],
      )
      expect(deck.language).toBe(language)
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      const sheets = page.getByTestId('paper').locator('.sheet')
      await expect.poll(() => sheets.count()).toBe(deck.slides.length)
      const shown = await sheets.evaluateAll((all) =>
        all.map((sheet) => ({
          id: sheet.getAttribute('data-slide'),
          text: sheet.textContent,
          charts: [...sheet.querySelectorAll('canvas')].map((canvas) => canvas.getAttribute('aria-label')),
        })),
      )
      for (const [index, slide] of deck.slides.entries()) {
        const { id, text, charts } = shown[index]!
        const unsaid = textsOf(slide).filter((one) => !dense(text).includes(dense(one)))
        expect([quarter, id, unsaid]).toEqual([quarter, slide.id, []])
        expect(charts).toEqual([...slide.plots.map(({ alt }) => alt), ...(slide.bridge ? [slide.bridge.alt] : [])])
        for (const plot of slide.plots) expect(datasetsOf(plot)).toEqual(plot.series.map(({ values }) => values))
      }
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    }
  })

  test('stand whole on a projector, nothing cut and nothing to scroll', async () => {
    const { page } = house.reader()
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.goto('/contracts/1/committee/Q6')
      await page.getByTestId('sentence').waitFor()
      const of = Number((await page.getByTestId('position').innerText()).split('/')[1])
      for (let n = 1; n <= of; n++) {
        await expect.poll(() => page.getByTestId('position').innerText()).toBe(`${n} / ${of}`)
        const cut = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('.slide .data, .slide .figure, .slide .cover')]
            .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.className || one.tagName),
        )
        expect([width, house.where().searchParams.get('slide'), cut]).toEqual([
          width,
          house.where().searchParams.get('slide'),
          [],
        ])
        await page.keyboard.press('PageDown')
      }
    }
  })

  test('lead from an exception to the facts that prove it in two clicks at most', async () => {
    const { page } = house.reader()
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.goto('/contracts/1/committee/Q6?slide=exceptions')
    await page.getByTestId('facts-link').first().click()
    await page.waitForURL('**/contracts/1/kpis/*?month=2026-10')
    const facts = page.getByTestId('facts').locator('tbody tr')
    await expect.poll(() => facts.count()).toBeGreaterThan(0)
  })

  test('nothing went wrong behind it', async () => {
    expect(await house.troubles()).toEqual(noTrouble)
  })
})
