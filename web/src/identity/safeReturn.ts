const HOME = '/operations'

/** Where to go after the sign-in: only a path of this application, never an address that someone slipped into the link. */
export function safeReturn(wanted: string | undefined): string {
  if (wanted === undefined || !/^\/(?![/\\])/.test(wanted)) return HOME
  const url = new URL(wanted, location.origin)
  if (url.origin !== location.origin || url.pathname === '/connexion') return HOME
  return url.pathname + url.search + url.hash
}
