const MONTHS = 12

/** The months (`2026-01`) of the fiscal year that ends in the calendar year `label`. */
export function monthsOf(label: number, startMonth: number): string[] {
  const first = startMonth === 1 ? label * MONTHS : (label - 1) * MONTHS + startMonth - 1
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = first + index
    return `${Math.floor(month / MONTHS)}-${String((month % MONTHS) + 1).padStart(2, '0')}`
  })
}

/** The fiscal year, by the calendar year in which it ends, that holds a day. */
export function yearOf(day: string, startMonth: number): number {
  const year = Number(day.slice(0, 4))
  return startMonth > 1 && Number(day.slice(5, 7)) >= startMonth ? year + 1 : year
}

export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}
