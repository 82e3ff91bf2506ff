import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'

import { OPERATIONS } from '../operations/queries'
import { sendings } from './sending'

/** Reads operations and their documents anew when a file has arrived; the same for what was changed by hand. */
export function useArrivals(): () => void {
  const queryClient = useQueryClient()
  const refresh = useCallback(() => void queryClient.invalidateQueries({ queryKey: OPERATIONS }), [queryClient])
  useEffect(() => sendings.onArrival(refresh), [refresh])
  return refresh
}
