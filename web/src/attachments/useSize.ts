import { useFormat } from '../app/useFormat'
import { useAttachmentText } from './text'

/** A file's size as people say it. */
export function useSize(): (bytes: number) => string {
  const words = useAttachmentText()
  const format = useFormat()
  return (bytes) =>
    bytes >= 1_000_000
      ? words.sizes(format.number((bytes / 1_000_000).toFixed(1)))
      : words.kilobytes(format.number(Math.max(1, Math.round(bytes / 1000)).toFixed(0)))
}
