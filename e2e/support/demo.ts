import type { Credentials } from './api.ts'
import type { Server } from './server.ts'

/** The administrator of --demo, whose password it prints once. */
export async function demoAdministrator(server: Server): Promise<Credentials> {
  const password = /: (\S+)$/.exec(await server.says(/Mot de passe de tous ces comptes.*: \S+/))?.[1]
  const email = await server.says(/\S+@\S+/)
  if (password === undefined) throw new Error('no password')
  return { email, password }
}
