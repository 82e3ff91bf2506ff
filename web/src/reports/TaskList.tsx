import { useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'

import { getTasks } from '../api/generated/dashboard'
import { useFormat } from '../app/useFormat'
import { COUNTED } from '../approvals/counted'
import { useSession } from '../identity/session'
import { useReportText } from './text'

import styles from './Reports.module.css'

const TASKS = ['toApprove', 'toPay', 'transfers', 'rejected', 'drafts'] as const

/** What waits for the person, each leading to its list. */
export function TaskList() {
  const words = useReportText()
  const format = useFormat()
  const user = useSession()?.user?.id
  const { data } = useQuery({ queryKey: ['dashboard', 'tasks'], queryFn: ({ signal }) => getTasks({ signal }) })
  if (!data || user === undefined) return null
  const leads: Record<(typeof TASKS)[number], LinkProps> = {
    drafts: { to: '/operations', search: { createdBy: [user], status: ['DRAFT'] } },
    rejected: { to: '/operations', search: { createdBy: [user], status: ['REJECTED'] } },
    toApprove: { to: '/a-traiter' },
    toPay: { to: '/operations', search: { awaiting: 'payment' } },
    transfers: { to: '/virements' },
  }
  const waiting = TASKS.flatMap((name) => {
    const count = data[name]
    return count === null || count === 0 ? [] : [{ name, count }]
  })
  const allowed = TASKS.some((name) => data[name] !== null)
  if (!allowed) return null
  return (
    <section className={styles['tasks']} aria-label={words.tasks}>
      <h2>{words.tasks}</h2>
      {waiting.length === 0 && <p className="muted">{words.nothingWaits}</p>}
      <ul>
        {waiting.map(({ name, count }) => (
          <li key={name}>
            <Link {...leads[name]}>
              <strong>{name === 'toApprove' && count >= COUNTED ? words.many : format.count(count)}</strong>{' '}
              {words.task[name]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
