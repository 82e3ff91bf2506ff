import type { Column, Detection } from '../api/generated/client.schemas'
import { folded } from '../text/folded'
import type { MappedField, Mapping } from './mapping'

export const MAPPED = [
  'date',
  'description',
  'supplier',
  'reference',
  'amount',
  'quantity',
  'unitPrice',
  'unit',
  'category',
  'fundingSource',
  'paymentMethod',
  'notes',
] as const
export type MappedName = (typeof MAPPED)[number]

export const DATE_FORMATS = [
  'dd/MM/yyyy',
  'd/M/yyyy',
  'MM/dd/yyyy',
  'yyyy-MM-dd',
  'dd-MM-yyyy',
  'dd.MM.yyyy',
  'dd/MM/yy',
  'dd-MMM-yy',
  'yyyyMMdd',
] as const

/** Words that headings of each field usually hold, the surest first. */
const HEADINGS: Readonly<Record<MappedName, RegExp>> = {
  date: /\bdate\b|jour/,
  description: /description|libelle|designation|objet|purpose|narrative|intitule/,
  supplier: /fournisseur|supplier|vendor|payee|beneficiaire|tiers|creditor/,
  reference: /reference|n° ?piece|piece|facture|invoice|transaction|voucher|\bref\b/,
  amount: /montant|amount|total|valeur|value|somme/,
  quantity: /quantite|quantity|\bqte\b|\bqty\b/,
  unitPrice: /prix|price|cout unitaire/,
  unit: /service|departement|department|unite|directorate|cost cent|centre|organisation unit/,
  category: /categorie|category|rubrique|compte|nomenclature|expense (type|area)|nature/,
  fundingSource: /financement|bailleur|source|fund|donor/,
  paymentMethod: /mode|paiement|payment method|reglement/,
  notes: /note|observation|remarque|comment/,
}

/** A first mapping from the headings and the samples; a person checks it. */
export function guessMapping(detection: Detection, baseCurrency: string): Mapping {
  const free = new Set(detection.columns)
  const mapping: Mapping = { header: detection.headerRow, currency: baseCurrency }
  for (const name of MAPPED) {
    const column = [...free].find((candidate) => HEADINGS[name].test(folded(candidate.name)))
    if (!column) continue
    free.delete(column)
    mapping[name] = fieldFor(name, column)
  }
  return mapping
}

/** A column as the source of a field, with what its samples tell of its format. */
export function fieldFor(name: MappedName, column: Column): MappedField {
  const source = { column: columnName(column) }
  if (name === 'date') return { ...source, format: dateFormat(column.samples) }
  if (name === 'amount' || name === 'quantity' || name === 'unitPrice')
    return { ...source, decimal: decimalMark(column.samples) }
  return source
}

/** A column's heading, or its number where it has none. */
export function columnName(column: Column): string {
  return column.name.trim() === '' ? `#${column.index}` : column.name
}

export function dateFormat(samples: readonly string[]): string {
  const patterns: readonly [RegExp, string][] = [
    [/^\d{4}-\d{2}-\d{2}/, 'yyyy-MM-dd'],
    [/^\d{8}$/, 'yyyyMMdd'],
    [/^\d{2}\.\d{2}\.\d{4}/, 'dd.MM.yyyy'],
    [/^\d{2}-\d{2}-\d{4}/, 'dd-MM-yyyy'],
    [/^\d{1,2}-[A-Za-z]{3}-\d{2}$/, 'dd-MMM-yy'],
    [/^\d{2}\/\d{2}\/\d{2}$/, 'dd/MM/yy'],
    [/^\d{2}\/(1[3-9]|2\d|3[01])\/\d{4}/, 'MM/dd/yyyy'],
    [/^\d\/|^\d{2}\/\d\//, 'd/M/yyyy'],
  ]
  const found = patterns.find(([pattern]) => samples.some((sample) => pattern.test(sample.trim())))
  return found?.[1] ?? 'dd/MM/yyyy'
}

export function decimalMark(samples: readonly string[]): '.' | ',' {
  return samples.some((sample) => /,\d{1,2}$|\.\d{3},/.test(sample.trim())) ? ',' : '.'
}
