import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'

import { useFormat } from '../../app/useFormat'
import { linesQuery } from '../../budget/queries'
import { Picker, type PickerOption } from '../../design/Picker'
import { categoriesQuery, fundingSourcesQuery, unitsQuery } from '../../references/queries'
import { folded } from '../../text/folded'

interface LinePickerProps {
  label: string
  fiscalYear: number
  /** The currency of the budget. */
  currency: string
  value: string | undefined
  /** Lines that other parts have taken. */
  taken: readonly (string | undefined)[]
  onPick: (lineId: string | undefined) => void
  error?: string | undefined
  ref?: Ref<HTMLInputElement>
}

/** An open line of the budget, found by its unit, its category or its source; with what it has left this year. */
export function LinePicker({ fiscalYear, currency, value, taken, onPick, ...field }: LinePickerProps) {
  const format = useFormat()
  const { data: lines } = useQuery(linesQuery(fiscalYear, undefined))
  const { data: units } = useQuery(unitsQuery)
  const { data: categories } = useQuery(categoriesQuery)
  const { data: sources } = useQuery(fundingSourcesQuery)
  const named = (lines?.items ?? [])
    .filter((line) => line.budgeted && line.status === 'VALIDATED')
    .map((line): PickerOption => {
      const category = categories?.items.find((one) => one.id === line.categoryId)
      const names = [
        units?.items.find((unit) => unit.id === line.unitId)?.name,
        category && `${category.code} ${category.name}`,
        sources?.items.find((source) => source.id === line.fundingSourceId)?.name,
      ]
      return {
        id: line.id,
        label: names.filter((name) => name !== undefined).join(' · '),
        hint: format.money(line.total.available, currency),
      }
    })
  const offered = named.filter((option) => option.id === value || !taken.includes(option.id))
  return (
    <Picker
      {...field}
      value={named.find((option) => option.id === value)?.label ?? ''}
      options={(typed) => {
        const words = folded(typed).split(' ')
        return offered.filter((option) => words.every((word) => folded(option.label).includes(word)))
      }}
      onPick={(option) => onPick(option?.id)}
    />
  )
}
