import { useCallback, useMemo, useState } from 'react'

import type { OperationSummary } from '../api/generated/client.schemas'

/** The operations ticked on the page shown; what leaves the page leaves the selection. */
export function useSelection(items: readonly OperationSummary[] | undefined) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback((id: string) => {
    setTicked((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const clear = useCallback(() => setTicked(new Set()), [])
  const toggleAll = useCallback(() => {
    const all = items?.map((item) => item.id) ?? []
    setTicked((now) => (all.every((id) => now.has(id)) ? new Set() : new Set(all)))
  }, [items])
  const selected = useMemo(() => items?.filter((item) => ticked.has(item.id)) ?? [], [items, ticked])
  return { ids: ticked, toggle, toggleAll, clear, selected }
}
