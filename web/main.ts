import '@fontsource-variable/inter/opsz.css'
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
import { i18n, speak } from './locales/i18n.ts'
import { newRouter } from './router.ts'

await speak(preferredLanguage())
createApp(App).use(i18n).use(newRouter()).use(VueQueryPlugin, { queryClient: newQueryClient() }).mount('#app')
