import { Link } from '@tanstack/react-router'

import { Icon } from '../design/icons'
import { useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { AccountFoot } from './AccountFoot'
import { Navigation } from './Navigation'

import styles from './Shell.module.css'

export function Sidebar({ onPalette }: { onPalette: () => void }) {
  const text = useText()
  const institution = useInstitution()
  return (
    <div className={styles['sidebar']}>
      <Link to="/operations" className={styles['brand']}>
        <img src="/icon.svg" width={30} height={30} alt="" />
        <span className={styles['brandName']}>
          {text.common.product}
          <span className={styles['institution']}>{institution?.name}</span>
        </span>
      </Link>
      <button
        type="button"
        className={styles['paletteButton']}
        onClick={onPalette}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" size={16} />
        {text.shell.paletteHint}
        <kbd>Ctrl K</kbd>
      </button>
      <Navigation />
      <AccountFoot />
    </div>
  )
}
