import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react'

import { useText } from '../text/TextProvider'
import { Field, type FieldProps } from './Field'
import { Icon } from './icons'

import styles from './Picker.module.css'

export interface PickerOption {
  id: string
  label: string
  hint?: string
}

interface PickerProps extends FieldProps {
  /** The words of the present choice. */
  value: string
  /** What to offer for the words typed; all of them for none. */
  options: (typed: string) => readonly PickerOption[]
  onPick: (option: PickerOption | undefined) => void
  onType?: (typed: string) => void
  placeholder?: string
  required?: boolean
  /** What can be offered is still on its way. */
  pending?: boolean
  ref?: Ref<HTMLInputElement>
}

/**
 * A choice from many by typing a part of it. Arrows move, Enter or Tab takes the one marked, Escape gives up,
 * an emptied box takes the choice away.
 */
export function Picker({
  value,
  options,
  onPick,
  onType,
  placeholder,
  required,
  pending = false,
  ref,
  ...field
}: PickerProps) {
  const text = useText()
  const listId = useId()
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  /** The box was left before there was anything to take. */
  const [awaited, setAwaited] = useState(false)
  const offered = open ? options(typed ?? '') : []
  const current = Math.min(at, offered.length - 1)
  const close = () => {
    setOpen(false)
    setTyped(undefined)
    setAt(0)
  }
  const pick = (option: PickerOption | undefined) => {
    onPick(option)
    close()
  }
  const type = (words: string) => {
    setTyped(words)
    setAwaited(false)
    setOpen(true)
    setAt(0)
    onType?.(words)
  }
  /** Leaving the box takes what was typed for what it most likely meant. */
  const settle = () => {
    if (typed !== undefined && typed.trim() === '') pick(undefined)
    else if (typed !== undefined && offered[current]) pick(offered[current])
    else if (typed !== undefined && pending) {
      setAwaited(true)
      setOpen(false)
    } else close()
  }
  useEffect(() => {
    if (!awaited || pending) return
    const meant = options(typed ?? '')[0]
    // oxlint-disable-next-line react/set-state-in-effect -- what was waited for came from outside
    setAwaited(false)
    setTyped(undefined)
    if (meant) onPick(meant)
  }, [awaited, pending, options, typed, onPick])
  const move = (step: number) => {
    const next = open ? (current + step + offered.length) % Math.max(offered.length, 1) : 0
    setOpen(true)
    setAt(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && open && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      // What is offered may still be on its way: the words stay until it comes.
      if (offered.length > 0 || typed?.trim() === '') settle()
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  return (
    <Field {...field}>
      {(control) => (
        <div className={styles['picker']}>
          <input
            {...control}
            ref={ref}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && current >= 0 ? `${listId}-${current}` : undefined}
            aria-required={required}
            placeholder={placeholder ?? text.common.pick}
            value={typed ?? value}
            onChange={(event) => type(event.target.value)}
            onClick={() => setOpen(true)}
            onFocus={(event) => event.target.select()}
            onBlur={settle}
            onKeyDown={onKeyDown}
          />
          <Icon name="down" size={16} />
          {open && (
            <div id={listId} role="listbox" aria-label={field.label} tabIndex={-1} className={styles['list']}>
              {offered.map((option, index) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the box's
                <div
                  key={option.id}
                  id={`${listId}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === current}
                  className={styles['option']}
                  onMouseMove={() => setAt(index)}
                  // Before the blur of the box, which would settle on another.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(option)}
                >
                  <span className={styles['label']}>{option.label}</span>
                  {option.hint !== undefined && <span className={styles['hint']}>{option.hint}</span>}
                </div>
              ))}
              {offered.length === 0 && <div className={styles['empty']}>{text.common.noMatch}</div>}
            </div>
          )}
        </div>
      )}
    </Field>
  )
}
