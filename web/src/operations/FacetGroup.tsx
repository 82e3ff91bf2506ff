import { useState } from 'react'

import type { Facet } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { useText } from '../text/TextProvider'
import { type ManyFilter, withToggled } from './filters'
import { useOperationSearch } from './useOperationSearch'

import styles from './FilterPanel.module.css'

const SHOWN_AT_FIRST = 6

/** The values of one filter with what each would select; chosen ones stay in sight. */
export function FacetGroup({
  filter,
  facets,
  label,
}: {
  filter: ManyFilter
  facets: readonly Facet[]
  label: (filter: ManyFilter, id: string) => string
}) {
  const text = useText()
  const format = useFormat()
  const { search, go } = useOperationSearch()
  const [all, setAll] = useState(false)
  const chosen = search[filter] ?? []
  const missing = chosen
    .filter((id) => !facets.some((facet) => facet.id === id))
    .map((id) => ({ id, label: null, count: 0, amount: '0' }))
  const offered: readonly Facet[] = [...missing, ...facets]
  const shown = all ? offered : offered.filter((facet, index) => index < SHOWN_AT_FIRST || chosen.includes(facet.id))
  if (offered.length === 0) return null
  return (
    <fieldset className={styles['group']}>
      <legend>{text.operations.fields[filter]}</legend>
      {shown.map((facet) => (
        <label key={facet.id} className={styles['facet']}>
          <input
            type="checkbox"
            checked={chosen.includes(facet.id)}
            onChange={() => go((now) => withToggled(now, filter, facet.id))}
          />
          <span title={facet.label ?? undefined}>{label(filter, facet.id)}</span>
          <span className={styles['facetCount']}>{format.count(facet.count)}</span>
        </label>
      ))}
      {offered.length > SHOWN_AT_FIRST && (
        <Button small look="quiet" icon={all ? 'up' : 'down'} onClick={() => setAll(!all)}>
          {all ? text.operations.fewer : text.operations.more(offered.length - SHOWN_AT_FIRST)}
        </Button>
      )}
    </fieldset>
  )
}
