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
  paths?: Record<string, Record<string, { parameters?: Parameter[] }>>
  components?: { schemas?: Record<string, Schema> }
}

/** Of the list's parameters, those that may be repeated. */
const REPEATED = new Set([
  'unit',
  'category',
  'supplier',
  'fundingSource',
  'status',
  'paymentMethod',
  'currency',
  'createdBy',
  'import',
])

const SINGLE: Readonly<Record<string, Schema>> = {
  size: { type: 'integer' },
  facets: { type: 'boolean' },
  hasAttachment: { type: 'boolean' },
}

/**
 * Says what the server always does but its generated description leaves loose: a whole operation has everything that
 * its summary has, and only some of the list's parameters repeat.
 */
export function tighten<T>(document: T): T {
  const { paths, components } = document as Document
  const schemas = components?.schemas ?? {}
  for (const name of ['Operation', 'CreatedOperation']) {
    const schema = schemas[name]
    if (schema)
      schema.required = [
        ...new Set([...(schema.required ?? []), ...(schemas['OperationSummary']?.required ?? []), 'actions', 'notes']),
      ]
  }
  for (const parameter of paths?.['/api/v1/operations']?.['get']?.parameters ?? []) {
    if (parameter.schema?.['type'] === 'array' && !REPEATED.has(parameter.name))
      parameter.schema = SINGLE[parameter.name] ?? { type: 'string' }
  }
  return document
}
