import { createCategory, deleteCategory, updateCategory } from '../api/generated/categories'
import type { Category, FundingSource, Supplier, Unit } from '../api/generated/client.schemas'
import { createFundingSource, deleteFundingSource, updateFundingSource } from '../api/generated/funding-sources'
import { createSupplier, deleteSupplier, updateSupplier } from '../api/generated/suppliers'
import { createUnit, deleteUnit, updateUnit } from '../api/generated/units'
import type { CallOptions } from '../api/transport'

export type CodedBody = Pick<Unit, 'code' | 'name' | 'active'>
export type CategoryBody = Pick<Category, 'code' | 'name' | 'parentId' | 'active'>
export type SupplierBody = Pick<Supplier, 'name' | 'phone' | 'taxId' | 'account' | 'active'>

/** What every kind of reference has. */
export interface ReferenceItem {
  id: string
  name: string
  active: boolean
  version: number
}

/** One kind of reference: how it is kept on the server, and which of the operations' filters selects it. */
export interface Kind<Item extends ReferenceItem, Body> {
  /** The first part of its query keys. */
  key: 'units' | 'categories' | 'suppliers' | 'funding-sources'
  words: 'units' | 'categories' | 'suppliers' | 'fundingSources'
  filter: 'unit' | 'category' | 'supplier' | 'fundingSource'
  create: (body: Body & { id?: string }, options?: CallOptions) => Promise<Item>
  update: (id: string, body: Body, options?: CallOptions) => Promise<Item>
  remove: (id: string, options?: CallOptions) => Promise<unknown>
  bodyOf: (item: Item) => Body
}

const coded = ({ code, name, active }: Unit | FundingSource): CodedBody => ({ code, name, active })

export const UNITS: Kind<Unit, CodedBody> = {
  key: 'units',
  words: 'units',
  filter: 'unit',
  create: createUnit,
  update: updateUnit,
  remove: deleteUnit,
  bodyOf: coded,
}

export const FUNDING_SOURCES: Kind<FundingSource, CodedBody> = {
  key: 'funding-sources',
  words: 'fundingSources',
  filter: 'fundingSource',
  create: createFundingSource,
  update: updateFundingSource,
  remove: deleteFundingSource,
  bodyOf: coded,
}

export const CATEGORIES: Kind<Category, CategoryBody> = {
  key: 'categories',
  words: 'categories',
  filter: 'category',
  create: createCategory,
  update: updateCategory,
  remove: deleteCategory,
  bodyOf: ({ code, name, parentId, active }) => ({ code, name, parentId, active }),
}

export const SUPPLIERS: Kind<Supplier, SupplierBody> = {
  key: 'suppliers',
  words: 'suppliers',
  filter: 'supplier',
  create: createSupplier,
  update: updateSupplier,
  remove: deleteSupplier,
  bodyOf: ({ name, phone, taxId, account, active }) => ({ name, phone, taxId, account, active }),
}
