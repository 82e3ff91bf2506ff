/** Lower case without accents, to compare words as people do. */
export function folded(words: string): string {
  return words.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
