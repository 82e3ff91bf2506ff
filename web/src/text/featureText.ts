import { useLanguage } from './TextProvider'

/** The catalogue of one feature, which comes with that feature's code in both languages. */
export function featureText<T>(french: T, english: T): () => T {
  return function useFeatureText() {
    return useLanguage().language === 'en' ? english : french
  }
}
