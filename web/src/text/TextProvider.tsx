import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

import { configureTransport } from '../api/transport'
import { type Catalogue, fr } from './fr'
import { type Language, storeLanguage } from './language'

export interface Words {
  language: Language
  catalogue: Catalogue
}

interface TextValue extends Words {
  changeLanguage: (language: Language) => void
}

const TextContext = createContext<TextValue>({ language: 'fr', catalogue: fr, changeLanguage: () => undefined })

/** French comes with the first download; English is fetched when chosen. */
export async function loadWords(language: Language): Promise<Words> {
  return { language, catalogue: language === 'fr' ? fr : (await import('./en')).en }
}

export function TextProvider({ initial, children }: { initial: Words; children: ReactNode }) {
  const [words, setWords] = useState(initial)
  const show = useCallback(async (language: Language) => setWords(await loadWords(language)), [])
  const changeLanguage = useCallback(
    (language: Language) => {
      storeLanguage(language)
      void show(language)
    },
    [show],
  )
  useEffect(() => {
    document.documentElement.lang = words.language
    configureTransport({ language: words.language })
  }, [words.language])
  const value = useMemo(() => ({ ...words, changeLanguage }), [words, changeLanguage])
  return <TextContext value={value}>{children}</TextContext>
}

/** Every sentence on screen, in the language of the person. */
export function useText(): Catalogue {
  return useContext(TextContext).catalogue
}

export function useLanguage(): { language: Language; changeLanguage: (language: Language) => void } {
  return useContext(TextContext)
}
