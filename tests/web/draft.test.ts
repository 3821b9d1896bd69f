// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { Problem } from '../../web/api/problem.ts'
import { useDraft } from '../../web/composables/useDraft.ts'
import { required, useSubmit } from '../../web/composables/useSubmit.ts'

const isPending = ref(false)
const error = ref<Error | null>(null)
const stored = ref({ name: 'Altéa', day: 5 })

function editing() {
  ;[isPending.value, error.value, stored.value] = [false, null, { name: 'Altéa', day: 5 }]
  let form!: ReturnType<typeof useDraft<{ name: string; day: number }, object>>
  mount(
    defineComponent(() => {
      form = useDraft(
        () => ({ ...stored.value }),
        (now, base) =>
          Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== Reflect.get(base, key))),
        { isPending, error },
      )
      return () => h('p')
    }),
  )
  return form
}
const saved = async (kept: { name: string; day: number }) => {
  stored.value = kept
  isPending.value = false
  await nextTick()
}
const sending = async () => {
  isPending.value = true
  await nextTick()
}

describe('a draft', () => {
  it('differs from what is stored once something else is typed, and goes back to it', async () => {
    const form = editing()
    expect(form.unsaved.value).toBe(false)
    form.draft.value.day = 6
    expect([form.unsaved.value, form.patch.value]).toEqual([true, { day: 6 }])
    form.reset()
    expect([form.unsaved.value, form.draft.value.day, form.resets.value]).toEqual([false, 5, 1])
  })

  it('does not take for a change made here what others store meanwhile', () => {
    const form = editing()
    form.draft.value.day = 6
    stored.value = { name: 'Cordelle', day: 5 }
    expect(form.patch.value).toEqual({ day: 6 })
  })

  it('is what was stored, once it is saved', async () => {
    const form = editing()
    form.draft.value.name = ' Cordelle '
    await sending()
    await saved({ name: 'Cordelle', day: 5 })
    expect([form.draft.value.name, form.unsaved.value]).toEqual(['Cordelle', false])
  })

  it('keeps what was typed while it was being saved, as a change to what was', async () => {
    const form = editing()
    form.draft.value.day = 6
    await sending()
    form.draft.value.name = 'Cordelle'
    await saved({ name: 'Altéa', day: 6 })
    expect(form.patch.value).toEqual({ name: 'Cordelle' })
  })

  it('stays as it is typed where the saving is refused, or what was stored is not read again', async () => {
    const form = editing()
    form.draft.value.day = 6
    await sending()
    error.value = new Error('refused')
    await saved(stored.value)
    expect(form.patch.value).toEqual({ day: 6 })
    error.value = null
    await sending()
    await saved(stored.value)
    expect(form.patch.value).toEqual({ day: 6 })
  })
})

describe('the sending of a form', () => {
  const text = ref('')
  const opened = () => {
    ;[isPending.value, error.value, text.value] = [false, null, '']
    let form!: ReturnType<typeof useSubmit>
    const page = mount(
      defineComponent({
        setup() {
          form = useSubmit({ isPending, error }, () => required({ name: text.value }, ['name'], 'Fill in'))
          const attributes = () => (form.errors.value['name'] ? { 'aria-invalid': 'true' as const } : {})
          return () => h('form', { ref: 'form' }, [h('input'), h('input', { ...attributes(), id: 'name' })])
        },
      }),
      { attachTo: document.body },
    )
    return { form, page }
  }

  it('is tried before it says what is wrong, and leads to it', async () => {
    const { form, page } = opened()
    let sent = 0
    expect(form.errors.value).toEqual({})
    await form.submit(() => sent++)
    expect([form.errors.value, document.activeElement?.id, sent]).toEqual([{ name: 'Fill in' }, 'name', 0])
    text.value = 'Altéa'
    await form.submit(() => sent++)
    isPending.value = true
    await form.submit(() => sent++)
    expect([form.errors.value, sent]).toEqual([{}, 1])
    page.unmount()
  })

  it('lays a refusal beside its field, which takes the focus', async () => {
    const { form, page } = opened()
    text.value = 'Altéa'
    await form.submit(async () => {
      error.value = new Problem(409, { code: 'contract-name-differs', message: 'Another name' })
      throw error.value
    })
    expect([form.errors.value['name'], document.activeElement?.id]).toEqual(['Another name', 'name'])
    page.unmount()
  })
})
