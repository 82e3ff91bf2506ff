import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'

import { Icon } from '../design/icons'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { PLACES } from './places'

import styles from './Shell.module.css'

const NewsCount = lazy(() => import('../notifications/NewsCount'))

const GROUPS = ['work', 'reference', 'administration'] as const

/** The places the person may go, by group. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const text = useText()
  const can = useCan()
  return (
    <nav className={styles['nav']} aria-label={text.shell.navigation}>
      {GROUPS.map((group) => {
        const places = PLACES.filter((place) => place.group === group && can(place.permission))
        return (
          places.length > 0 && (
            <div key={group}>
              <div className={styles['group']}>{text.shell[group]}</div>
              <ul>
                {places.map((place) => (
                  <li key={place.to}>
                    <Link
                      to={place.to}
                      className={styles['link']}
                      activeProps={{ className: styles['current'] ?? '' }}
                      {...(onGo ? { onClick: onGo } : {})}
                    >
                      <Icon name={place.icon} />
                      {place.label(text)}
                      {place.counted && (
                        <Suspense fallback={null}>
                          <NewsCount of={place.counted} />
                        </Suspense>
                      )}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </nav>
  )
}
