import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'

import { createAdministrator } from '../api/generated/setup'
import { explain, fieldErrors } from '../app/explain'
import { Button } from '../design/Button'
import { PasswordField, TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useText } from '../text/TextProvider'
import { accepted, sessionQuery } from './session'
import { useSignInText } from './signInText'

import styles from './Welcome.module.css'

export function AdministratorForm() {
  const text = useText()
  const words = useSignInText()
  const { jeton } = useSearch({ from: '/premiers-pas' })
  const [values, setValues] = useState({ token: jeton ?? '', name: '', email: '', password: '' })
  const queryClient = useQueryClient()
  const creation = useMutation({
    mutationFn: async () => accepted(await createAdministrator(values)),
    onSuccess: (session) => queryClient.setQueryData(sessionQuery.queryKey, session),
  })
  const errors = fieldErrors(creation.error)
  const bind = (name: keyof typeof values) => ({
    value: values[name],
    error: errors[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    creation.mutate()
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      {jeton === undefined && (
        <TextField label={words.token} note={words.tokenNote} autoComplete="off" {...bind('token')} />
      )}
      <TextField label={words.fullName} autoComplete="name" autoFocus {...bind('name')} />
      <TextField label={words.email} type="email" autoComplete="username" {...bind('email')} />
      <PasswordField
        label={words.newPassword}
        note={words.passwordRule}
        autoComplete="new-password"
        minLength={12}
        maxLength={128}
        {...bind('password')}
      />
      {creation.error && <Notice tone="danger">{explain(creation.error, text).message}</Notice>}
      <Button type="submit" look="primary" busy={creation.isPending}>
        {words.createAdministrator}
      </Button>
    </form>
  )
}
