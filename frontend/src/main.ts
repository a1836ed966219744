import './ui/tokens.css'
import './ui/base.css'
import './ui/control.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { plugTransport, queryClient } from '@/api'
import { i18n, loadMessages, setLocale, type Locale } from '@/i18n'
import App from './App.vue'
import { found, lost } from './shell/connection'
import { router } from './shell/router'
import { signInAgain } from './shell/session'

plugTransport({ locale: () => i18n.global.locale.value, signInAgain, unreachable: lost, reached: found })
void setLocale(i18n.global.locale.value as Locale)

// The router asks who is signed in while the sentences come.
const sentences = loadMessages('base')
const app = createApp(App).use(i18n).use(VueQueryPlugin, { queryClient }).use(router)
void sentences.then(() => app.mount('#app'))
