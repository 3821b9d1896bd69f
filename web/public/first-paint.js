// Runs before the first paint, so that a reader of the dark theme never sees a white flash.
try {
  const theme = localStorage.getItem('vigie.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is refused: the system's theme applies.
}

// Scripts or words that do not come leave an empty page, in no language yet: it says so in each.
function sayNotLoaded() {
  if (document.getElementById('app')?.childElementCount === 0) document.getElementById('not-loaded').hidden = false
}
addEventListener('unhandledrejection', sayNotLoaded)
addEventListener(
  'error',
  ({ target }) => (target === window || target instanceof HTMLScriptElement) && sayNotLoaded(),
  true,
)
