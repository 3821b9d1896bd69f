/**
 * What of a page is not for a phone in a hand, as it stands in the browser: it scrolls sideways, or a table in it does; text
 * smaller than 14 pixels; something to touch that is smaller than 24. Slides are drawn to be as large as their screen.
 */
export function notForAHand(): string[] {
  const SMALLEST_TEXT = 14
  const SMALLEST_TARGET = 24
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('.only-read') === null
  const named = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.textContent || element.ariaLabel || '').trim().slice(0, 30)}”`
  const all = [...document.querySelectorAll('body *')].filter(isSeen)

  const { scrollWidth, clientWidth } = document.documentElement
  const sideways = Math.max(scrollWidth, document.body.scrollWidth) > clientWidth ? [`${scrollWidth} pixels wide`] : []
  const scrolling = all
    .filter((one) => one.matches('.table-scroll') && one.scrollWidth > one.clientWidth + 1)
    .map((one) => `a table of ${one.scrollWidth} pixels scrolls`)
  const small = all
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < SMALLEST_TEXT)
    .map((one) => `text of ${getComputedStyle(one).fontSize}: ${named(one)}`)
  const thin = all
    .filter((one) => one.matches('a[href], button, input, select, textarea, summary'))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < SMALLEST_TARGET - 0.5)
    .map(({ one, box }) => `${named(one)} is ${Math.round(box.width)} × ${Math.round(box.height)}`)
  return [...sideways, ...scrolling, ...small, ...thin]
}

/** Where the Tab key stops and nothing is seen of it: a part of the page that only a screen reader is told. */
export function unseenStops(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[tabindex="0"]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => Math.min(one.offsetWidth, one.offsetHeight) <= 1)
    .map((one) => `the Tab key stops at “${one.ariaLabel ?? one.textContent.trim().slice(0, 30)}”, which nobody sees`)
}
