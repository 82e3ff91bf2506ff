import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'

import { useHotkeys } from '../design/useHotkeys'
import { useCan, useInstitution } from '../identity/session'
import { SessionKeeper } from '../identity/SessionKeeper'
import { useText } from '../text/TextProvider'
import { BottomBar } from './BottomBar'
import { Sidebar } from './Sidebar'
import { useOnline } from './useOnline'

import styles from './Shell.module.css'

const loadPalette = () => import('./Palette')
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })))

/** The frame around every page behind the sign-in. */
export function Shell() {
  const text = useText()
  const can = useCan()
  const online = useOnline()
  const institution = useInstitution()
  const navigate = useNavigate()
  const [paletteOpen, setPaletteOpen] = useState(false)
  const openPalette = useCallback(() => setPaletteOpen(true), [])
  usePageFocus()
  // Fetched before it is called, so that it is there for the first letter typed.
  useEffect(() => void loadPalette(), [])
  useHotkeys({
    'mod+k': openPalette,
    n: () => {
      if (can('OPERATION_WRITE')) void navigate({ to: '/operations/nouvelle' })
    },
  })
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#contenu">
        {text.shell.skipToContent}
      </a>
      <Sidebar onPalette={openPalette} />
      <main id="contenu" className={styles['main']} tabIndex={-1}>
        <div className={styles['printed']}>{institution?.name}</div>
        {!online && (
          <div className={styles['offline']} role="status">
            {text.shell.offline}
          </div>
        )}
        <Outlet />
      </main>
      <BottomBar onPalette={openPalette} />
      <SessionKeeper />
      {paletteOpen && (
        <Suspense fallback={null}>
          <Palette onClose={() => setPaletteOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** A new page that claims no focus for a field of its own takes it as a whole, so that readers start at its top. */
function usePageFocus(): void {
  const { pathname } = useLocation()
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('contenu')?.focus({ preventScroll: true })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the page that came, not a value in it, moves the focus
  }, [pathname])
}
