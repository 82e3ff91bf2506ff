import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { Session } from '../api/generated/client.schemas'
import { signIn } from '../api/generated/session'
import { hasSlug } from '../api/problems'
import { explain } from '../app/explain'
import { Button } from '../design/Button'
import { PasswordField, TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useText } from '../text/TextProvider'
import { accepted } from './session'
import { useSignInText } from './signInText'

import styles from './Welcome.module.css'

export function SignInForm({
  email: known,
  onSignedIn,
}: {
  email?: string | undefined
  onSignedIn: (session: Session) => void
}) {
  const text = useText()
  const words = useSignInText()
  const [email, setEmail] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const signing = useMutation({
    mutationFn: async () => accepted(await signIn({ email: email.trim(), password })),
    onSuccess: onSignedIn,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signing.mutate()
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <TextField
        label={words.email}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        autoFocus={known === undefined}
      />
      <PasswordField
        label={words.password}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoFocus={known !== undefined}
      />
      {signing.error && (
        <Notice tone="danger">
          {hasSlug(signing.error, 'invalid-credentials')
            ? words.wrongCredentials
            : explain(signing.error, text).message}
        </Notice>
      )}
      <Button type="submit" look="primary" busy={signing.isPending}>
        {words.signIn}
      </Button>
    </form>
  )
}
