import type { Category } from '../api/generated/client.schemas'
import { folded } from '../text/folded'

export interface Node {
  category: Category
  hasChildren: boolean
}

/** The categories to show, in tree order: found ones with all above them, or all that stand under open ones. */
export function visibleNodes(categories: readonly Category[], q: string, closed: ReadonlySet<string>): Node[] {
  const children = childrenOf(categories)
  const wanted = folded(q)
  const found =
    wanted === ''
      ? undefined
      : withAncestors(
          categories,
          categories.filter((category) => folded(`${category.code} ${category.name}`).includes(wanted)),
        )
  const nodes: Node[] = []
  const walk = (parentId: string | null) => {
    for (const category of children.get(parentId) ?? []) {
      if (found?.has(category.id) === false) continue
      nodes.push({ category, hasChildren: children.has(category.id) })
      if (found || !closed.has(category.id)) walk(category.id)
    }
  }
  walk(null)
  return nodes
}

/** A category with everything under it: where it cannot be moved to. */
export function subtree(categories: readonly Category[], id: string): ReadonlySet<string> {
  const children = childrenOf(categories)
  const ids = new Set<string>()
  const walk = (under: string) => {
    ids.add(under)
    for (const child of children.get(under) ?? []) walk(child.id)
  }
  walk(id)
  return ids
}

function childrenOf(categories: readonly Category[]): ReadonlyMap<string | null, Category[]> {
  const known = new Set(categories.map((category) => category.id))
  // One whose parent is not in the list stands at the first level rather than nowhere.
  const children = new Map<string | null, Category[]>()
  for (const category of categories) {
    const parentId = category.parentId !== null && known.has(category.parentId) ? category.parentId : null
    children.set(parentId, [...(children.get(parentId) ?? []), category])
  }
  return children
}

function withAncestors(categories: readonly Category[], found: readonly Category[]): ReadonlySet<string> {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const ids = new Set<string>()
  for (const category of found) {
    for (let at: Category | undefined = category; at !== undefined && !ids.has(at.id); at = byId.get(at.parentId ?? ''))
      ids.add(at.id)
  }
  return ids
}
