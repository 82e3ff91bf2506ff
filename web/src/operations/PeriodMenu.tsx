import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { Menu, MenuItem, MenuLine } from '../design/Menu'
import { useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { withChange } from './filters'
import { monthPeriod, periodOf, PRESETS } from './periods'
import { useOperationSearch } from './useOperationSearch'

const MONTHS_OFFERED = 12

/** The usual periods in one click; any other in the filter panel. */
export function PeriodMenu() {
  const text = useText()
  const format = useFormat()
  const institution = useInstitution()
  const { search, go } = useOperationSearch()
  const today = format.today()
  const presets = PRESETS.map((preset) => ({
    key: preset,
    label: text.operations.presets[preset],
    ...periodOf(preset, today, institution?.fiscalYearStart ?? 1),
  }))
  const months = lastMonths(today).map((month) => ({ key: month, label: format.month(month), ...monthPeriod(month) }))
  const chosen = [...presets, ...months].find((period) => period.from === search.from && period.to === search.to)
  const open = search.from === undefined && search.to === undefined
  return (
    <Menu
      label={text.operations.period}
      trigger={(props) => (
        <Button {...props} icon="calendar" pressed={!open}>
          {chosen?.label ?? (open ? text.operations.presets.all : text.operations.period)}
        </Button>
      )}
    >
      {(close) => {
        const pick = (from: string | undefined, to: string | undefined) => {
          close()
          go((now) => withChange(now, { from, to }))
        }
        return (
          <>
            <MenuItem checked={open} onClick={() => pick(undefined, undefined)}>
              {text.operations.presets.all}
            </MenuItem>
            {presets.map((period) => (
              <MenuItem key={period.key} checked={period === chosen} onClick={() => pick(period.from, period.to)}>
                {period.label}
              </MenuItem>
            ))}
            <MenuLine />
            {months.map((period) => (
              <MenuItem key={period.key} checked={period === chosen} onClick={() => pick(period.from, period.to)}>
                {period.label}
              </MenuItem>
            ))}
          </>
        )
      }}
    </Menu>
  )
}

function lastMonths(today: string): string[] {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  return Array.from({ length: MONTHS_OFFERED }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  )
}
