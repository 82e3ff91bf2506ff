import { useQuery } from '@tanstack/react-query'

import type { ApprovalChainStep } from '../api/generated/client.schemas'
import { Button, IconButton } from '../design/Button'
import { Checkbox, SelectField, TextField } from '../design/Field'
import { useText } from '../text/TextProvider'
import { approversQuery } from './queries'
import { signerOf, SIGNING_ROLES, valueOf } from './signers'
import { useChainText } from './text'

import styles from './Chains.module.css'

interface StepFieldsProps {
  at: number
  step: ApprovalChainStep
  errors: Readonly<Record<string, string>>
  onChange: (step: ApprovalChainStep) => void
  onRemove: () => void
}

/** One step of a chain: how it is called, and who signs it. */
export function StepFields({ at, step, errors, onChange, onRemove }: StepFieldsProps) {
  const text = useText()
  const words = useChainText()
  const { data: approvers } = useQuery(approversQuery)
  const error = (nth: number) =>
    errors[`steps/${at}/signers/${nth}/role`] ?? errors[`steps/${at}/signers/${nth}/personId`]
  return (
    <fieldset className={styles['step']}>
      <legend>{words.step(at + 1)}</legend>
      <TextField
        label={words.label}
        required
        maxLength={120}
        value={step.label}
        error={errors[`steps/${at}/label`]}
        onChange={(event) => onChange({ ...step, label: event.target.value })}
      />
      {step.signers.map((signer, nth) => (
        // oxlint-disable-next-line react/no-array-index-key -- a signer is known by its place alone
        <div key={nth} className={styles['signer']}>
          <SelectField
            label={words.signer}
            value={valueOf(signer)}
            error={error(nth)}
            onChange={(event) => onChange({ ...step, signers: step.signers.with(nth, signerOf(event.target.value)) })}
          >
            <option value="ANYONE">{words.anyone}</option>
            <option value="UNIT_HEAD">{words.unitHead}</option>
            <optgroup label={words.roles}>
              {SIGNING_ROLES.map((role) => (
                <option key={role} value={`ROLE ${role}`}>
                  {text.users.roles[role]}
                </option>
              ))}
            </optgroup>
            <optgroup label={words.people}>
              {approvers?.items.map((person) => (
                <option key={person.id} value={`PERSON ${person.id}`}>
                  {person.name}
                </option>
              ))}
            </optgroup>
          </SelectField>
          {step.signers.length > 1 && (
            <IconButton
              icon="close"
              label={words.removeSigner}
              onClick={() => onChange({ ...step, signers: step.signers.toSpliced(nth, 1) })}
            />
          )}
        </div>
      ))}
      {step.signers.length > 1 && (
        <Checkbox
          label={words.all}
          checked={step.all}
          onChange={(event) => onChange({ ...step, all: event.target.checked })}
        />
      )}
      <div className={styles['row']}>
        <Button small icon="plus" onClick={() => onChange({ ...step, signers: [...step.signers, signerOf('ANYONE')] })}>
          {words.addSigner}
        </Button>
        {at > 0 && (
          <Button small icon="trash" onClick={onRemove}>
            {words.removeStep}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
