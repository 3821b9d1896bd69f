type Parameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: object
}
type Example = { readonly value: unknown }
export type Content = Readonly<
  Record<
    string,
    { readonly schema?: object; readonly example?: unknown; readonly examples?: Readonly<Record<string, Example>> }
  >
>

export type Answer = { description: string; content?: Content }
type Reference = { readonly $ref: string }

export type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters?: readonly Parameter[]
  requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses: Record<string, Answer | Reference>
  security: Record<string, never[]>[]
}

/** An OpenAPI 3.1 description, as far as we write it. */
export type Description = {
  readonly info: { readonly title: string; readonly description: string }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, unknown>; readonly responses: Record<string, Answer> }
}
