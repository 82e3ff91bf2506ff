import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { getTasks } from '../api/generated/dashboard'
import { useFormat } from '../app/useFormat'
import { useSession } from '../identity/session'
import type { Filters } from '../operations/filters'
import { useReportText } from './text'

import styles from './Reports.module.css'

const TASKS = ['toApprove', 'toPay', 'transfers', 'rejected', 'drafts'] as const

/** How far the server counts what awaits a signature. */
const COUNTED = 100

/** What waits for the person, each leading to its list. */
export function TaskList() {
  const words = useReportText()
  const format = useFormat()
  const user = useSession()?.user?.id
  const { data } = useQuery({ queryKey: ['dashboard', 'tasks'], queryFn: ({ signal }) => getTasks({ signal }) })
  if (!data || user === undefined) return null
  const lists: { [Name in (typeof TASKS)[number]]?: Filters } = {
    drafts: { createdBy: [user], status: ['DRAFT'] },
    rejected: { createdBy: [user], status: ['REJECTED'] },
    toPay: { awaiting: 'payment' },
  }
  const waiting = TASKS.flatMap((name) => {
    const count = data[name]
    return count === null || count === 0 ? [] : [{ name, count, list: lists[name] }]
  })
  const allowed = TASKS.some((name) => data[name] !== null)
  if (!allowed) return null
  return (
    <section className={styles['tasks']} aria-label={words.tasks}>
      <h2>{words.tasks}</h2>
      {waiting.length === 0 && <p className="muted">{words.nothingWaits}</p>}
      <ul>
        {waiting.map(({ name, count, list }) => (
          <li key={name}>
            {list ? (
              <Link to="/operations" search={list}>
                <strong>{format.count(count)}</strong> {words.task[name]}
              </Link>
            ) : (
              <Link to={name === 'transfers' ? '/virements' : '/a-traiter'}>
                <strong>{name === 'toApprove' && count >= COUNTED ? words.many : format.count(count)}</strong>{' '}
                {words.task[name]}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
