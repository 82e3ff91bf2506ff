import { useEffect, useRef, useState } from 'react'

/**
 * What is typed in a box that searches a moment after the last key: sent on after the pause, and set anew when the value changes by
 * itself, as by a cleared filter or the browser's back.
 */
export function useTyped(
  value: string,
  onChange: (value: string) => void,
  milliseconds: number,
): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value
      setTyped(value)
    }
  }, [value])
  useEffect(() => {
    if (typed === sent.current) return undefined
    const timer = setTimeout(() => {
      sent.current = typed
      onChange(typed)
    }, milliseconds)
    return () => clearTimeout(timer)
  }, [typed, onChange, milliseconds])
  return [typed, setTyped]
}
