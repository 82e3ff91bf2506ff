import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'

import { classes } from '../design/classes'
import { DataList } from '../design/DataList'
import { Dialog } from '../design/Dialog'
import { useMediaQuery } from '../design/useMediaQuery'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { operationName, useColumns } from './columns'
import { isFiltered, withChange } from './filters'
import { ListHead } from './ListHead'
import { Pager } from './Pager'
import { listQuery } from './queries'
import { Toolbar } from './Toolbar'
import { useFilterPanel } from './useFilterPanel'
import { useLabels } from './useLabels'
import { useListKeys } from './useListKeys'
import { useOperationSearch } from './useOperationSearch'
import { useSelection } from './useSelection'

import styles from './Operations.module.css'

/** Who may do something with many operations at once. */
const SELECTING = ['OPERATION_WRITE', 'OPERATION_APPROVE', 'OPERATION_PAY'] as const

const FilterPanel = lazy(() => import('./FilterPanel').then((module) => ({ default: module.FilterPanel })))
const FilterChips = lazy(() => import('./FilterChips').then((module) => ({ default: module.FilterChips })))
const NothingFound = lazy(() => import('./NothingFound').then((module) => ({ default: module.NothingFound })))
const BulkBar = lazy(() => import('./BulkBar').then((module) => ({ default: module.BulkBar })))
const OperationDrawer = lazy(() => import('./OperationDrawer').then((module) => ({ default: module.OperationDrawer })))

/** The heart of the house: every operation, found, filtered and totalled. */
export function OperationsPage() {
  const text = useText()
  const can = useCan()
  const { search, go } = useOperationSearch()
  const { data: page, error, isPlaceholderData } = useQuery(listQuery(search))
  const { label, facets } = useLabels(search)
  const columns = useColumns()
  const desk = useMediaQuery('(min-width: 861px)')
  const roomy = useMediaQuery('(min-width: 1500px)')
  const [panelOpen, togglePanel] = useFilterPanel()
  const [sheetOpen, setSheetOpen] = useState(false)
  const selection = useSelection(page?.items)
  const searchBox = useRef<HTMLInputElement>(null)
  const open = search.operation
  const show = useCallback(
    (operation: string | undefined) =>
      go(
        ({ operation: _before, ...rest }) => (operation === undefined ? rest : { ...rest, operation }),
        operation === undefined,
      ),
    [go],
  )
  useListKeys({ ids: page?.items.map((item) => item.id), open, show, toggle: selection.toggle, searchBox })
  const by = search.sort ?? '-date'
  const sorting = useMemo(
    () => ({
      by,
      change: (sort: string) => go((now) => withChange(now, { sort: sort === '-date' ? undefined : sort })),
    }),
    [by, go],
  )
  const searchFor = useCallback(
    (q: string) => go((now) => withChange(now, { q: q.trim() === '' ? undefined : q }), true),
    [go],
  )
  const panelShown = desk && panelOpen && (open === undefined || roomy)
  return (
    <>
      <ListHead total={page?.total} approximate={page?.approximate ?? false} search={search} />
      <div
        className={classes(
          styles['page'],
          panelShown && styles['withFilters'],
          open !== undefined && styles['withDrawer'],
        )}
      >
        {panelShown && (
          <Suspense fallback={<div />}>
            <FilterPanel facets={facets} label={label} />
          </Suspense>
        )}
        <div>
          <div className={styles['controls']}>
            <Toolbar
              search={search}
              searchBox={searchBox}
              onSearch={searchFor}
              filtersShown={panelShown}
              onFilters={desk ? togglePanel : () => setSheetOpen(true)}
              sorting={sorting}
            />
            {selection.selected.length > 0 && (
              <Suspense fallback={null}>
                <BulkBar
                  ticked={selection.selected}
                  wholePage={selection.selected.length === page?.items.length}
                  search={search}
                  count={page?.total.count ?? 0}
                  onClear={selection.clear}
                />
              </Suspense>
            )}
          </div>
          <Suspense fallback={isFiltered(search) && <div className={styles['chips']}>{'\u00a0'}</div>}>
            <FilterChips label={label} />
          </Suspense>
          {page?.items.length === 0 || (error && !page) ? (
            <Suspense fallback={null}>
              <NothingFound search={search} error={error} />
            </Suspense>
          ) : (
            <DataList
              label={text.operations.title}
              columns={columns}
              rows={page?.items}
              rowId={(row) => row.id}
              rowName={operationName}
              onOpen={(row) => show(row.id)}
              currentId={open}
              sorting={sorting}
              selection={SELECTING.some(can) ? selection : undefined}
              stale={isPlaceholderData}
              rowClass={(row) => (row.status === 'CANCELLED' ? styles['cancelled'] : undefined)}
            />
          )}
          <Pager
            previous={page?.prevCursor ?? null}
            next={page?.nextCursor ?? null}
            onGo={(cursor) => {
              go((now) => ({ ...now, cursor }))
              scrollTo({ top: 0 })
            }}
          />
        </div>
        {open !== undefined && (
          <Suspense fallback={<div />}>
            <OperationDrawer id={open} onClose={() => show(undefined)} />
          </Suspense>
        )}
      </div>
      {sheetOpen && !desk && (
        <Dialog title={text.operations.filters} shape="sheet" onClose={() => setSheetOpen(false)}>
          <Suspense fallback={null}>
            <FilterPanel facets={facets} label={label} inDialog />
          </Suspense>
        </Dialog>
      )}
    </>
  )
}
