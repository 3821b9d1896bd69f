// Runs before the first paint, so that a reader of the dark theme never sees a white flash.
try {
  const theme = localStorage.getItem('vigie.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is refused: the system's theme applies.
}
