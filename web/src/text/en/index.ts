import type { Catalogue } from '../fr'
import { common } from './common'
import { operations } from './operations'
import { problems } from './problems'
import { shell } from './shell'
import { users } from './users'

export const en: Catalogue = { common, shell, problems, operations, users }
