import { useQuery } from '@tanstack/react-query'

import type { Operation } from '../../api/generated/client.schemas'
import { useFormat } from '../../app/useFormat'
import { categoriesQuery, fundingSourcesQuery, unitsQuery } from '../../references/queries'
import { useText } from '../../text/TextProvider'
import type { Entry } from './entry'
import { useEntryText } from './text'

const LABELS = {
  unitId: 'unit',
  categoryId: 'category',
  fundingSourceId: 'fundingSource',
} as const

/** An entry's fields in words, for people to compare. */
export function useEntryWords(operation: Operation) {
  const text = useText()
  const format = useFormat()
  const { data: units } = useQuery(unitsQuery)
  const { data: categories } = useQuery(categoriesQuery)
  const { data: sources } = useQuery(fundingSourcesQuery)
  const { split: splitWords } = useEntryText()
  const label = (name: keyof Entry): string =>
    name === 'split'
      ? splitWords.title
      : text.operations.fields[
          name in LABELS
            ? LABELS[name as keyof typeof LABELS]
            : (name as Exclude<keyof Entry, keyof typeof LABELS | 'split'>)
        ]
  const words = (name: keyof Entry, entry: Entry): string | undefined => {
    switch (name) {
      case 'date':
        return entry.date && format.date(entry.date)
      case 'unitId':
        return units?.items.find((unit) => unit.id === entry.unitId)?.name ?? operation.unit.name
      case 'categoryId':
        return categories?.items.find((category) => category.id === entry.categoryId)?.path
      case 'fundingSourceId':
        return sources?.items.find((source) => source.id === entry.fundingSourceId)?.name
      case 'split':
        return entry.split
          ? splitWords.words(splitWords.choices[entry.split.basis], splitWords.some(entry.split.parts.length))
          : splitWords.automatic
      case 'supplier':
        return entry.supplier?.name
      case 'paymentMethod':
        return entry.paymentMethod && text.operations.paymentMethods[entry.paymentMethod]
      case 'quantity':
      case 'unitPrice':
      case 'rate':
        return entry[name] && format.number(entry[name])
      case 'reference':
      case 'description':
      case 'currency':
      case 'notes':
        return entry[name]
    }
  }
  return { label, value: (name: keyof Entry, entry: Entry) => words(name, entry) || text.common.noneValue }
}
