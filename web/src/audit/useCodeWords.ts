import { useQuery } from '@tanstack/react-query'

import type { AuditWords } from '../api/generated/client.schemas'
import { useLanguage } from '../text/TextProvider'
import { wordsQuery } from './queries'

const NONE: AuditWords = { actions: {}, kinds: {} }

/** What actions and kinds of things are called, by their codes; nothing until it is known. */
export function useCodeWords(): AuditWords {
  return useQuery(wordsQuery(useLanguage().language)).data ?? NONE
}
