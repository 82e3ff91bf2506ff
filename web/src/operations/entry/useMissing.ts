import { useText } from '../../text/TextProvider'
import { type Entry, REQUIRED } from './entry'
import { useEntryText } from './text'

/** What is still to be filled in, said beside its field. */
export function useMissing(entry: Entry, baseCurrency: string): Readonly<Record<string, string>> {
  const text = useText()
  const entryText = useEntryText()
  const { fields } = text.operations
  const labels = {
    date: fields.date,
    unitId: fields.unit,
    description: fields.description,
    quantity: fields.quantity,
    unitPrice: fields.unitPrice,
  }
  const missing: Record<string, string> = {}
  for (const name of REQUIRED) {
    const value = entry[name]
    if (value === undefined || value.trim() === '') missing[name] = entryText.required(labels[name])
  }
  if (entry.currency !== baseCurrency && entry.rate === undefined) missing['rate'] = entryText.required(fields.rate)
  return missing
}
