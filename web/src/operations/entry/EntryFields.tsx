import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { PaymentMethod } from '../../api/generated/client.schemas'
import { useFormat } from '../../app/useFormat'
import { AmountField } from '../../design/AmountField'
import { DateField } from '../../design/DateField'
import { SelectField, TextArea, TextField } from '../../design/Field'
import { useCan } from '../../identity/session'
import { CategoryPicker, FundingSourcePicker, SupplierPicker, UnitPicker } from '../../references/pickers'
import { currenciesQuery } from '../../references/queries'
import { useLanguage, useText } from '../../text/TextProvider'
import { baseAmountOf, type Entry, LONGEST } from './entry'
import { SplitField } from './SplitField'
import { useEntryText } from './text'
import { useClosedMonth } from './useClosedMonth'

import styles from './Entry.module.css'

interface EntryFieldsProps {
  entry: Entry
  change: (part: Partial<Entry>) => void
  errors: Readonly<Record<string, string>>
  baseCurrency: string
  baseDecimals: number
  /** Decimals of the entry's currency. */
  decimals: number
  /** The operation that is edited; undefined for a new one. */
  ownId: string | undefined
  /** What stands below the fields. */
  children?: ReactNode
}

/** The fields in the order in which a paper is read: what it is, what it is charged to, how much, how paid. */
export function EntryFields({
  entry,
  change,
  errors,
  baseCurrency,
  baseDecimals,
  decimals,
  ownId,
  children,
}: EntryFieldsProps) {
  const text = useText()
  const entryText = useEntryText()
  const format = useFormat()
  const can = useCan()
  const { language } = useLanguage()
  const { data: currencies } = useQuery(currenciesQuery(language))
  const { fields } = text.operations
  const closedMonth = useClosedMonth(entry.date)
  const foreign = entry.currency !== baseCurrency
  return (
    <div className={styles['fields']}>
      <fieldset className={styles['group']}>
        <legend>{entryText.paper}</legend>
        <div className={styles['grid']}>
          <DateField
            label={fields.date}
            required
            autoFocus
            value={entry.date}
            today={format.today()}
            error={errors['date'] ?? closedMonth}
            onCommit={(date) => change({ date })}
          />
          <div className={styles['wide']}>
            <SupplierPicker
              label={fields.supplier}
              optional
              value={entry.supplier}
              canCreate={can('SUPPLIER_WRITE')}
              error={errors['supplierId'] ?? errors['supplierName']}
              onPick={(supplier) => change({ supplier })}
            />
          </div>
          <div className={styles['wide']}>
            <TextField
              label={fields.description}
              required
              maxLength={LONGEST.description}
              value={entry.description}
              error={errors['description']}
              onChange={(event) => change({ description: event.target.value })}
            />
          </div>
          <TextField
            label={fields.reference}
            optional
            maxLength={LONGEST.reference}
            value={entry.reference}
            error={errors['reference']}
            onChange={(event) => change({ reference: event.target.value })}
          />
        </div>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{entryText.charge}</legend>
        <div className={styles['grid']}>
          <div className={styles['half']}>
            <UnitPicker
              label={fields.unit}
              required
              value={entry.unitId}
              error={errors['unitId']}
              onPick={(unitId) => change({ unitId })}
            />
          </div>
          <div className={styles['half']}>
            <FundingSourcePicker
              label={fields.fundingSource}
              optional
              value={entry.fundingSourceId}
              error={errors['fundingSourceId']}
              onPick={(fundingSourceId) => change({ fundingSourceId })}
            />
          </div>
          <div className={styles['full']}>
            <CategoryPicker
              label={fields.category}
              optional
              value={entry.categoryId}
              error={errors['categoryId']}
              onPick={(categoryId) => change({ categoryId })}
            />
          </div>
        </div>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{entryText.figures}</legend>
        <div className={styles['grid']}>
          <AmountField
            label={fields.quantity}
            required
            value={entry.quantity}
            error={errors['quantity']}
            onCommit={(quantity) => change({ quantity })}
            onTyping={(quantity) => change({ quantity })}
          />
          <AmountField
            label={fields.unitPrice}
            required
            decimals={decimals}
            value={entry.unitPrice}
            error={errors['unitPrice'] ?? errors['amount']}
            onCommit={(unitPrice) => change({ unitPrice })}
            onTyping={(unitPrice) => change({ unitPrice })}
          />
          <SelectField
            label={fields.currency}
            value={entry.currency}
            error={errors['currency']}
            onChange={(event) => change({ currency: event.target.value, rate: undefined })}
          >
            {(currencies?.items ?? [{ code: entry.currency, name: '' }]).map((currency) => (
              <option key={currency.code} value={currency.code}>
                {currency.name === '' ? currency.code : `${currency.code} · ${currency.name}`}
              </option>
            ))}
          </SelectField>
          {foreign && (
            <AmountField
              label={fields.rate}
              required
              value={entry.rate}
              note={entryText.rateNote(entry.currency, baseCurrency)}
              error={errors['rate']}
              onCommit={(rate) => change({ rate })}
              onTyping={(rate) => change({ rate })}
            />
          )}
        </div>
      </fieldset>
      {can('BUDGET_READ') && (
        <fieldset className={styles['group']}>
          <legend>{entryText.split.legend}</legend>
          <div className={styles['grid']}>
            <SplitField
              entry={entry}
              change={change}
              errors={errors}
              whole={baseAmountOf(entry, baseCurrency, baseDecimals, decimals)}
              baseDecimals={baseDecimals}
              ownId={ownId}
            />
          </div>
        </fieldset>
      )}
      <fieldset className={styles['group']}>
        <legend>{entryText.more}</legend>
        <div className={styles['grid']}>
          <div className={styles['half']}>
            <SelectField
              label={fields.paymentMethod}
              optional
              value={entry.paymentMethod ?? ''}
              error={errors['paymentMethod']}
              onChange={(event) =>
                change({ paymentMethod: Object.values(PaymentMethod).find((method) => method === event.target.value) })
              }
            >
              <option value="">{entryText.noPaymentMethod}</option>
              {Object.values(PaymentMethod).map((method) => (
                <option key={method} value={method}>
                  {text.operations.paymentMethods[method]}
                </option>
              ))}
            </SelectField>
          </div>
          <div className={styles['full']}>
            <TextArea
              label={fields.notes}
              optional
              rows={2}
              maxLength={LONGEST.notes}
              value={entry.notes}
              error={errors['notes']}
              onChange={(event) => change({ notes: event.target.value })}
            />
          </div>
        </div>
      </fieldset>
      {children}
    </div>
  )
}
