// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, onTestFinished, test, vi } from 'vitest'
import { spoken } from '../../shared/words/language.ts'
import LanguageSwitch from '../../web/components/shell/LanguageSwitch.vue'
import { preferredLanguage } from '../../web/composables/useLanguage.ts'
import { speak } from '../../web/words/speech.ts'

test('a language that cannot be loaded is said, the one spoken stays, and another try has it', async () => {
  await speak('fr')
  const lost = vi.spyOn(spoken.en, 'rest').mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const page = mount(LanguageSwitch)
  onTestFinished(async () => {
    page.unmount()
    lost.mockRestore()
    localStorage.clear()
    await speak('en')
  })
  const english = page.findAll('button').find((button) => button.text() === 'EN')!
  await english.trigger('click')
  await vi.waitFor(() => expect(page.find('[role=alert]').exists()).toBe(true))
  expect(page.get('[role=alert]').text()).toMatch(/^La langue «\u202FEnglish\u202F» n’a pas pu être chargée/)
  expect([document.documentElement.lang, preferredLanguage()]).toEqual(['fr', 'fr'])
  await english.trigger('click')
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('en'))
  expect(page.find('[role=alert]').exists()).toBe(false)
})
