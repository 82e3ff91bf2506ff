import { describe, expect, test } from 'vitest'

import type { Detection } from '../api/generated/client.schemas'
import { dateFormat, decimalMark, guessMapping } from './guess'

function detected(...names: string[]): Detection {
  return {
    format: 'CSV',
    encoding: 'UTF-8',
    delimiter: ';',
    sheet: null,
    sheets: [],
    headerRow: 1,
    columns: names.map((name, index) => ({ index: index + 1, name, samples: [] })),
  }
}

describe('the first mapping', () => {
  test('finds French headings', () => {
    const mapping = guessMapping(
      detected('Date', 'Bénéficiaire', 'Libellé', 'Service', 'Rubrique', 'Montant', 'N° pièce'),
      'GNF',
    )
    expect(mapping).toMatchObject({
      date: { column: 'Date' },
      supplier: { column: 'Bénéficiaire' },
      description: { column: 'Libellé' },
      unit: { column: 'Service' },
      category: { column: 'Rubrique' },
      amount: { column: 'Montant' },
      reference: { column: 'N° pièce' },
      currency: 'GNF',
    })
  })

  test('finds English headings and gives a column to one field only', () => {
    const mapping = guessMapping(detected('Payment Date', 'Supplier Name', 'Amount', 'Transaction Number'), 'GBP')
    expect(mapping.supplier?.column).toBe('Supplier Name')
    expect(mapping.reference?.column).toBe('Transaction Number')
    expect(mapping.paymentMethod).toBeUndefined()
  })

  test('reads formats from the samples', () => {
    expect(dateFormat(['03/01/2026', '25/01/2026'])).toBe('dd/MM/yyyy')
    expect(dateFormat(['01/03/2026', '01/25/2026'])).toBe('MM/dd/yyyy')
    expect(dateFormat(['2026-01-03'])).toBe('yyyy-MM-dd')
    expect(decimalMark(['1.250.000,50'])).toBe(',')
    expect(decimalMark(['1,250,000.50', '1 250'])).toBe('.')
  })
})
