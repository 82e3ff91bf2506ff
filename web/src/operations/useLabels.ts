import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'

import type { Facets, PaymentMethod } from '../api/generated/client.schemas'
import { OperationStatus } from '../api/generated/client.schemas'
import { getImport } from '../api/generated/imports'
import { useSession } from '../identity/session'
import { useText } from '../text/TextProvider'
import type { ManyFilter, OperationSearch } from './filters'
import { facetsQuery } from './queries'

/** The words for filter values: from the catalogue where they are fixed, from the facets where they are names. */
export function useLabels(search: OperationSearch): {
  label: (filter: ManyFilter, id: string) => string
  facets: Facets | null | undefined
} {
  const text = useText()
  const { data: facets } = useQuery(facetsQuery(search))
  const user = useSession()?.user
  const importId = search.import?.[0]
  const { data: imported } = useQuery({
    queryKey: ['imports', 'name', importId],
    queryFn: ({ signal }) => getImport(importId ?? '', { signal }),
    enabled: importId !== undefined,
    staleTime: Infinity,
  })
  const label = useCallback(
    (filter: ManyFilter, id: string) => {
      if (id === 'none') return text.operations.without
      if (filter === 'status' && id in OperationStatus) return text.operations.statuses[id as OperationStatus]
      if (filter === 'paymentMethod') return text.operations.paymentMethods[id as PaymentMethod]
      if (filter === 'hasAttachment') return id === 'true' ? text.operations.documented : text.operations.without
      if (filter === 'paid' && id in text.operations.paidParts)
        return text.operations.paidParts[id as keyof typeof text.operations.paidParts]
      if (filter === 'currency') return id
      if (filter === 'import') return imported?.id === id ? imported.fileName : '…'
      if (filter === 'budgetLine') return '…'
      if (filter === 'createdBy') return user?.id === id ? user.name : '…'
      const name = facets?.[filter].find((facet) => facet.id === id)?.label ?? '…'
      // The leaf says enough beside its fellows; its whole path is in the list's columns.
      return filter === 'category' ? (name.split(' › ').at(-1) ?? name) : name
    },
    [text, facets, imported, user],
  )
  return { label, facets }
}
