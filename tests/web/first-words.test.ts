// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { spoken } from '../../shared/words/language.ts'
import { speak, speakInstead, spokenLanguage, t } from '../../web/words/speech.ts'
import { fakeServer, settled, visit } from './house.ts'
import { contract, scorecard } from './samples.ts'

afterEach(() => vi.unstubAllGlobals())

const answers = {
  'GET /api/contracts': () => ({ body: [contract] }),
  'GET /api/contracts/1': () => ({ body: contract }),
  'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
  'GET /api/contracts/1/alerts': () => ({ body: [] }),
}

test('the scorecard asks for no words but the first', async () => {
  fakeServer(answers)
  const { page } = await visit('/contracts/1')
  const rest = vi.spyOn(spoken.fr, 'rest')
  await speak('fr', true)
  await settled()
  expect(page.text()).toContain('Résolution au premier niveau')
  expect(rest).not.toHaveBeenCalled()
  page.unmount()
})

test('a text of another page that is asked for stands there once it is loaded, and whoever turns to one has them all', async () => {
  await speak('en', true)
  expect([t('shell.imports'), t('ledger.title')]).toEqual(['Imports', ''])
  await settled()
  expect(t('ledger.title')).not.toBe('')
  await speak('fr', true)
  fakeServer(answers)
  const { router } = await visit('/contracts/1', 'fr')
  await speak('fr', true)
  await router.push('/contracts/1/ledger')
  await settled()
  expect(t('ledger.title')).toBe('Registre des chiffres revus')
})

test('a language that was chosen is spoken, though a text of the one before is asked for meanwhile', async () => {
  await speak('en', true)
  // Not whole: a word of the rest is asked for while the other language is on its way.
  const chosen = speakInstead('fr')
  void t('penalty.noMiss')
  await chosen
  await settled()
  expect([spokenLanguage(), document.documentElement.lang]).toEqual(['fr', 'fr'])
})
