import { describe, expect, test } from 'vitest'

import { queryString } from '../api/transport'
import { parseSearch } from '../app/search'
import { filtersOf, isFiltered, parseFilters, withChange, withToggled } from './filters'
import { monthPeriod, periodOf } from './periods'

describe("the list's address", () => {
  test('comes back the same after reading and writing', () => {
    const address = '?q=carburant+L2&unit=a&unit=b&status=none&sort=-amount&cursor=xyz'
    expect(queryString(parseFilters(parseSearch(address)))).toBe(
      '?unit=a&unit=b&status=none&q=carburant+L2&sort=-amount&cursor=xyz',
    )
  })

  test('leaves out what it does not know and what is empty', () => {
    expect(parseFilters(parseSearch('?foo=1&q=&unit='))).toEqual({})
  })

  test('starts again at the first page when a filter changes, and keeps the open operation', () => {
    const search = parseFilters({ q: 'a', cursor: 'x', operation: 'o' })
    expect(withChange(search, { q: 'b' })).toEqual({ q: 'b', operation: 'o' })
    expect(withToggled(search, 'unit', 'u')).toEqual({ q: 'a', unit: ['u'], operation: 'o' })
    expect(withToggled({ unit: ['u', 'v'] }, 'unit', 'u')).toEqual({ unit: ['v'] })
    expect(withToggled({ unit: ['u'] }, 'unit', 'u')).toEqual({})
  })

  test('is filtered by anything but its order', () => {
    expect(isFiltered(filtersOf({ sort: '-amount', cursor: 'x', operation: 'o' }))).toBe(false)
    expect(isFiltered(filtersOf({ status: ['DRAFT'] }))).toBe(true)
  })
})

describe('a period', () => {
  test('follows the fiscal year of the institution', () => {
    expect(periodOf('thisYear', '2026-09-30', 10)).toEqual({ from: '2025-10-01', to: '2026-09-30' })
    expect(periodOf('thisYear', '2026-10-01', 10)).toEqual({ from: '2026-10-01', to: '2027-09-30' })
    expect(periodOf('lastYear', '2026-03-01', 1)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  })

  test('knows the lengths of months', () => {
    expect(periodOf('lastMonth', '2026-01-15', 1)).toEqual({ from: '2025-12-01', to: '2025-12-31' })
    expect(monthPeriod('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  })
})
