import '@fontsource-variable/inter/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/controls.css'
import './styles/tables.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { newQueryClient } from './api/query-client.ts'
import App from './App.vue'
import { preferredLanguage } from './composables/useLanguage.ts'
import { speak } from './words/speech.ts'
import { newRouter } from './router.ts'

await speak(preferredLanguage(), true)
const queryClient = newQueryClient()
const router = newRouter(queryClient)
const app = createApp(App).use(router).use(VueQueryPlugin, { queryClient })
// Who is here, and so which page comes first, is known before anything is drawn; a first page that cannot load is drawn too.
await router.isReady().catch(() => {})
app.mount('#app')
