import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { ApiToken } from '../api/generated/client.schemas'
import { createToken, deleteToken, listTokens } from '../api/generated/tokens'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain, fieldErrors, useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { useAccountText } from '../identity/text'
import { useText } from '../text/TextProvider'

import styles from './Settings.module.css'

const TOKENS = ['tokens'] as const
const LONGEST_NAME = 120

/** Access for programs: created, shown once, revoked. */
export function TokensCard() {
  const words = useAccountText()
  const format = useFormat()
  const [revoked, setRevoked] = useState<ApiToken>()
  const { data } = useQuery({ queryKey: TOKENS, queryFn: ({ signal }) => listTokens({ signal }) })
  const revocation = useRevocation(() => setRevoked(undefined))
  return (
    <section className={styles['card']}>
      <div>
        <h2>{words.tokens}</h2>
        <p className="muted">{words.tokensLead}</p>
      </div>
      <NewToken />
      {data?.items.length === 0 && <p className="muted">{words.noTokens}</p>}
      <ul className={styles['tokens']}>
        {data?.items.map((token) => (
          <li key={token.id} className={styles['token']}>
            <span>
              <strong>{token.name}</strong>
              <small>{words.tokenSince(format.instant(token.createdAt))}</small>
            </span>
            <Button small look="danger" onClick={() => setRevoked(token)}>
              {words.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {revoked && (
        <ConfirmDialog
          title={words.revokeTitle(revoked.name)}
          confirmLabel={words.revoke}
          dangerous
          busy={revocation.isPending}
          onConfirm={() => revocation.mutate(revoked)}
          onClose={() => setRevoked(undefined)}
        >
          <p className="muted">{words.revokeMessage}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}

function NewToken() {
  const text = useText()
  const words = useAccountText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const creation = useMutation({
    mutationFn: () => createToken({ name: name.trim() }, once(newKey())),
    onSuccess: async () => {
      setName('')
      await queryClient.invalidateQueries({ queryKey: TOKENS })
    },
  })
  const error = fieldErrors(creation.error)['name']
  const secret = creation.data?.token
  const submit = (event: FormEvent) => {
    event.preventDefault()
    creation.mutate()
  }
  const copy = async () => {
    await navigator.clipboard.writeText(secret ?? '')
    notify({ title: words.copied })
  }
  return (
    <>
      <form className={styles['create']} onSubmit={submit}>
        <TextField
          label={words.tokenName}
          required
          maxLength={LONGEST_NAME}
          value={name}
          error={error}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" icon="key" busy={creation.isPending}>
          {words.newToken}
        </Button>
      </form>
      {creation.error && error === undefined && <Notice tone="danger">{explain(creation.error, text).message}</Notice>}
      {secret !== undefined && (
        <Notice tone="warning">
          {words.tokenShown}
          <div className={styles['secret']}>
            <code>{secret}</code>
            <Button small icon="copy" onClick={() => void copy()}>
              {words.copy}
            </Button>
          </div>
        </Notice>
      )}
    </>
  )
}

function useRevocation(onDone: () => void) {
  const words = useAccountText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const onError = useReportFailure()
  return useMutation({
    mutationFn: (token: ApiToken) => deleteToken(token.id),
    onSuccess: async (_, token) => {
      onDone()
      notify({ title: words.revoked(token.name) })
      await queryClient.invalidateQueries({ queryKey: TOKENS })
    },
    onError,
  })
}
