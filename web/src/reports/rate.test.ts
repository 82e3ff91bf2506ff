import { expect, test } from 'vitest'

import { formatRate, shareOf } from './rate'

test('a rate is a percentage with one decimal, rounded half up', () => {
  expect(formatRate('0.8350', 'fr')).toBe('83,5\u202f%')
  expect(formatRate('1.2345', 'en')).toBe('123.5\u202f%')
  expect(formatRate(null, 'fr')).toBe('—')
})

test('a bar is never longer than its frame and never negative', () => {
  expect([shareOf('150', '100'), shareOf('-5', '100'), shareOf('1', '0'), shareOf('25', '100')]).toEqual([
    1, 0, 0, 0.25,
  ])
})
