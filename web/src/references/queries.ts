import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { listCategories } from '../api/generated/categories'
import { listCurrencies } from '../api/generated/currencies'
import { listFundingSources } from '../api/generated/funding-sources'
import { listSuppliers } from '../api/generated/suppliers'
import { listUnits } from '../api/generated/units'

/** Units, categories and funding sources come whole. */
const WHOLE = 500
const SUPPLIERS_OFFERED = 20
const A_MINUTE = 60_000

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => listUnits({ size: WHOLE }, { signal }),
  staleTime: A_MINUTE,
})

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => listCategories({ size: WHOLE }, { signal }),
  staleTime: A_MINUTE,
})

export const fundingSourcesQuery = queryOptions({
  queryKey: ['funding-sources'],
  queryFn: ({ signal }) => listFundingSources({ size: WHOLE }, { signal }),
  staleTime: A_MINUTE,
})

/** The suppliers whose name matches what is typed, the first few. */
export function supplierSuggestionsQuery(q: string) {
  return queryOptions({
    queryKey: ['suppliers', 'suggestions', q],
    queryFn: ({ signal }) =>
      listSuppliers({ ...(q === '' ? {} : { q }), active: true, size: SUPPLIERS_OFFERED }, { signal }),
    placeholderData: keepPreviousData,
  })
}

export function currenciesQuery(language: string) {
  return queryOptions({
    queryKey: ['currencies', language],
    queryFn: ({ signal }) => listCurrencies({ signal }),
    staleTime: Infinity,
  })
}
