import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { Delivery, type NotificationPreferences } from '../api/generated/client.schemas'
import { chooseNotificationPreferences } from '../api/generated/notifications'
import { explain, fieldErrors } from '../app/explain'
import { Button } from '../design/Button'
import { Checkbox, SelectField, TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import { preferencesQuery } from './queries'
import { useNotificationText } from './text'

import styles from './Notifications.module.css'

/** How the person wants to be told by mail. */
export function PreferenceForm() {
  const { data } = useQuery(preferencesQuery)
  return data ? <Form key={JSON.stringify(data)} saved={data} /> : null
}

function Form({ saved }: { saved: NotificationPreferences }) {
  const text = useText()
  const words = useNotificationText().preferences
  const notify = useToast()
  const queryClient = useQueryClient()
  const [chosen, setChosen] = useState(saved)
  const saving = useMutation({
    mutationFn: () => chooseNotificationPreferences(chosen),
    onSuccess: (now) => {
      notify({ title: words.saved })
      queryClient.setQueryData(preferencesQuery.queryKey, now)
    },
  })
  const errors = fieldErrors(saving.error)
  const kinds = Object.keys(words.kinds) as (keyof typeof words.kinds)[]
  const quiet = chosen.quietFrom !== null || chosen.quietTo !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form className={styles['preferences']} onSubmit={submit}>
      <h2>{words.title}</h2>
      <p className="muted">{words.lead}</p>
      {kinds.map((kind) => (
        <SelectField
          key={kind}
          label={words.kinds[kind]}
          value={chosen.deliveries[kind] ?? 'OFF'}
          onChange={(event) => {
            const delivery = Object.values(Delivery).find((each) => each === event.target.value)
            if (delivery) setChosen({ ...chosen, deliveries: { ...chosen.deliveries, [kind]: delivery } })
          }}
        >
          {Object.values(Delivery).map((delivery) => (
            <option key={delivery} value={delivery}>
              {words.deliveries[delivery]}
            </option>
          ))}
        </SelectField>
      ))}
      <Checkbox
        label={words.quiet}
        checked={quiet}
        onChange={(event) =>
          setChosen({
            ...chosen,
            quietFrom: event.target.checked ? '20:00' : null,
            quietTo: event.target.checked ? '07:00' : null,
          })
        }
      />
      {quiet && (
        <div className={styles['hours']}>
          <TextField
            label={words.from}
            type="time"
            required
            value={chosen.quietFrom ?? ''}
            error={errors['quietFrom']}
            onChange={(event) => setChosen({ ...chosen, quietFrom: event.target.value })}
          />
          <TextField
            label={words.to}
            type="time"
            required
            value={chosen.quietTo ?? ''}
            error={errors['quietTo']}
            onChange={(event) => setChosen({ ...chosen, quietTo: event.target.value })}
          />
        </div>
      )}
      {saving.error && Object.keys(errors).length === 0 && (
        <Notice tone="danger">{explain(saving.error, text).message}</Notice>
      )}
      <Button type="submit" look="primary" busy={saving.isPending}>
        {words.save}
      </Button>
    </form>
  )
}
