import { useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'

import { Picker, type PickerOption } from '../design/Picker'
import { useEntryText } from '../operations/entry/text'
import { folded } from '../text/folded'
import { categoriesQuery, fundingSourcesQuery, supplierSuggestionsQuery, unitsQuery } from './queries'
import { useReferenceText } from './text'

interface ReferencePickerProps {
  label: string
  value: string | undefined
  onPick: (id: string | undefined) => void
  error?: string | undefined
  optional?: boolean
  required?: boolean
  placeholder?: string
}

interface Reference {
  id: string
  code: string
  name: string
  active: boolean
}

function matching(options: readonly PickerOption[]): (typed: string) => readonly PickerOption[] {
  return (typed) => options.filter((option) => folded(`${option.hint ?? ''} ${option.label}`).includes(folded(typed)))
}

/** Inactive ones are no longer offered, but what is chosen keeps its name. */
function optionsOf<T extends Reference>(items: readonly T[] | undefined, label: (item: T) => string): PickerOption[] {
  return (items ?? [])
    .filter((item) => item.active)
    .map((item) => ({ id: item.id, label: label(item), hint: item.code }))
}

export function UnitPicker({ value, onPick, ...field }: ReferencePickerProps) {
  const words = useReferenceText()
  const { data, isPending } = useQuery(unitsQuery)
  const chosen = data?.items.find((unit) => unit.id === value)
  return (
    <Picker
      {...field}
      pending={isPending}
      value={chosen?.name ?? ''}
      options={matching(optionsOf(data?.items, (unit) => unit.name))}
      {...(data?.items.length === 0 ? { note: words.noUnits } : {})}
      onPick={(option) => onPick(option?.id)}
    />
  )
}

export function CategoryPicker({
  value,
  onPick,
  without,
  ...field
}: ReferencePickerProps & { without?: ReadonlySet<string> }) {
  const { data, isPending } = useQuery(categoriesQuery)
  const chosen = data?.items.find((category) => category.id === value)
  const offered = data?.items.filter((category) => without?.has(category.id) !== true)
  return (
    <Picker
      {...field}
      pending={isPending}
      value={chosen?.path ?? ''}
      options={matching(optionsOf(offered, (category) => category.path))}
      onPick={(option) => onPick(option?.id)}
    />
  )
}

export function FundingSourcePicker({ value, onPick, ...field }: ReferencePickerProps) {
  const { data, isPending } = useQuery(fundingSourcesQuery)
  const chosen = data?.items.find((source) => source.id === value)
  return (
    <Picker
      {...field}
      pending={isPending}
      value={chosen?.name ?? ''}
      options={matching(optionsOf(data?.items, (source) => source.name))}
      onPick={(option) => onPick(option?.id)}
    />
  )
}

/** A supplier of the house, or a new one by its name. */
export type SupplierChoice = { id: string; name: string } | { id: null; name: string }

interface SupplierPickerProps {
  label: string
  value: SupplierChoice | undefined
  onPick: (choice: SupplierChoice | undefined) => void
  canCreate: boolean
  error?: string | undefined
  optional?: boolean
  ref?: Ref<HTMLInputElement>
}

const NEW = 'new'

export function SupplierPicker({ value, onPick, canCreate, ...field }: SupplierPickerProps) {
  const entryText = useEntryText()
  const [q, setQ] = useState('')
  const { data } = useQuery(supplierSuggestionsQuery(q.trim()))
  const options = (typed: string): PickerOption[] => {
    const name = typed.trim()
    const known = (data?.items ?? [])
      .filter((supplier) => folded(supplier.name).includes(folded(name)))
      .map((supplier) => ({ id: supplier.id, label: supplier.name }))
    const exact = known.some((supplier) => folded(supplier.label) === folded(name))
    return canCreate && name !== '' && !exact ? [...known, { id: NEW, label: entryText.supplierNew(name) }] : known
  }
  const pick = (option: PickerOption | undefined) => {
    const typed = q.trim()
    setQ('')
    if (!option) onPick(undefined)
    else onPick(option.id === NEW ? { id: null, name: typed } : { id: option.id, name: option.label })
  }
  return (
    <Picker
      {...field}
      placeholder={entryText.supplierPlaceholder}
      value={value?.name ?? ''}
      options={options}
      onType={setQ}
      onPick={pick}
      note={value?.id === null ? entryText.supplierWillBeCreated : undefined}
    />
  )
}
