import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Category } from '../api/generated/client.schemas'
import { Badge } from '../design/Badge'
import { Button } from '../design/Button'
import { type Column, DataList } from '../design/DataList'
import { Icon } from '../design/icons'
import { MenuItem } from '../design/Menu'
import { PageHead } from '../design/PageHead'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { CodeAndName } from './CodedPage'
import { CATEGORIES, type CategoryBody } from './kinds'
import { ListTools } from './ListTools'
import { NoReferences } from './NoReferences'
import { CategoryPicker } from './pickers'
import { categoriesQuery } from './queries'
import { ReferenceDialog, type ReferenceFieldsProps } from './ReferenceDialog'
import { ReferenceMenu } from './ReferenceMenu'
import { useReferenceText } from './text'
import { type Node, subtree, visibleNodes } from './tree'

import styles from './References.module.css'

const INDENT_PIXELS = 22

interface Edited {
  category: Category | undefined
  start: CategoryBody
}

/** The classification as a tree: fold, add under, move. */
export function CategoriesPage() {
  const text = useText()
  const words = useReferenceText()
  const can = useCan()
  const { data, error } = useQuery(categoriesQuery)
  const [q, setQ] = useState('')
  const [inactive, setInactive] = useState(false)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEdited] = useState<Edited>()
  const categories = data?.items.filter((category) => inactive || category.active)
  const nodes = categories && visibleNodes(categories, q, closed)
  const parents = categories?.filter((category) => categories.some((other) => other.parentId === category.id)) ?? []
  const fold = (id: string) =>
    setClosed((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]))
  const add = (parentId: string | null) =>
    setEdited({ category: undefined, start: { code: '', name: '', parentId, active: true } })
  const edit = (category: Category) => setEdited({ category, start: CATEGORIES.bodyOf(category) })

  const columns: Column<Node>[] = [
    {
      id: 'name',
      label: text.common.name,
      narrow: 'main',
      cell: ({ category, hasChildren }) => (
        <div className={styles['node']} style={{ paddingLeft: (category.depth - 1) * INDENT_PIXELS }}>
          {hasChildren ? (
            <button
              type="button"
              className={styles['twig']}
              aria-expanded={!closed.has(category.id)}
              aria-label={closed.has(category.id) ? words.expand(category.name) : words.collapse(category.name)}
              onClick={() => fold(category.id)}
            >
              <Icon name={closed.has(category.id) ? 'right' : 'down'} size={16} />
            </button>
          ) : (
            <span className={styles['twig']} />
          )}
          <button
            type="button"
            className={styles['name']}
            disabled={!can('REFERENCE_WRITE')}
            onClick={() => edit(category)}
          >
            {category.name}
          </button>
        </div>
      ),
    },
    {
      id: 'code',
      label: text.common.code,
      width: '120px',
      cell: ({ category }) => <span className={styles['code']}>{category.code}</span>,
    },
    {
      id: 'state',
      label: words.state,
      width: '110px',
      narrow: 'side',
      cell: ({ category }) => (
        <Badge tone={category.active ? 'accent' : 'muted'}>{category.active ? words.active : words.inactive}</Badge>
      ),
    },
    {
      id: 'actions',
      label: '',
      width: '64px',
      narrow: 'aside',
      cell: ({ category }) => (
        <div className={styles['actions']}>
          <ReferenceMenu
            kind={CATEGORIES}
            item={category}
            onEdit={() => edit(category)}
            more={(close) => (
              <MenuItem
                icon="plus"
                onClick={() => {
                  close()
                  add(category.id)
                }}
              >
                {words.addUnder(category.name)}
              </MenuItem>
            )}
          />
        </div>
      ),
    },
  ]
  const allClosed = parents.length > 0 && parents.every((parent) => closed.has(parent.id))
  return (
    <div className={styles['page']}>
      <PageHead title={words.categories.title} lead={words.categories.lead}>
        {can('REFERENCE_WRITE') && (
          <Button look="primary" icon="plus" onClick={() => add(null)}>
            {words.categories.new}
          </Button>
        )}
      </PageHead>
      <ListTools q={q} onQ={setQ} inactive={inactive} onInactive={setInactive}>
        <Button
          small
          look="quiet"
          onClick={() => setClosed(new Set(allClosed ? [] : parents.map((parent) => parent.id)))}
        >
          {allClosed ? words.expandAll : words.collapseAll}
        </Button>
      </ListTools>
      {nodes?.length === 0 || (error && !data) ? (
        <NoReferences
          icon="category"
          filtered={data !== undefined && data.items.length > 0}
          error={data ? undefined : error}
        />
      ) : (
        <DataList
          label={words.categories.title}
          columns={columns}
          rows={nodes}
          rowId={({ category }) => category.id}
          rowName={({ category }) => category.name}
          rowClass={({ category }) => (category.active ? undefined : styles['inactive'])}
        />
      )}
      {edited && (
        <ReferenceDialog
          kind={CATEGORIES}
          item={edited.category}
          start={edited.start}
          fields={(props) => (
            <CategoryFields
              {...props}
              without={edited.category && data ? subtree(data.items, edited.category.id) : undefined}
            />
          )}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}

function CategoryFields({
  without,
  ...props
}: ReferenceFieldsProps<CategoryBody> & { without: ReadonlySet<string> | undefined }) {
  const referenceText = useReferenceText()
  return (
    <>
      <CodeAndName {...props} />
      <CategoryPicker
        label={referenceText.parent}
        optional
        placeholder={referenceText.noParent}
        value={props.body.parentId ?? undefined}
        error={props.errors['parentId']}
        {...(without ? { without } : {})}
        onPick={(parentId) => props.change({ parentId: parentId ?? null })}
      />
    </>
  )
}
