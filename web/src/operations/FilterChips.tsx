import { useQuery } from '@tanstack/react-query'

import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { Icon } from '../design/icons'
import { useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { useChipText } from './chipText'
import { isFiltered, MANY, type OperationSearch, withChange, withToggled } from './filters'
import { listQuery } from './queries'
import type { useLabels } from './useLabels'
import { useLineNames } from './useLineNames'
import { useOperationSearch } from './useOperationSearch'

import styles from './Operations.module.css'

interface Chip {
  key: string
  words: string
  without: (search: OperationSearch) => OperationSearch
}

/** The filters in force, each removable; the row keeps its place when there are none. */
export function FilterChips({ label }: { label: ReturnType<typeof useLabels>['label'] }) {
  const { search, go } = useOperationSearch()
  const chips = useChips(search, label)
  const chipWords = useChipText()
  const charged = useCharged(search)
  return (
    <div className={styles['chips']} role="group" aria-label={chipWords.activeFilters}>
      {chips.map((chip) => (
        <button
          key={chip.key}
          type="button"
          className={styles['chip']}
          aria-label={chipWords.removeFilter(chip.words)}
          onClick={() => go(chip.without)}
        >
          <span>{chip.words}</span>
          <Icon name="close" size={14} />
        </button>
      ))}
      {charged !== undefined && <span>{chipWords.charged(charged)}</span>}
      {isFiltered(withoutPage(search)) && (
        <Button small look="quiet" onClick={() => go(({ sort }) => (sort === undefined ? {} : { sort }))}>
          {chipWords.clearFilters}
        </Button>
      )}
    </div>
  )
}

/** What the lines asked for are charged, where that is not the whole of the operations listed. */
function useCharged(search: OperationSearch): string | undefined {
  const format = useFormat()
  const total = useQuery(listQuery(search)).data?.total
  return !total || total.charged === null || total.charged === total.amount
    ? undefined
    : format.money(total.charged, total.currency)
}

function withoutPage({ cursor: _cursor, operation: _operation, ...rest }: OperationSearch): OperationSearch {
  return rest
}

function useChips(search: OperationSearch, label: ReturnType<typeof useLabels>['label']): Chip[] {
  const text = useText()
  const format = useFormat()
  const currency = useInstitution()?.currency ?? ''
  const words = text.operations
  const chipWords = useChipText()
  const lineName = useLineNames(search.budgetLine)
  const chips: Chip[] = []
  if (search.q !== undefined)
    chips.push({
      key: 'q',
      words: chipWords.quoted(search.q),
      without: (now) => withChange(now, { q: undefined }),
    })
  const { from, to, paidFrom, paidTo, minAmount, maxAmount } = search
  const period = (first: string | undefined, last: string | undefined) =>
    first === undefined
      ? chipWords.until(format.date(last ?? ''))
      : last === undefined
        ? chipWords.since(format.date(first))
        : chipWords.between(format.date(first), format.date(last))
  if (from !== undefined || to !== undefined)
    chips.push({
      key: 'period',
      words: period(from, to),
      without: (now) => withChange(now, { from: undefined, to: undefined }),
    })
  if (paidFrom !== undefined || paidTo !== undefined)
    chips.push({
      key: 'paid',
      words: chipWords.paid(period(paidFrom, paidTo)),
      without: (now) => withChange(now, { paidFrom: undefined, paidTo: undefined }),
    })
  if (search.awaiting === 'approval' || search.awaiting === 'payment')
    chips.push({
      key: 'awaiting',
      words: chipWords.awaiting[search.awaiting],
      without: (now) => withChange(now, { awaiting: undefined }),
    })
  if (minAmount !== undefined)
    chips.push({
      key: 'min',
      words: chipWords.atLeast(format.money(minAmount, currency)),
      without: (now) => withChange(now, { minAmount: undefined }),
    })
  if (maxAmount !== undefined)
    chips.push({
      key: 'max',
      words: chipWords.atMost(format.money(maxAmount, currency)),
      without: (now) => withChange(now, { maxAmount: undefined }),
    })
  for (const filter of MANY) {
    for (const id of search[filter] ?? []) {
      chips.push({
        key: filter + id,
        words: chipWords.filterIs(
          words.fields[filter],
          filter === 'budgetLine' && id !== 'none' ? lineName(id) : label(filter, id),
        ),
        without: (now) => withToggled(now, filter, id),
      })
    }
  }
  return chips
}
