import { expect, test } from 'vitest'
import { mailBody } from '../../../server/mail/mail-body.ts'

const link = { label: 'See <it>', url: 'https://vigie.example.com/?a=1&b=2' }

test('a mail is the same in text and in HTML, in which nothing that people typed is markup', () => {
  const { text, html } = mailBody({ title: 'A & B', paragraphs: ['<b>"one"</b>', 'two'], link }, 'fr')
  expect(text).toBe('A & B\n\n<b>"one"</b>\n\ntwo\n\nSee <it>\nhttps://vigie.example.com/?a=1&b=2')
  expect(html).toMatch(/^<!doctype html><html lang="fr"><body/)
  expect(html).toContain('>A &amp; B</h1><p>&lt;b&gt;&quot;one&quot;&lt;/b&gt;</p><p>two</p>')
  expect(html).toContain('<p><a href="https://vigie.example.com/?a=1&amp;b=2">See &lt;it&gt;</a></p></body></html>')
})

test('one without a link has none', () => {
  const { text, html } = mailBody({ title: 'A', paragraphs: ['one'], link: null }, 'en')
  expect(text).toBe('A\n\none')
  expect(html).not.toContain('<a')
})
