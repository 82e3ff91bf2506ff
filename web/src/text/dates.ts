import type { Language } from './language'

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** `2026-11-23` as `23/11/2026`, in both languages: a day that could be read two ways is worse than a foreign one. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso
}

/** An instant in the institution's time zone: `23/11/2026 14:05`. */
export function formatInstant(iso: string, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...(timeZone === undefined ? {} : { timeZone }),
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(new Date(iso))
    .replace(', ', ' ')
}

/** `2026-01` as `janvier 2026`. */
export function formatMonth(month: string, language: Language): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
}

export function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1, 1)),
  )
}

/** Today where the institution is, as an ISO date. */
export function today(timeZone: string | undefined, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', {
    ...(timeZone ? { timeZone } : {}),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now)
}

/**
 * Reads a day as typed: `23/11/2026`, `23-11-26`, `231126`, `23/11` and `23` (completed from today), `2026-11-23`.
 * Gives an ISO date, or undefined when there is no such day.
 */
export function parseDate(typed: string, todayIso: string): string | undefined {
  const text = typed.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const compact = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(text)
  if (compact) return day(fullYear(compact[3]), compact[2], compact[1])
  const parts = /^(\d{1,2})(?:[/\-. ](\d{1,2})(?:[/\-. ](\d{2}|\d{4}))?)?$/.exec(text)
  if (!parts) return undefined
  return day(
    parts[3] === undefined ? todayIso.slice(0, 4) : fullYear(parts[3]),
    parts[2] ?? todayIso.slice(5, 7),
    parts[1],
  )
}

function fullYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year
}

function day(year: string | undefined, month: string | undefined, dayOfMonth: string | undefined): string | undefined {
  if (year === undefined || month === undefined || dayOfMonth === undefined) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso
}
