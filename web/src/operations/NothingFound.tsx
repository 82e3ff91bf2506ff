import { useQueryClient } from '@tanstack/react-query'

import { ProblemError } from '../api/problems'
import { explain } from '../app/explain'
import { Button, ButtonLink } from '../design/Button'
import { EmptyState } from '../design/EmptyState'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { useChipText } from './chipText'
import { filtersOf, isFiltered, type OperationSearch } from './filters'
import { OPERATIONS } from './queries'
import { useOperationSearch } from './useOperationSearch'

/** Why the list is empty, and the next step: another filter, a first operation, another try. */
export function NothingFound({ search, error }: { search: OperationSearch; error: unknown }) {
  const text = useText()
  const words = useChipText()
  const can = useCan()
  const { go } = useOperationSearch()
  const queryClient = useQueryClient()
  if (error) {
    const { title, message } = explain(error, text)
    // What the server cannot read now it cannot read later: only other filters help.
    const unreadable = error instanceof ProblemError && error.status < 500
    return (
      <EmptyState icon="warning" title={title} message={message}>
        {!unreadable && (
          <Button
            look="primary"
            onClick={() => void queryClient.refetchQueries({ queryKey: OPERATIONS, type: 'active' })}
          >
            {text.common.retry}
          </Button>
        )}
        <Button look={unreadable ? 'primary' : 'plain'} onClick={() => go(() => ({}))}>
          {words.clearFilters}
        </Button>
      </EmptyState>
    )
  }
  if (isFiltered(filtersOf(search))) {
    return (
      <EmptyState icon="search" title={words.noMatchTitle} message={words.noMatchMessage}>
        <Button onClick={() => go(() => ({}))}>{words.clearFilters}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="operations" title={words.emptyTitle} message={words.emptyMessage}>
      {can('OPERATION_WRITE') && (
        <ButtonLink to="/operations/nouvelle" look="primary" icon="plus">
          {text.operations.new}
        </ButtonLink>
      )}
      {can('OPERATION_IMPORT') && (
        <ButtonLink to="/imports/nouveau" icon="import">
          {text.shell.newImport}
        </ButtonLink>
      )}
    </EmptyState>
  )
}
