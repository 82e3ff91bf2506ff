import { useEffect, useEffectEvent } from 'react'

/**
 * `mod+k` is Ctrl or ⌘ with K; a plain key works only outside fields and dialogs. A key held down walks on, and does
 * nothing else a second time.
 */
export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>

const WALKING: ReadonlySet<string> = new Set(['j', 'k'])

export function useHotkeys(hotkeys: Hotkeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey
    if (event.altKey || (!mod && isBusy(event.target))) return
    const name = (mod ? 'mod+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key)
    const action = hotkeys[name]
    if (!action) return
    event.preventDefault()
    if (!event.repeat || WALKING.has(name)) action(event)
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu]') !== null
  )
}
