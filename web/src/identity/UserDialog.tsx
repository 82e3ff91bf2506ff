import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { Role, type User } from '../api/generated/client.schemas'
import { createUser, updateUser } from '../api/generated/users'
import { newKey } from '../api/newKey'
import { ifMatch, once } from '../api/transport'
import { fieldErrors } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { Checkbox, PasswordField, SelectField, TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { unitsQuery } from '../references/queries'
import { type Language, LANGUAGES } from '../text/language'
import { useText } from '../text/TextProvider'
import { sessionQuery } from './session'
import { useAccountText } from './text'

type UserBody = Omit<User, 'id' | 'version'>

const BLANK: UserBody = {
  email: '',
  name: '',
  role: 'CLERK',
  language: 'fr',
  allUnits: false,
  unitIds: [],
  active: true,
}
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' }

function bodyOf({ email, name, role, language, allUnits, unitIds, active }: User): UserBody {
  return { email, name, role, language, allUnits, unitIds, active }
}

/** Opens an account or changes one; the password of another is only ever replaced, never seen. */
export function UserDialog({ user, onClose }: { user: User | undefined; onClose: () => void }) {
  const text = useText()
  const words = useAccountText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [body, setBody] = useState(user ? bodyOf(user) : BLANK)
  const [password, setPassword] = useState('')
  const [key] = useState(newKey)
  const saving = useMutation({
    mutationFn: () => {
      const sent = password === '' ? body : { ...body, password }
      return user ? updateUser(user.id, sent, ifMatch(user.version)) : createUser(sent, once(key))
    },
    onSuccess: async (saved) => {
      notify({ title: user ? words.saved(saved.name) : words.created(saved.name) })
      onClose()
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['users'] }),
        queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ])
    },
  })
  const errors = fieldErrors(saving.error)
  const change = (part: Partial<UserBody>) => setBody({ ...body, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog title={user ? words.edit : words.new} onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          label={words.name}
          required
          maxLength={120}
          autoFocus
          autoComplete="off"
          value={body.name}
          error={errors['name']}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextField
          label={words.email}
          type="email"
          required
          autoComplete="off"
          value={body.email}
          error={errors['email']}
          onChange={(event) => change({ email: event.target.value })}
        />
        <SelectField
          label={words.role}
          value={body.role}
          note={words.roleNotes[body.role]}
          error={errors['role']}
          onChange={(event) => change({ role: event.target.value as Role })}
        >
          {Object.values(Role).map((role) => (
            <option key={role} value={role}>
              {text.users.roles[role]}
            </option>
          ))}
        </SelectField>
        <UnitGrants body={body} change={change} error={errors['unitIds']} />
        <SelectField
          label={words.language}
          value={body.language}
          error={errors['language']}
          onChange={(event) => change({ language: event.target.value })}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </SelectField>
        <PasswordField
          label={user ? words.newPassword : words.password}
          note={user ? words.passwordKeep : words.passwordNote}
          required={user === undefined}
          minLength={12}
          maxLength={128}
          autoComplete="new-password"
          value={password}
          error={errors['password']}
          onChange={(event) => setPassword(event.target.value)}
        />
        {user && (
          <Checkbox
            label={words.active}
            checked={body.active}
            onChange={(event) => change({ active: event.target.checked })}
          />
        )}
        <FormFailure error={saving.error} />
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {user ? text.common.save : text.common.create}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function UnitGrants({
  body,
  change,
  error,
}: {
  body: UserBody
  change: (part: Partial<UserBody>) => void
  error: string | undefined
}) {
  const words = useAccountText()
  const { data: units } = useQuery(unitsQuery)
  const toggle = (id: string) =>
    change({
      unitIds: body.unitIds.includes(id) ? body.unitIds.filter((other) => other !== id) : [...body.unitIds, id],
    })
  return (
    <fieldset>
      <legend>{words.units}</legend>
      <Checkbox
        label={words.allUnits}
        checked={body.allUnits}
        onChange={(event) => change({ allUnits: event.target.checked })}
      />
      {!body.allUnits &&
        units?.items.map((unit) => (
          <div key={unit.id}>
            <Checkbox label={unit.name} checked={body.unitIds.includes(unit.id)} onChange={() => toggle(unit.id)} />
          </div>
        ))}
      {error !== undefined && <Notice tone="danger">{error}</Notice>}
    </fieldset>
  )
}
