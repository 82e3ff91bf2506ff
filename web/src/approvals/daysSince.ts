const DAY_MS = 86_400_000

/** Whole days gone since an instant; 0 for one to come. */
export function daysSince(instant: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / DAY_MS))
}
