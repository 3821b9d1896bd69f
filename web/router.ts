import type { QueryClient } from '@tanstack/vue-query'
import { nextTick, type Component } from 'vue'
import { createRouter, createWebHistory, type RouteLocation, type Router } from 'vue-router'
import { kpiIds } from '../shared/kpi/index.ts'
import { guard } from './guard.ts'
import { mindLostPages } from './composables/useLostPage.ts'
import { speakWhole } from './words/speech.ts'

const ids = (route: RouteLocation) => ({
  contractId: Number(route.params['contractId']),
  importId: Number(route.params['importId']),
})
const contract = '/contracts/:contractId(\\d+)'
/** Stands without the frame of the others, and asks for no session. */
const outside = { public: true, alone: true }

type Page = () => Promise<{ readonly default: Component }>
/** A page that says more than what the first pages do: the rest of the words is loaded beside it. */
const saysMore =
  (page: Page): Page =>
  async () =>
    (await Promise.all([page(), speakWhole()]))[0]

/** Every page and its address. Pages load when first opened, so that the scorecard never waits for the charts. */
export function newRouter(client: QueryClient, history = createWebHistory()): Router {
  const router = createRouter({
    history,
    routes: [
      { path: '/', name: 'contracts', component: () => import('./pages/ContractsPage.vue') },
      { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: outside },
      { path: '/link', name: 'link', component: saysMore(() => import('./pages/LinkPage.vue')), meta: outside },
      {
        path: '/forgotten',
        name: 'forgotten',
        component: saysMore(() => import('./pages/ForgottenPage.vue')),
        meta: outside,
      },
      { path: '/shared', name: 'shared', component: saysMore(() => import('./pages/SharedPage.vue')), meta: outside },
      { path: '/account', name: 'account', component: saysMore(() => import('./pages/AccountPage.vue')) },
      { path: '/admin', name: 'admin', component: saysMore(() => import('./pages/AdminPage.vue')) },
      { path: '/figures', name: 'figures', component: saysMore(() => import('./pages/FiguresPage.vue')) },
      {
        path: '/contracts/new',
        name: 'new-contract',
        component: saysMore(() => import('./pages/NewContractPage.vue')),
      },
      { path: contract, name: 'scorecard', component: () => import('./pages/ScorecardPage.vue'), props: ids },
      {
        path: `${contract}/kpis/:kpi(${kpiIds.join('|')})`,
        name: 'kpi',
        component: saysMore(() => import('./pages/KpiPage.vue')),
        props: (route) => ({ ...ids(route), kpi: route.params['kpi'] }),
      },
      {
        path: `${contract}/committee`,
        name: 'latest-committee',
        component: saysMore(() => import('./pages/LatestCommitteePage.vue')),
        props: ids,
      },
      {
        path: `${contract}/committee/:quarter(Q[1-9]\\d?)`,
        name: 'committee',
        component: saysMore(() => import('./pages/CommitteePage.vue')),
        props: (route) => ({ ...ids(route), quarter: route.params['quarter'] }),
        meta: { alone: true },
      },
      {
        path: `${contract}/commitments`,
        name: 'commitments',
        component: saysMore(() => import('./pages/CommitmentsPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/penalties`,
        name: 'penalties',
        component: saysMore(() => import('./pages/PenaltiesPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/imports`,
        name: 'imports',
        component: saysMore(() => import('./pages/ImportsPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/imports/:importId(\\d+)`,
        name: 'import',
        component: saysMore(() => import('./pages/ImportPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/alerts`,
        name: 'alerts',
        component: saysMore(() => import('./pages/AlertsPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/alert-settings`,
        name: 'alert-settings',
        component: saysMore(() => import('./pages/AlertSettingsPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/data`,
        name: 'contract-data',
        component: saysMore(() => import('./pages/ContractDataPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/settings`,
        name: 'settings',
        component: saysMore(() => import('./pages/SettingsPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/members`,
        name: 'members',
        component: saysMore(() => import('./pages/MembersPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/ledger`,
        name: 'ledger',
        component: saysMore(() => import('./pages/LedgerPage.vue')),
        props: ids,
      },
      {
        path: `${contract}/audit`,
        name: 'audit',
        component: saysMore(() => import('./pages/AuditPage.vue')),
        props: ids,
      },
      { path: '/:rest(.*)*', name: 'not-found', component: saysMore(() => import('./pages/NotFoundPage.vue')) },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  guard(router, client)
  mindLostPages(router)
  router.afterEach((to, from) => {
    if (from.matched.length > 0 && to.path !== from.path) void nextTick(() => document.getElementById('main')?.focus())
  })
  return router
}
