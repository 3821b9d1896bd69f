import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'

/** Only the parts of Chart.js that our charts draw with; no animation. */
Chart.register(
  LineController,
  LineElement,
  PointElement,
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  Filler,
  Tooltip,
)
Chart.defaults.animation = false
Chart.defaults.font.family = "'Inter Variable', system-ui, sans-serif"
Chart.defaults.font.size = 12

export { Chart }
