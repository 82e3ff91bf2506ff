import { useCallback } from 'react'

import { ConnectionError, ProblemError } from '../api/problems'
import { useToast } from '../design/Toasts'
import type { Catalogue } from '../text/fr'
import { useText } from '../text/TextProvider'

export interface Explanation {
  title: string
  message: string
}

/** The one translator of failures: what happened, and what to do about it. */
export function explain(error: unknown, text: Catalogue): Explanation {
  const { problems } = text
  if (error instanceof ConnectionError) return problems.connection
  if (!(error instanceof ProblemError)) return problems.unexpected
  const title = problems.titles[error.slug] ?? problems.unexpected.title
  const hint = problems.hints[error.slug]
  // What is wrong with a field says more than that something is.
  const said = error.fields.length > 0 ? error.fields.map((field) => field.detail) : [error.message]
  const message = [...said, hint ?? ''].filter((part) => part !== '').join(' ')
  return { title, message: message === '' ? problems.unexpected.message : message }
}

/** The server's word on each field, by its JSON pointer without the leading slash: `amount`, `lines/0/date`. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {}
  return Object.fromEntries(error.fields.map((field) => [field.pointer.replace(/^\//, ''), field.detail]))
}

/** Tells a failure at the edge of the screen. */
export function useReportFailure(): (error: unknown) => void {
  const text = useText()
  const notify = useToast()
  return useCallback((error: unknown) => notify({ ...explain(error, text), failed: true }), [notify, text])
}
