/** The address's parameters: one value, or several of the same name, exactly as the API takes them. */
export type RawSearch = Record<string, string | string[]>

export function parseSearch(search: string): RawSearch {
  const parsed: RawSearch = {}
  for (const [name, value] of new URLSearchParams(search)) {
    const before = parsed[name]
    parsed[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return parsed
}
