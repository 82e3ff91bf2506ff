interface Schema {
  required?: string[]
  [key: string]: unknown
}

interface Parameter {
  name: string
  in: string
  schema?: Schema
}

interface Document {
  paths?: Record<string, Record<string, { parameters?: Parameter[]; tags?: string[] }>>
  components?: { schemas?: Record<string, Schema> }
}

/** Those of the list's parameters that are no text. */
const TYPED: Readonly<Record<string, Schema>> = {
  size: { type: 'integer' },
  facets: { type: 'boolean' },
}

/**
 * Says what the server always does but its generated description leaves loose: a whole operation has everything that
 * its summary has, and some of the list's parameters are numbers or flags.
 */
export function tighten<T>(document: T): T {
  const { paths, components } = document as Document
  const schemas = components?.schemas ?? {}
  const required = ['OperationSummary', 'Operation'].flatMap((name) => schemas[name]?.required ?? [])
  for (const name of ['Operation', 'CreatedOperation']) {
    const schema = schemas[name]
    if (schema) schema.required = [...new Set([...(schema.required ?? []), ...required])]
  }
  for (const [path, methods] of Object.entries(paths ?? {}))
    for (const operation of Object.values(methods)) operation.tags = [resource(path)]
  for (const parameter of paths?.['/api/v1/operations']?.['get']?.parameters ?? []) {
    const schema = TYPED[parameter.name]
    if (schema) parameter.schema = schema
  }
  return document
}

/** What an endpoint is about: each resource is a module of the client, loaded with the screens that need it. */
function resource(path: string): string {
  return path.replace('/api/v1/', '').replace(/[./].*$/, '')
}
