import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { classes } from '../design/classes'
import { Dialog } from '../design/Dialog'
import { Icon } from '../design/icons'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { AccountFoot } from './AccountFoot'
import { Navigation } from './Navigation'

import styles from './Shell.module.css'

/** The phone's navigation, within the thumb's reach. */
export function BottomBar({ onPalette }: { onPalette: () => void }) {
  const text = useText()
  const can = useCan()
  const [menuOpen, setMenuOpen] = useState(false)
  const active = { className: styles['current'] ?? '' }
  return (
    <div className={styles['bottom']}>
      <Link
        to="/operations"
        className={styles['bottomItem']}
        activeProps={active}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        <Icon name="operations" />
        {text.shell.operations}
      </Link>
      {can('OPERATION_WRITE') && (
        <Link to="/operations/nouvelle" className={styles['bottomItem']} activeProps={active}>
          <Icon name="plus" />
          {text.shell.newShort}
        </Link>
      )}
      <button type="button" className={styles['bottomItem']} onClick={onPalette}>
        <Icon name="search" />
        {text.common.search}
      </button>
      <button type="button" className={styles['bottomItem']} onClick={() => setMenuOpen(true)} aria-haspopup="dialog">
        <Icon name="menu" />
        {text.shell.menu}
      </button>
      {menuOpen && (
        <Dialog title={text.shell.menu} shape="sheet" onClose={() => setMenuOpen(false)}>
          <div className={classes(styles['sidebar'], styles['sheetNav'])}>
            <Navigation onGo={() => setMenuOpen(false)} />
            <AccountFoot />
          </div>
        </Dialog>
      )}
    </div>
  )
}
