const reasons = new Set<string>()

const warn = (event: BeforeUnloadEvent) => event.preventDefault()

/** Has the browser ask before the page is closed or reloaded, as long as something would be lost with it. */
export function holdPage(reason: string, held: boolean): void {
  if (held) reasons.add(reason)
  else reasons.delete(reason)
  if (reasons.size > 0) addEventListener('beforeunload', warn)
  else removeEventListener('beforeunload', warn)
}
