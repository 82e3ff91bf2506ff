import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { Institution } from '../api/generated/client.schemas'
import { putInstitution } from '../api/generated/institution'
import { ifMatch } from '../api/transport'
import { explain, fieldErrors } from '../app/explain'
import { Button } from '../design/Button'
import { SelectField, TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { sessionQuery } from '../identity/session'
import { useSignInText } from '../identity/signInText'
import { currenciesQuery } from '../references/queries'
import { monthName } from '../text/dates'
import { formatMoney } from '../text/money'
import { useLanguage, useText } from '../text/TextProvider'

import styles from '../identity/Welcome.module.css'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const TIME_ZONES = Intl.supportedValuesOf('timeZone')
const FIRST_CHOICE = { name: '', currency: 'GNF', timeZone: 'Africa/Conakry', fiscalYearStart: 1 }

/** The institution's name, currency, time zone and fiscal year: the second first step, and the settings page. */
export function InstitutionForm({
  institution,
  submitLabel,
}: {
  institution: Institution | undefined
  submitLabel: string
}) {
  const text = useText()
  const words = useSignInText()
  const { language } = useLanguage()
  const notify = useToast()
  const queryClient = useQueryClient()
  const { data: currencies } = useQuery(currenciesQuery(language))
  const [values, setValues] = useState(institution ?? FIRST_CHOICE)
  const saving = useMutation({
    mutationFn: () => {
      const { name, currency, timeZone, fiscalYearStart } = values
      const condition = institution === undefined ? { headers: { 'If-None-Match': '*' } } : ifMatch(institution.version)
      return putInstitution({ name, currency, timeZone, fiscalYearStart }, condition)
    },
    onSuccess: async () => {
      notify(institution === undefined ? { title: words.welcome } : { title: text.common.saved })
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  const errors = fieldErrors(saving.error)
  const chosen = currencies?.items.find((currency) => currency.code === values.currency)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <TextField
        label={words.institutionName}
        required
        maxLength={200}
        value={values.name}
        error={errors['name']}
        onChange={(event) => setValues({ ...values, name: event.target.value })}
      />
      <SelectField
        label={words.currency}
        value={values.currency}
        error={errors['currency']}
        note={
          chosen !== undefined &&
          words.currencyNote(
            chosen.digits,
            formatMoney(
              chosen.digits === 0 ? '1250000' : `1250.${'50'.padEnd(chosen.digits, '0').slice(0, chosen.digits)}`,
              chosen.code,
              language,
            ),
          )
        }
        onChange={(event) => setValues({ ...values, currency: event.target.value })}
      >
        {(currencies?.items ?? [{ code: values.currency, name: '', digits: 0 }]).map((currency) => (
          <option key={currency.code} value={currency.code}>
            {currency.name === '' ? currency.code : `${currency.code} · ${currency.name}`}
          </option>
        ))}
      </SelectField>
      <div className={styles['pair']}>
        <SelectField
          label={words.timeZone}
          value={values.timeZone}
          error={errors['timeZone']}
          onChange={(event) => setValues({ ...values, timeZone: event.target.value })}
        >
          {TIME_ZONES.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <SelectField
          label={words.fiscalYearStart}
          value={values.fiscalYearStart}
          error={errors['fiscalYearStart']}
          onChange={(event) => setValues({ ...values, fiscalYearStart: Number(event.target.value) })}
        >
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {monthName(month, language)}
            </option>
          ))}
        </SelectField>
      </div>
      {saving.error && <Notice tone="danger">{explain(saving.error, text).message}</Notice>}
      <Button type="submit" look="primary" busy={saving.isPending}>
        {submitLabel}
      </Button>
    </form>
  )
}
