import { useEffect, useState } from 'react'

/** The value once it has stayed the same for a while; compared by its content. */
export function useDebounced<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value)
  const content = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(
      () => setSettled(content === undefined ? (undefined as T) : (JSON.parse(content) as T)),
      milliseconds,
    )
    return () => clearTimeout(timer)
  }, [content, milliseconds])
  return settled
}
