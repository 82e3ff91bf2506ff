import { describe, expect, test } from 'vitest'

import { bodyOf, emptyEntry, nextEntry } from './entry'

const filled = { ...emptyEntry('2026-11-23', 'GNF'), unitId: 'u', description: ' Papier ', unitPrice: '475000' }

describe('an entry', () => {
  test('becomes a request once its required fields are filled', () => {
    expect(bodyOf({ ...filled, unitPrice: undefined }, 'GNF')).toBeUndefined()
    expect(bodyOf({ ...filled, description: '  ' }, 'GNF')).toBeUndefined()
    expect(bodyOf(filled, 'GNF')).toMatchObject({
      date: '2026-11-23',
      description: 'Papier',
      quantity: '1',
      rate: null,
      reference: null,
    })
  })

  test('needs a rate in another currency, and sends none in its own', () => {
    expect(bodyOf({ ...filled, currency: 'EUR' }, 'GNF')).toBeUndefined()
    expect(bodyOf({ ...filled, currency: 'EUR', rate: '9850' }, 'GNF')?.rate).toBe('9850')
    expect(bodyOf({ ...filled, rate: '9850' }, 'GNF')?.rate).toBeNull()
  })

  test('names a new supplier and identifies a known one', () => {
    expect(bodyOf({ ...filled, supplier: { id: null, name: 'Neuf' } }, 'GNF')).toMatchObject({ supplierName: 'Neuf' })
    expect(bodyOf({ ...filled, supplier: { id: 's', name: 'Connu' } }, 'GNF')).toMatchObject({ supplierId: 's' })
  })

  test('leaves to the next what a pile of papers shares', () => {
    expect(nextEntry({ ...filled, supplier: { id: 's', name: 'x' }, reference: 'F1' }, 'GNF')).toMatchObject({
      date: '2026-11-23',
      unitId: 'u',
      description: '',
      reference: '',
      supplier: undefined,
      unitPrice: undefined,
    })
  })
})
