import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Supplier } from '../api/generated/client.schemas'
import { listSuppliers } from '../api/generated/suppliers'
import { Badge } from '../design/Badge'
import { Button, ButtonLink } from '../design/Button'
import { type Column, DataList } from '../design/DataList'
import { TextField } from '../design/Field'
import { PageHead } from '../design/PageHead'
import { useDebounced } from '../design/useDebounced'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { type SupplierBody, SUPPLIERS } from './kinds'
import { ListTools } from './ListTools'
import { MergeDialog } from './MergeDialog'
import { NoReferences } from './NoReferences'
import { ReferenceDialog, type ReferenceFieldsProps } from './ReferenceDialog'
import { ReferenceMenu } from './ReferenceMenu'
import { useReferenceText } from './text'

import styles from './References.module.css'

const PAGE_SIZE = 50
const TYPING_PAUSE_MILLISECONDS = 160
const LONGEST = { name: 200, phone: 40, taxId: 60, account: 120 } as const
const BLANK: SupplierBody = { name: '', phone: '', taxId: '', account: '', active: true }

export function SuppliersPage() {
  const text = useText()
  const words = useReferenceText()
  const can = useCan()
  const [q, setQ] = useState('')
  const [inactive, setInactive] = useState(false)
  const [edited, setEdited] = useState<Supplier | 'new'>()
  const [ticked, setTicked] = useState<ReadonlyMap<string, Supplier>>(new Map())
  const [merging, setMerging] = useState(false)
  const { suppliers, more, error } = useSuppliers(useDebounced(q.trim(), TYPING_PAUSE_MILLISECONDS), inactive)
  const toggle = (id: string) => {
    const next = new Map(ticked)
    const supplier = suppliers?.find((one) => one.id === id)
    if (!next.delete(id) && supplier) next.set(id, supplier)
    setTicked(next)
  }
  const selection = {
    ids: new Set(ticked.keys()),
    toggle,
    toggleAll: () =>
      setTicked(ticked.size > 0 ? new Map() : new Map(suppliers?.map((supplier) => [supplier.id, supplier]))),
  }
  const columns: Column<Supplier>[] = [
    {
      id: 'name',
      label: text.common.name,
      narrow: 'main',
      cell: (supplier) => (
        <button
          type="button"
          className={styles['name']}
          disabled={!can('REFERENCE_WRITE')}
          onClick={() => setEdited(supplier)}
        >
          {supplier.name}
        </button>
      ),
    },
    { id: 'phone', label: words.phone, width: '170px', cell: (supplier) => supplier.phone },
    { id: 'taxId', label: words.taxId, width: '170px', roomy: true, cell: (supplier) => supplier.taxId },
    {
      id: 'state',
      label: words.state,
      width: '110px',
      narrow: 'side',
      cell: (supplier) => (
        <Badge tone={supplier.active ? 'accent' : 'muted'}>{supplier.active ? words.active : words.inactive}</Badge>
      ),
    },
    {
      id: 'statement',
      label: '',
      width: '110px',
      roomy: true,
      cell: (supplier) =>
        can('OPERATION_READ') && (
          <ButtonLink
            small
            look="quiet"
            icon="file"
            to="/releve-fournisseur"
            search={{ supplier: supplier.id }}
            aria-label={words.statementOf(supplier.name)}
          >
            {words.statement}
          </ButtonLink>
        ),
    },
    {
      id: 'actions',
      label: '',
      width: '64px',
      narrow: 'aside',
      cell: (supplier) => (
        <div className={styles['actions']}>
          <ReferenceMenu kind={SUPPLIERS} item={supplier} onEdit={() => setEdited(supplier)} />
        </div>
      ),
    },
  ]
  return (
    <div className={styles['page']}>
      <PageHead title={words.suppliers.title} lead={words.suppliers.lead}>
        {can('SUPPLIER_WRITE') && (
          <Button look="primary" icon="plus" onClick={() => setEdited('new')}>
            {words.suppliers.new}
          </Button>
        )}
      </PageHead>
      <ListTools q={q} onQ={setQ} inactive={inactive} onInactive={setInactive}>
        {can('REFERENCE_WRITE') && (
          <div className={styles['selected']}>
            {ticked.size > 0 && <span className="muted">{words.mergeSelected(ticked.size)}</span>}
            <Button icon="merge" disabled={ticked.size < 2} onClick={() => setMerging(true)}>
              {words.merge}
            </Button>
          </div>
        )}
      </ListTools>
      {suppliers?.length === 0 || (error && !suppliers) ? (
        <NoReferences icon="supplier" filtered={q !== ''} error={error} />
      ) : (
        <DataList
          label={words.suppliers.title}
          columns={columns}
          rows={suppliers}
          rowId={(supplier) => supplier.id}
          rowName={(supplier) => supplier.name}
          selection={can('REFERENCE_WRITE') ? selection : undefined}
          rowClass={(supplier) => (supplier.active ? undefined : styles['inactive'])}
        />
      )}
      {more && (
        <Button look="quiet" onClick={more}>
          {text.common.more}
        </Button>
      )}
      {edited !== undefined && (
        <ReferenceDialog
          kind={SUPPLIERS}
          item={edited === 'new' ? undefined : edited}
          start={edited === 'new' ? BLANK : SUPPLIERS.bodyOf(edited)}
          fields={SupplierFields}
          onClose={() => setEdited(undefined)}
        />
      )}
      {merging && (
        <MergeDialog
          suppliers={[...ticked.values()]}
          onClose={() => setMerging(false)}
          onMerged={() => {
            setMerging(false)
            setTicked(new Map())
          }}
        />
      )}
    </div>
  )
}

function useSuppliers(q: string, inactive: boolean) {
  const query = useInfiniteQuery({
    queryKey: ['suppliers', 'list', q, inactive],
    queryFn: ({ signal, pageParam }) =>
      listSuppliers(
        {
          size: PAGE_SIZE,
          ...(q === '' ? {} : { q }),
          ...(inactive ? {} : { active: true }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
  return {
    suppliers: query.data?.pages.flatMap((page) => page.items),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    error: query.error,
  }
}

function SupplierFields({ body, change, errors }: ReferenceFieldsProps<SupplierBody>) {
  const text = useText()
  const words = useReferenceText()
  return (
    <>
      <TextField
        label={text.common.name}
        required
        maxLength={LONGEST.name}
        autoFocus
        value={body.name}
        error={errors['name']}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        label={words.phone}
        optional
        type="tel"
        maxLength={LONGEST.phone}
        value={body.phone}
        error={errors['phone']}
        onChange={(event) => change({ phone: event.target.value })}
      />
      <TextField
        label={words.taxId}
        optional
        maxLength={LONGEST.taxId}
        value={body.taxId}
        error={errors['taxId']}
        onChange={(event) => change({ taxId: event.target.value })}
      />
      <TextField
        label={words.account}
        optional
        maxLength={LONGEST.account}
        value={body.account}
        error={errors['account']}
        onChange={(event) => change({ account: event.target.value })}
      />
    </>
  )
}
