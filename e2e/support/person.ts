import type { School } from './school.ts'

const PASSWORD = 'un mot de passe assez long'

/** Somebody of a role; with units, in those alone. */
export async function person(school: School, name: string, role: string, unitIds: string[] = []) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@lycee-kipe.example`
  const credentials = { email, password: PASSWORD }
  const { id } = await school.api.post<{ id: string }>('users', {
    ...credentials,
    name,
    role,
    language: 'fr',
    allUnits: unitIds.length === 0,
    unitIds,
    active: true,
  })
  return { ...credentials, id }
}
