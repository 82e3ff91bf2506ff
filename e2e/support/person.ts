import { randomUUID } from 'node:crypto'

import type { Api, Credentials } from './api.ts'
import type { School } from './school.ts'

export const PASSWORD = 'un mot de passe assez long'

/** Opens an account of a role; with units, for those alone. */
export function register(api: Api, credentials: Credentials, name: string, role: string, unitIds: string[]) {
  return api.post<{ id: string }>('users', {
    ...credentials,
    name,
    role,
    language: 'fr',
    allUnits: unitIds.length === 0,
    unitIds,
    active: true,
  })
}

/** Somebody new at a school: of the same name twice, still two people with an address each. */
export async function person(school: School, name: string, role: string, unitIds: string[] = []) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID()}@lycee-kipe.example`
  const credentials = { email, password: PASSWORD }
  const { id } = await register(school.api, credentials, name, role, unitIds)
  return { ...credentials, id }
}
