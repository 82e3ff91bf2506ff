import { classes } from '../design/classes'
import { useImportText } from './text'

import styles from './Imports.module.css'

/** Where one stands in the four steps; `at` counts from 0. */
export function Steps({ at }: { at: number }) {
  const words = useImportText()
  return (
    <ol className={styles['steps']} aria-label={words.stepsLabel}>
      {words.steps.map((step, index) => (
        <li
          key={step}
          className={classes(styles['step'], index < at && styles['passed'])}
          aria-current={index === at ? 'step' : undefined}
        >
          <span aria-hidden="true">{index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  )
}
