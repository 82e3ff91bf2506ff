const listeners = new Set<() => void>()
let present: string | undefined

/** Has something forgotten when the person leaves that the next one at the same browser must neither see nor carry on. */
export function onLeaving(forget: () => void): void {
  listeners.add(forget)
}

/** The person has signed out. */
export function left(): void {
  present = undefined
  for (const forget of listeners) forget()
}

/** A session was accepted: whoever was here before has left, unless it is the same person again. */
export function arrived(userId: string | undefined): void {
  if (userId === undefined || userId === present) return
  if (present !== undefined) left()
  present = userId
}
