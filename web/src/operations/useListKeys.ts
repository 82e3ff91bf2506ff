import type { RefObject } from 'react'

import { useHotkeys } from '../design/useHotkeys'

interface ListKeys {
  ids: readonly string[] | undefined
  /** The operation shown in the drawer. */
  open: string | undefined
  show: (id: string | undefined) => void
  toggle: (id: string) => void
  searchBox: RefObject<HTMLInputElement | null>
}

/** j, k and the arrows walk the list; x selects, / searches, Escape closes the drawer. */
export function useListKeys({ ids, open, show, toggle, searchBox }: ListKeys): void {
  const focused = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? open
  const step = (by: 1 | -1) => () => {
    if (!ids || ids.length === 0) return
    const at = ids.indexOf(focused() ?? '')
    const id = ids[Math.min(Math.max(at === -1 ? 0 : at + by, 0), ids.length - 1)]
    if (id === undefined) return
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-open]`)
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
    if (open !== undefined) show(id)
  }
  useHotkeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    x: () => {
      const id = focused()
      if (id !== undefined) toggle(id)
    },
    '/': () => searchBox.current?.focus(),
    Escape: () => show(undefined),
  })
}
