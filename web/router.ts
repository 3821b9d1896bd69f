import type { QueryClient } from '@tanstack/vue-query'
import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteLocation, type Router } from 'vue-router'
import { kpiIds } from '../shared/kpi/index.ts'
import { guard } from './guard.ts'

const ids = (route: RouteLocation) => ({
  contractId: Number(route.params['contractId']),
  importId: Number(route.params['importId']),
})
const contract = '/contracts/:contractId(\\d+)'
/** Stands without the frame of the others, and asks for no session. */
const outside = { public: true, alone: true }

/** Every page and its address. Pages load when first opened, so that the scorecard never waits for the charts. */
export function newRouter(client: QueryClient, history = createWebHistory()): Router {
  const router = createRouter({
    history,
    routes: [
      { path: '/', name: 'contracts', component: () => import('./pages/ContractsPage.vue') },
      { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: outside },
      { path: '/link', name: 'link', component: () => import('./pages/LinkPage.vue'), meta: outside },
      { path: '/forgotten', name: 'forgotten', component: () => import('./pages/ForgottenPage.vue'), meta: outside },
      { path: '/shared', name: 'shared', component: () => import('./pages/SharedPage.vue'), meta: outside },
      { path: '/account', name: 'account', component: () => import('./pages/AccountPage.vue') },
      { path: '/admin', name: 'admin', component: () => import('./pages/AdminPage.vue') },
      { path: '/figures', name: 'figures', component: () => import('./pages/FiguresPage.vue') },
      { path: '/contracts/new', name: 'new-contract', component: () => import('./pages/NewContractPage.vue') },
      { path: contract, name: 'scorecard', component: () => import('./pages/ScorecardPage.vue'), props: ids },
      {
        path: `${contract}/kpis/:kpi(${kpiIds.join('|')})`,
        name: 'kpi',
        component: () => import('./pages/KpiPage.vue'),
        props: (route) => ({ ...ids(route), kpi: route.params['kpi'] }),
      },
      {
        path: `${contract}/committee`,
        name: 'latest-committee',
        component: () => import('./pages/LatestCommitteePage.vue'),
        props: ids,
      },
      {
        path: `${contract}/committee/:quarter(Q[1-9]\\d?)`,
        name: 'committee',
        component: () => import('./pages/CommitteePage.vue'),
        props: (route) => ({ ...ids(route), quarter: route.params['quarter'] }),
        meta: { alone: true },
      },
      {
        path: `${contract}/commitments`,
        name: 'commitments',
        component: () => import('./pages/CommitmentsPage.vue'),
        props: ids,
      },
      {
        path: `${contract}/imports`,
        name: 'imports',
        component: () => import('./pages/ImportsPage.vue'),
        props: ids,
      },
      {
        path: `${contract}/imports/:importId(\\d+)`,
        name: 'import',
        component: () => import('./pages/ImportPage.vue'),
        props: ids,
      },
      { path: `${contract}/alerts`, name: 'alerts', component: () => import('./pages/AlertsPage.vue'), props: ids },
      {
        path: `${contract}/alert-settings`,
        name: 'alert-settings',
        component: () => import('./pages/AlertSettingsPage.vue'),
        props: ids,
      },
      {
        path: `${contract}/data`,
        name: 'contract-data',
        component: () => import('./pages/ContractDataPage.vue'),
        props: ids,
      },
      {
        path: `${contract}/settings`,
        name: 'settings',
        component: () => import('./pages/SettingsPage.vue'),
        props: ids,
      },
      { path: `${contract}/members`, name: 'members', component: () => import('./pages/MembersPage.vue'), props: ids },
      { path: `${contract}/ledger`, name: 'ledger', component: () => import('./pages/LedgerPage.vue'), props: ids },
      { path: `${contract}/audit`, name: 'audit', component: () => import('./pages/AuditPage.vue'), props: ids },
      { path: '/:rest(.*)*', name: 'not-found', component: () => import('./pages/NotFoundPage.vue') },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  guard(router, client)
  router.afterEach((to, from) => {
    if (from.matched.length > 0 && to.path !== from.path) void nextTick(() => document.getElementById('main')?.focus())
  })
  return router
}
