import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

const STORED = 'suivi.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

export function currentTheme(): Theme {
  const stored = localStorage.getItem(STORED)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

export function changeTheme(theme: Theme): void {
  localStorage.setItem(STORED, theme)
  applyTheme()
  for (const listener of listeners) listener()
}

/** Puts the chosen theme, or the system's, on the page; called once before the first paint and at each change. */
export function applyTheme(): void {
  const theme = currentTheme()
  document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
}

export function followSystemTheme(): void {
  dark.addEventListener('change', applyTheme)
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentTheme)
}
