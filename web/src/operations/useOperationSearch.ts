import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

import type { OperationSearch } from './filters'

/** The list's state, which lives in the address only. */
export function useOperationSearch() {
  const search = useSearch({ from: '/house/operations' })
  const navigate = useNavigate({ from: '/operations' })
  const go = useCallback(
    (change: (search: OperationSearch) => OperationSearch, replace = false) => {
      void navigate({ search: change, replace, resetScroll: false })
    },
    [navigate],
  )
  return { search, go }
}
