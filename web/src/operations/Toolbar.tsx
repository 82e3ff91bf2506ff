import { lazy, type RefObject, Suspense } from 'react'

import { Button } from '../design/Button'
import { Menu, MenuItem } from '../design/Menu'
import type { Sorting } from '../design/SortHead'
import { useText } from '../text/TextProvider'
import type { OperationSearch } from './filters'
import { PeriodMenu } from './PeriodMenu'
import { SearchBox } from './SearchBox'

import styles from './Operations.module.css'

const SavedViewsMenu = lazy(() => import('./SavedViewsMenu').then((module) => ({ default: module.SavedViewsMenu })))

const SORTS = ['date', 'amount', 'supplier', 'category', 'unit', 'number'] as const

interface ToolbarProps {
  search: OperationSearch
  searchBox: RefObject<HTMLInputElement | null>
  onSearch: (q: string) => void
  filtersShown: boolean
  onFilters: () => void
  sorting: Sorting
}

export function Toolbar({ search, searchBox, onSearch, filtersShown, onFilters, sorting }: ToolbarProps) {
  const text = useText()
  return (
    <div className={styles['toolbar']}>
      <SearchBox ref={searchBox} value={search.q ?? ''} onChange={onSearch} />
      <Button icon="filter" pressed={filtersShown} onClick={onFilters}>
        {text.operations.filters}
      </Button>
      <PeriodMenu />
      <Suspense
        fallback={
          <Button icon="bookmark" disabled>
            {text.operations.views}
          </Button>
        }
      >
        <SavedViewsMenu search={search} />
      </Suspense>
      <div className={styles['narrowSort']}>
        <SortMenu sorting={sorting} />
      </div>
    </div>
  )
}

/** Sorting where the column heads are not shown. */
function SortMenu({ sorting }: { sorting: Sorting }) {
  const text = useText()
  const words = text.operations
  const options = SORTS.flatMap((sort) => [
    { by: `-${sort}`, label: words.sortDescending(words.sorts[sort]) },
    { by: sort, label: words.sortAscending(words.sorts[sort]) },
  ])
  return (
    <Menu label={words.sort} trigger={(props) => <Button {...props}>{words.sort}</Button>}>
      {(close) =>
        options.map((option) => (
          <MenuItem
            key={option.by}
            checked={option.by === sorting.by}
            onClick={() => {
              close()
              sorting.change(option.by)
            }}
          >
            {option.label}
          </MenuItem>
        ))
      }
    </Menu>
  )
}
