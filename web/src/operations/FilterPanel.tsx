import type { Facets } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { AmountField } from '../design/AmountField'
import { classes } from '../design/classes'
import { DateField } from '../design/DateField'
import { useText } from '../text/TextProvider'
import { FacetGroup } from './FacetGroup'
import { withChange } from './filters'
import { monthPeriod } from './periods'
import type { useLabels } from './useLabels'
import { useOperationSearch } from './useOperationSearch'

import styles from './FilterPanel.module.css'

const FACETS = [
  'status',
  'paid',
  'unit',
  'category',
  'supplier',
  'fundingSource',
  'paymentMethod',
  'hasAttachment',
] as const
const MONTHS_SHOWN = 24

/** Every filter, with how many operations each value would leave. */
export function FilterPanel({
  facets,
  label,
  inDialog = false,
}: {
  facets: Facets | null | undefined
  label: ReturnType<typeof useLabels>['label']
  inDialog?: boolean
}) {
  const text = useText()
  const format = useFormat()
  const { search, go } = useOperationSearch()
  const { fields } = text.operations
  const today = format.today()
  return (
    <aside className={classes(styles['panel'], inDialog && styles['inDialog'])} aria-label={text.operations.filters}>
      <div className={styles['group']}>
        <div className={styles['heading']}>{text.operations.period}</div>
        <Months facets={facets} />
        <div className={styles['range']}>
          <DateField
            compact
            label={fields.from}
            value={search.from}
            today={today}
            onCommit={(from) => go((now) => withChange(now, { from }))}
          />
          <DateField
            compact
            label={fields.to}
            value={search.to}
            today={today}
            onCommit={(to) => go((now) => withChange(now, { to }))}
          />
        </div>
      </div>
      <div className={styles['group']}>
        <div className={styles['heading']}>{fields.amount}</div>
        <div className={styles['range']}>
          <AmountField
            label={fields.minAmount}
            value={search.minAmount}
            onCommit={(minAmount) => go((now) => withChange(now, { minAmount }))}
          />
          <AmountField
            label={fields.maxAmount}
            value={search.maxAmount}
            onCommit={(maxAmount) => go((now) => withChange(now, { maxAmount }))}
          />
        </div>
      </div>
      {FACETS.map((filter) => (
        <FacetGroup key={filter} filter={filter} facets={facets?.[filter] ?? []} label={label} />
      ))}
    </aside>
  )
}

/** The last months as bars of their number of operations; one selects its month. */
function Months({ facets }: { facets: Facets | null | undefined }) {
  const text = useText()
  const format = useFormat()
  const { search, go } = useOperationSearch()
  const months = (facets?.month ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(-MONTHS_SHOWN)
  const most = Math.max(...months.map((month) => month.count))
  return (
    <div className={styles['months']} role="group" aria-label={text.operations.fields.month}>
      {months.map((month) => {
        const period = monthPeriod(month.id)
        const chosen = search.from === period.from && search.to === period.to
        const name = `${format.month(month.id)} · ${text.operations.count(month.count, format.count(month.count))}`
        return (
          <button
            key={month.id}
            type="button"
            className={styles['month']}
            title={name}
            aria-label={name}
            aria-pressed={chosen}
            onClick={() => go((now) => withChange(now, chosen ? { from: undefined, to: undefined } : period))}
          >
            <span style={{ height: `${(100 * month.count) / most}%` }} />
          </button>
        )
      })}
    </div>
  )
}
