/** A range of days, both included; ISO dates. */
export interface Period {
  from: string
  to: string
}

export const PRESETS = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const
export type Preset = (typeof PRESETS)[number]

/** The days a preset means today, for an institution whose fiscal year starts in month `fiscalYearStart` (1 to 12). */
export function periodOf(preset: Preset, today: string, fiscalYearStart: number): Period {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const fiscalYear = month >= fiscalYearStart ? year : year - 1
  switch (preset) {
    case 'thisMonth':
      return months(year, month, 1)
    case 'lastMonth':
      return months(year, month - 1, 1)
    case 'thisYear':
      return months(fiscalYear, fiscalYearStart, 12)
    case 'lastYear':
      return months(fiscalYear - 1, fiscalYearStart, 12)
  }
}

/** The days of the month `2026-02`. */
export function monthPeriod(month: string): Period {
  return months(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)
}

function months(year: number, month: number, count: number): Period {
  return { from: isoDay(Date.UTC(year, month - 1, 1)), to: isoDay(Date.UTC(year, month - 1 + count, 0)) }
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
