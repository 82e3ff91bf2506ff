import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { User } from '../api/generated/client.schemas'
import { listUsers } from '../api/generated/users'
import { explain } from '../app/explain'
import { Badge } from '../design/Badge'
import { Button } from '../design/Button'
import { type Column, DataList } from '../design/DataList'
import { EmptyState } from '../design/EmptyState'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { useSession } from './session'
import { useAccountText } from './text'
import { UserDialog } from './UserDialog'

import styles from '../references/References.module.css'

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => listUsers({ signal }),
})

export function UsersPage() {
  const text = useText()
  const words = useAccountText()
  const own = useSession()?.user?.id
  const { data, error } = useQuery(usersQuery)
  const [edited, setEdited] = useState<User | 'new'>()
  const columns: Column<User>[] = [
    {
      id: 'name',
      label: words.name,
      narrow: 'main',
      cell: (user) => (
        <>
          <button type="button" className={styles['name']} onClick={() => setEdited(user)}>
            {user.name}
          </button>
          {user.id === own && <span className="muted"> ({words.yourself})</span>}
          <div className="muted">{user.email}</div>
        </>
      ),
    },
    { id: 'role', label: words.role, width: '170px', narrow: 'side', cell: (user) => text.users.roles[user.role] },
    {
      id: 'units',
      label: words.units,
      width: '140px',
      roomy: true,
      cell: (user) => (user.allUnits ? words.everyUnit : words.unitCount(user.unitIds.length)),
    },
    {
      id: 'state',
      label: words.state,
      width: '130px',
      narrow: 'aside',
      cell: (user) => (
        <Badge tone={user.active ? 'accent' : 'muted'}>{user.active ? words.activeState : words.inactiveState}</Badge>
      ),
    },
  ]
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead}>
        {data && (
          <Button look="primary" icon="plus" onClick={() => setEdited('new')}>
            {words.new}
          </Button>
        )}
      </PageHead>
      {error && !data ? (
        <EmptyState icon="warning" {...explain(error, text)} />
      ) : (
        <DataList
          label={words.title}
          columns={columns}
          rows={data?.items}
          rowId={(user) => user.id}
          rowName={(user) => user.name}
          onOpen={setEdited}
          rowClass={(user) => (user.active ? undefined : styles['inactive'])}
        />
      )}
      {edited !== undefined && (
        <UserDialog user={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </div>
  )
}
