import { useSyncExternalStore } from 'react'

/** A server on this very machine is reached without any network. */
const HERE = /^(localhost|127\.|\[::1)/.test(location.hostname)

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => HERE || navigator.onLine)
}
