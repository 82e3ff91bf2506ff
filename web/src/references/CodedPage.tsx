import { type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

import type { FundingSource, Unit } from '../api/generated/client.schemas'
import { Badge } from '../design/Badge'
import { Button } from '../design/Button'
import { type Column, DataList } from '../design/DataList'
import { TextField } from '../design/Field'
import type { IconName } from '../design/icons'
import { PageHead } from '../design/PageHead'
import { useCan } from '../identity/session'
import { folded } from '../text/folded'
import { useText } from '../text/TextProvider'
import type { CodedBody, Kind } from './kinds'
import { ListTools } from './ListTools'
import { NoReferences } from './NoReferences'
import { ReferenceDialog, type ReferenceFieldsProps } from './ReferenceDialog'
import { ReferenceMenu } from './ReferenceMenu'
import { useReferenceText } from './text'

import styles from './References.module.css'

type Coded = Unit | FundingSource

/** A page of references with a code and a name: units, funding sources. */
export function CodedPage({
  kind,
  icon,
  query,
  more,
}: {
  kind: Kind<Coded, CodedBody>
  icon: IconName
  query: UseQueryResult<{ items: Coded[] }>
  /** Columns of this kind alone, after the name. */
  more?: readonly Column<Coded>[]
}) {
  const text = useText()
  const can = useCan()
  const referenceText = useReferenceText()
  const words = referenceText[kind.words]
  const [q, setQ] = useState('')
  const [inactive, setInactive] = useState(false)
  const [edited, setEdited] = useState<Coded | 'new'>()
  const shown = query.data?.items.filter(
    (item) => (inactive || item.active) && folded(`${item.code} ${item.name}`).includes(folded(q)),
  )
  const columns: Column<Coded>[] = [
    {
      id: 'code',
      label: text.common.code,
      width: '120px',
      cell: (item) => <span className={styles['code']}>{item.code}</span>,
    },
    {
      id: 'name',
      label: text.common.name,
      narrow: 'main',
      cell: (item) =>
        can('REFERENCE_WRITE') ? (
          <button type="button" className={styles['name']} onClick={() => setEdited(item)}>
            {item.name}
          </button>
        ) : (
          item.name
        ),
    },
    ...(more ?? []),
    {
      id: 'state',
      label: referenceText.state,
      width: '110px',
      narrow: 'side',
      cell: (item) => (
        <Badge tone={item.active ? 'accent' : 'muted'}>
          {item.active ? referenceText.active : referenceText.inactive}
        </Badge>
      ),
    },
    {
      id: 'actions',
      label: '',
      width: '64px',
      narrow: 'aside',
      cell: (item) => (
        <div className={styles['actions']}>
          <ReferenceMenu kind={kind} item={item} onEdit={() => setEdited(item)} />
        </div>
      ),
    },
  ]
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead}>
        {can('REFERENCE_WRITE') && (
          <Button look="primary" icon="plus" onClick={() => setEdited('new')}>
            {words.new}
          </Button>
        )}
      </PageHead>
      <ListTools q={q} onQ={setQ} inactive={inactive} onInactive={setInactive} />
      {shown?.length === 0 || query.error ? (
        <NoReferences
          icon={icon}
          filtered={query.data !== undefined && query.data.items.length > 0}
          error={query.data ? undefined : query.error}
        />
      ) : (
        <DataList
          label={words.title}
          columns={columns}
          rows={shown}
          rowId={(item) => item.id}
          rowName={(item) => item.name}
          rowClass={(item) => (item.active ? undefined : styles['inactive'])}
        />
      )}
      {edited !== undefined && (
        <ReferenceDialog
          kind={kind}
          item={edited === 'new' ? undefined : edited}
          start={edited === 'new' ? { code: '', name: '', active: true } : kind.bodyOf(edited)}
          fields={CodeAndName}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}

const LONGEST_CODE = 40
const LONGEST_NAME = 200

export function CodeAndName<Body extends { code: string; name: string }>({
  body,
  change,
  errors,
}: ReferenceFieldsProps<Body>) {
  const text = useText()
  return (
    <>
      <TextField
        label={text.common.code}
        required
        maxLength={LONGEST_CODE}
        autoFocus
        value={body.code}
        error={errors['code']}
        onChange={(event) => change({ code: event.target.value } as Partial<Body>)}
      />
      <TextField
        label={text.common.name}
        required
        maxLength={LONGEST_NAME}
        value={body.name}
        error={errors['name']}
        onChange={(event) => change({ name: event.target.value } as Partial<Body>)}
      />
    </>
  )
}
