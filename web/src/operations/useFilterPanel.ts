import { useState } from 'react'

const STORED = 'suivi.filters'

/** Whether the filter panel stands open at the desk; remembered in this browser. */
export function useFilterPanel(): [boolean, () => void] {
  const [open, setOpen] = useState(() => localStorage.getItem(STORED) !== 'closed')
  const toggle = () => {
    localStorage.setItem(STORED, open ? 'closed' : 'open')
    setOpen(!open)
  }
  return [open, toggle]
}
