import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { DateField } from '../design/DateField'
import { SelectField, TextField } from '../design/Field'
import { Icon } from '../design/icons'
import { useTyped } from '../design/useTyped'
import type { AuditSearch } from './queries'
import { useAuditText } from './text'
import { useCodeWords } from './useCodeWords'

import styles from './Audit.module.css'

interface AuditFiltersProps {
  search: AuditSearch
  /** Whose deeds are shown, when that is known from what is on the page. */
  actorName: string | undefined
  principalName: string | undefined
  onFilter: (change: AuditSearch) => void
}

/** Longer than in a list: a text is looked for in thousands of entries. */
const TYPING_PAUSE_MILLISECONDS = 350

const NONE: AuditSearch = {
  from: '',
  to: '',
  actor: '',
  action: '',
  subjectType: '',
  subject: '',
  onBehalfOf: '',
  q: '',
}

export function AuditFilters({ search, actorName, principalName, onFilter }: AuditFiltersProps) {
  const words = useAuditText()
  const { actions, kinds } = useCodeWords()
  const format = useFormat()
  const today = format.today()
  const [typed, setTyped] = useTyped(search.q ?? '', (q) => onFilter({ q }), TYPING_PAUSE_MILLISECONDS)
  const chips = [
    ...(search.actor === undefined ? [] : [{ label: words.onlyActor(actorName ?? '…'), without: { actor: '' } }]),
    ...(search.onBehalfOf === undefined
      ? []
      : [{ label: words.onlyPrincipal(principalName ?? '…'), without: { onBehalfOf: '' } }]),
    ...(search.subject === undefined ? [] : [{ label: words.onlySubject, without: { subject: '' } }]),
  ]
  return (
    <div className={styles['filters']}>
      <TextField
        label={words.text}
        type="search"
        value={typed}
        placeholder={words.textHint}
        onChange={(event) => setTyped(event.target.value)}
      />
      <DateField
        label={words.from}
        value={search.from}
        today={today}
        onCommit={(from) => onFilter({ from: from ?? '' })}
      />
      <DateField label={words.to} value={search.to} today={today} onCommit={(to) => onFilter({ to: to ?? '' })} />
      <Choice label={words.action} names={actions} value={search.action} onPick={(action) => onFilter({ action })} />
      <Choice
        label={words.kind}
        names={kinds}
        value={search.subjectType}
        onPick={(subjectType) => onFilter({ subjectType, subject: '' })}
      />
      <div className={styles['chips']}>
        {chips.map(({ label, without }) => (
          <button
            key={label}
            type="button"
            className={styles['chip']}
            aria-label={words.remove(label)}
            onClick={() => onFilter(without)}
          >
            {label}
            <Icon name="close" size={14} />
          </button>
        ))}
        {Object.keys(search).length > 0 && (
          <Button small look="quiet" onClick={() => onFilter(NONE)}>
            {words.clear}
          </Button>
        )}
      </div>
    </div>
  )
}

interface ChoiceProps {
  label: string
  names: Readonly<Record<string, string>>
  value: string | undefined
  onPick: (value: string) => void
}

function Choice({ label, names, value, onPick }: ChoiceProps) {
  const words = useAuditText()
  return (
    <SelectField label={label} value={value ?? ''} onChange={(event) => onPick(event.target.value)}>
      <option value="">{words.every}</option>
      {Object.entries(names)
        .toSorted(([, a], [, b]) => a.localeCompare(b))
        .map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
    </SelectField>
  )
}
