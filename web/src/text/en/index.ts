import type { Catalogue } from '../fr'
import { common } from './common'
import { identity } from './identity'
import { operations } from './operations'
import { problems } from './problems'
import { shell } from './shell'
import { users } from './users'

export const en: Catalogue = { common, shell, problems, identity, operations, users }
