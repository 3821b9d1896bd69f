import { readonly, ref } from 'vue'

const visitor = ref(0)

/** Somebody else turned out to be here: what was drawn for the one before has to be drawn anew. */
export const nextVisitor = (): number => visitor.value++

/** A number for each person that this page was drawn for, as a key of what shows their data. */
export const useVisitor = () => readonly(visitor)
