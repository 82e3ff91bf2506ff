import { useQuery } from '@tanstack/react-query'

import { type FieldProps, SelectField } from '../design/Field'
import { fiscalYearsQuery } from './queries'

interface YearFieldProps extends FieldProps {
  value: number
  onPick: (year: number) => void
  /** A year that is no choice. */
  except?: number
}

/** The fiscal years that the institution has, with the one in the address in any case. */
export function YearField({ value, onPick, except, ...field }: YearFieldProps) {
  const { data } = useQuery(fiscalYearsQuery)
  const labels = new Set([...(data?.items.map((year) => year.label) ?? []), value])
  return (
    <SelectField {...field} value={String(value)} onChange={(event) => onPick(Number(event.target.value))}>
      {[...labels]
        .filter((label) => label !== except)
        .toSorted((a, b) => a - b)
        .map((label) => (
          <option key={label}>{label}</option>
        ))}
    </SelectField>
  )
}
