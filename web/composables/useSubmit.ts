import { computed, nextTick, ref, toValue, useTemplateRef, type MaybeRefOrGetter } from 'vue'
import { serverErrors, type FieldErrors } from '../forms/field-errors.ts'

/** How the sending of what a form holds stands, as a mutation tells it. */
export type Sending = {
  readonly isPending: MaybeRefOrGetter<boolean>
  readonly error: MaybeRefOrGetter<Error | null>
}

/**
 * The sending of a form, whose element is the template's `ref="form"`: what is wrong by field, said once sending was tried (`wrong`)
 * or the server refused it, and the first such field, which takes the focus. A form that is being sent is not sent again.
 */
export function useSubmit(sending: Sending, wrong: () => FieldErrors = () => ({})) {
  const form = useTemplateRef<HTMLElement>('form')
  const tried = ref(false)
  const refused = computed(() => serverErrors(toValue(sending.error)))
  const errors = computed((): FieldErrors => ({ ...refused.value, ...(tried.value ? wrong() : {}) }))
  async function showFirst() {
    await nextTick()
    form.value?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  /** Sends by `send`, whose refusal, if it rejects, is on screen. */
  async function submit(send: () => unknown) {
    tried.value = true
    if (toValue(sending.isPending)) return
    if (Object.values(wrong()).some((text) => text !== undefined)) return showFirst()
    try {
      await send()
    } catch {
      await showFirst()
    }
  }
  return { form, tried, refused, errors, submit, showFirst }
}

/** Says of those fields that are empty that they must be filled in. */
export function required<Field extends string>(draft: Record<Field, string>, fields: readonly Field[], text: string) {
  const empty = fields.filter((field) => draft[field].trim() === '')
  return Object.fromEntries(empty.map((field) => [field, text])) as FieldErrors
}
