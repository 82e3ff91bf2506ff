import { common } from './common'
import { operations } from './operations'
import { problems } from './problems'
import { shell } from './shell'
import { users } from './users'

/** The French catalogue, the one that every other language must match. */
export const fr = { common, shell, problems, operations, users }

export type Catalogue = typeof fr
