import { lazy, type RefObject, Suspense } from 'react'

import { Button } from '../design/Button'
import type { Sorting } from '../design/SortHead'
import { useText } from '../text/TextProvider'
import type { OperationSearch } from './filters'
import { PeriodMenu } from './PeriodMenu'
import { SearchBox } from './SearchBox'

import styles from './Operations.module.css'

const SavedViewsMenu = lazy(() => import('./SavedViewsMenu').then((module) => ({ default: module.SavedViewsMenu })))

const SortMenu = lazy(() => import('./SortMenu'))

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
        <Suspense fallback={<Button disabled>{text.operations.sort}</Button>}>
          <SortMenu sorting={sorting} />
        </Suspense>
      </div>
    </div>
  )
}
