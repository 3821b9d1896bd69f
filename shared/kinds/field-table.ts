/**
 * The one table of what is known of a kind of fact: what each field says, by which it is read, kept, sent, listed and exported.
 * `shown`: in the list of facts on screen, as it is. `optional`: a file may have no column for it. `inKey`: kept in the fact's key
 * alone.
 */
export type FieldTable<Says extends string = string> = Readonly<
  Record<
    string,
    {
      readonly says: Says
      readonly shown?: 'always' | 'where-told'
      readonly optional?: true
      readonly inKey?: true
    }
  >
>
/** Nothing, of a field that a file may lack, and of the key. */
export type OrNull<Field> = Field extends { says: 'key' } | { optional: true } ? null : never
type NameOf<Table extends FieldTable> = keyof Table & string

/** The fields of a table that say such a thing. */
export type FieldSaying<Table extends FieldTable, Of extends string> = {
  [Field in NameOf<Table>]: Table[Field]['says'] extends Of ? Field : never
}[NameOf<Table>]

/** Those that are kept beside the key. */
export type KeptField<Table extends FieldTable> = {
  [Field in NameOf<Table>]: Table[Field] extends { says: 'key' } | { inKey: true } ? never : Field
}[NameOf<Table>]

/** The fields of a table, in its order. */
export function namesOf<Table extends FieldTable>(table: Table): NameOf<Table>[] {
  return Object.keys(table)
}

/** Those that say one of such things, in its order. */
export function fieldsSaying<Table extends FieldTable, Of extends Table[NameOf<Table>]['says']>(
  table: Table,
  ...says: readonly Of[]
): FieldSaying<Table, Of>[] {
  const asked: readonly string[] = says
  return namesOf(table).filter((field) => asked.includes(table[field]!.says)) as FieldSaying<Table, Of>[]
}

/** All but the key and what is kept in it, in its order: the key stands before them where a fact leaves. */
export function keptFields<Table extends FieldTable>(table: Table): KeptField<Table>[] {
  const isKept = (field: string) => table[field]!.says !== 'key' && !table[field]!.inKey
  return namesOf(table).filter(isKept) as string[] as KeptField<Table>[]
}
