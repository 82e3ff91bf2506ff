import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { listDocumentKinds } from '../api/generated/document-kinds'
import { type Language } from '../text/language'
import { useLanguage } from '../text/TextProvider'

export const KINDS = ['document-kinds'] as const

const A_MINUTE = 60_000

/** The kinds of documents in their order, those archived included, named in a language. */
export function kindsQuery(language: Language) {
  return queryOptions({
    queryKey: [...KINDS, language],
    queryFn: ({ signal }) => listDocumentKinds({ signal, headers: { 'Accept-Language': language } }),
    staleTime: A_MINUTE,
  })
}

/** What new documents may be of, in the order they are offered, and how every kind is called. */
export function useKinds() {
  const { data } = useQuery(kindsQuery(useLanguage().language))
  return useMemo(() => {
    const all = data?.items ?? []
    const names: Readonly<Record<string, string>> = Object.fromEntries(all.map(({ code, name }) => [code, name]))
    return {
      offered: all.filter(({ active }) => active).map(({ code }) => code),
      names,
      nameOf: (code: string) => names[code] ?? code,
    }
  }, [data])
}
