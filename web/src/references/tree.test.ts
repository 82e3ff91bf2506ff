import { describe, expect, test } from 'vitest'

import type { Category } from '../api/generated/client.schemas'
import { subtree, visibleNodes } from './tree'

const category = (id: string, parentId: string | null, name = id, depth = 0): Category => ({
  id,
  code: id,
  name,
  parentId,
  path: name,
  depth,
  active: true,
  version: 1,
})

const tree = [
  category('1', null, 'Fonctionnement'),
  category('11', '1', 'Transport'),
  category('111', '11', 'Carburant'),
  category('2', null, 'Investissement'),
  category('9', 'gone', 'Orpheline'),
]
const ids = (q: string, closed: string[] = []) => visibleNodes(tree, q, new Set(closed)).map((node) => node.category.id)

describe('the tree of categories', () => {
  test('shows what stands under open ones, and loses none', () => {
    expect(ids('')).toEqual(['1', '11', '111', '2', '9'])
    expect(ids('', ['11'])).toEqual(['1', '11', '2', '9'])
  })

  test('shows what is found with all above it, even where it is folded', () => {
    expect(ids('carburant', ['1'])).toEqual(['1', '11', '111'])
    expect(ids('zzz')).toEqual([])
  })

  test('cannot be moved under itself', () => {
    expect([...subtree(tree, '1')]).toEqual(['1', '11', '111'])
  })
})
