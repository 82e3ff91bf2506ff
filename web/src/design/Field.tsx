import {
  type FormEvent,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
  useState,
} from 'react'

import type { Catalogue } from '../text/fr'
import { useText } from '../text/TextProvider'
import { IconButton } from './Button'
import { classes } from './classes'

import styles from './Field.module.css'

export interface FieldProps {
  label: string
  error?: string | undefined
  /** A line under the field; its room is kept when `note` is empty, so that nothing jumps. */
  note?: ReactNode
  optional?: boolean
}

/** What a control carries so that its label, note and error are read with it. */
export interface ControlProps {
  id: string
  className: string
  'aria-invalid': boolean | undefined
  'aria-describedby': string | undefined
}

export function Field({
  label,
  error,
  note,
  optional,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const text = useText()
  const [refused, setRefused] = useState<string>()
  const said = refused ?? error
  const described = said !== undefined || note !== undefined
  // The browser would say it in a language of its own, in a bubble that is soon gone, and move the focus: so do we.
  const onInvalid = (event: FormEvent<HTMLElement>) => {
    event.preventDefault()
    const control = event.target as HTMLInputElement
    setRefused(refusal(control, text.common))
    if (control.form?.querySelector(':invalid:not(fieldset)') === control) control.focus()
  }
  return (
    <div className={styles['field']} onInvalidCapture={onInvalid} onInput={() => setRefused(undefined)}>
      <label className={styles['label']} htmlFor={id}>
        {label}
        {optional === true && <span className={styles['optional']}>{text.common.optional}</span>}
      </label>
      {children({
        id,
        className: styles['control'] ?? '',
        'aria-invalid': said === undefined ? undefined : true,
        'aria-describedby': described ? `${id}-note` : undefined,
      })}
      {described && (
        <div id={`${id}-note`} className={said === undefined ? styles['note'] : styles['error']}>
          {said ?? note}
        </div>
      )}
    </div>
  )
}

/** What the browser holds against a control, in our words. */
function refusal({ validity, minLength, validationMessage }: HTMLInputElement, words: Catalogue['common']): string {
  if (validity.valueMissing) return words.required
  if (validity.typeMismatch) return words.notAnEmail
  if (validity.tooShort) return words.tooShort(minLength)
  return validationMessage
}

type WithField<T> = FieldProps & Omit<T, 'className' | 'id'>

function split<T extends FieldProps>({ label, error, note, optional, ...rest }: T) {
  return { field: { label, error, note, ...(optional === undefined ? {} : { optional }) }, rest }
}

export function TextField({
  numeric,
  ...props
}: WithField<InputHTMLAttributes<HTMLInputElement>> & { numeric?: boolean; ref?: Ref<HTMLInputElement> }) {
  const { field, rest } = split(props)
  return (
    <Field {...field}>
      {(control) => (
        <input type="text" {...rest} {...control} className={classes(control.className, numeric && styles['number'])} />
      )}
    </Field>
  )
}

export function TextArea(props: WithField<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { field, rest } = split(props)
  return <Field {...field}>{(control) => <textarea {...rest} {...control} />}</Field>
}

export function SelectField({ children, ...props }: WithField<SelectHTMLAttributes<HTMLSelectElement>>) {
  const { field, rest } = split(props)
  return (
    <Field {...field}>
      {(control) => (
        <select {...rest} {...control}>
          {children}
        </select>
      )}
    </Field>
  )
}

export function PasswordField(
  props: WithField<InputHTMLAttributes<HTMLInputElement>> & { ref?: Ref<HTMLInputElement> },
) {
  const { field, rest } = split(props)
  const [shown, setShown] = useState(false)
  const text = useText()
  return (
    <Field {...field}>
      {(control) => (
        <div className={styles['withButton']}>
          <input {...rest} {...control} type={shown ? 'text' : 'password'} />
          <IconButton
            small
            icon={shown ? 'cancel' : 'key'}
            label={shown ? text.common.hidePassword : text.common.showPassword}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  )
}

export function Checkbox({
  label,
  ...rest
}: { label: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'>) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  )
}
