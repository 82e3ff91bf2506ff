import { type FieldProps, SelectField } from './Field'

interface ChoiceFieldProps<Choice extends string> extends FieldProps {
  choices: readonly Choice[]
  /** How each choice is said. */
  names: Readonly<Record<Choice, string>>
  value: Choice
  disabled?: boolean
  onPick: (choice: Choice) => void
}

/** One of a few things that are known beforehand. */
export function ChoiceField<Choice extends string>({
  choices,
  names,
  value,
  onPick,
  ...field
}: ChoiceFieldProps<Choice>) {
  return (
    <SelectField {...field} value={value} onChange={(event) => onPick(choices[event.target.selectedIndex] ?? value)}>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {names[choice]}
        </option>
      ))}
    </SelectField>
  )
}
