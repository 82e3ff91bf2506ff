import type { Page } from '@playwright/test'

import { Api, type Credentials } from './api.ts'
import { PASSWORD, register } from './person.ts'
import type { Server } from './server.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** A small school, set up by its API: an administrator, two units with a clerk each, categories, a few expenses. */
export interface School {
  readonly url: string
  readonly people: Record<'administrator' | 'clerkOfAdministration' | 'clerkOfTeaching' | 'reader', Credentials>
  readonly units: { readonly administration: Named; readonly teaching: Named }
  readonly categories: { readonly running: Named; readonly transport: Named; readonly supplies: Named }
  /** A conversation of the administrator with the API. */
  readonly api: Api
  /** Signs this page in without its form. */
  signIn(page: Page, person: Credentials): Promise<void>
  /** Records an expense as the administrator. */
  spend(expense: Partial<Expense> & Pick<Expense, 'description'>): Promise<{ id: string; version: number }>
}

export interface Expense {
  date: string
  unitId: string
  categoryId: string
  supplierName: string
  description: string
  quantity: string
  unitPrice: string
  reference: string
}

/** Signs a page in without the form. */
export async function signIn(page: Page, url: string, { email, password }: Credentials): Promise<void> {
  const browser = page.context().request
  const session = await browser.get(`${url}/api/v1/session`)
  const { csrfToken } = (await session.json()) as { csrfToken: string }
  const answer = await browser.post(`${url}/api/v1/session`, {
    data: { email, password },
    headers: { 'X-XSRF-TOKEN': csrfToken },
  })
  if (!answer.ok()) throw new Error(`sign-in of ${email}: ${answer.status()}`)
}

export async function foundSchool(server: Server): Promise<School> {
  const token = new URL(await server.firstSteps()).searchParams.get('jeton')
  const api = await Api.open(server.url)
  const person = (name: string) => ({ email: `${name}@lycee-kipe.example`, password: PASSWORD })
  const people = {
    administrator: person('aissatou.bah'),
    clerkOfAdministration: person('mamadou.diallo'),
    clerkOfTeaching: person('fatoumata.camara'),
    reader: person('ibrahima.sow'),
  }
  await api.post('setup/administrator', { token, name: 'Aïssatou Bah', ...people.administrator })
  await api.put(
    'institution',
    { name: 'Lycée de Kipé', currency: 'GNF', timeZone: 'Africa/Conakry', fiscalYearStart: 1 },
    { 'If-None-Match': '*' },
  )
  const create = (path: string, code: string, name: string, more: object = {}) =>
    api.post<Named>(path, { code, name, active: true, ...more })

  const administration = await create('units', 'ADM', 'Administration')
  const teaching = await create('units', 'PED', 'Pédagogie')
  const running = await create('categories', '60', 'Fonctionnement')
  const transport = await create('categories', '601', 'Transport', { parentId: running.id })
  const supplies = await create('categories', '602', 'Fournitures', { parentId: running.id })
  await create('funding-sources', 'ETAT', 'État')

  await register(api, people.clerkOfAdministration, 'Mamadou Diallo', 'CLERK', [administration.id])
  await register(api, people.clerkOfTeaching, 'Fatoumata Camara', 'CLERK', [teaching.id])
  await register(api, people.reader, 'Ibrahima Sow', 'READER', [])

  return {
    url: server.url,
    people,
    units: { administration, teaching },
    categories: { running, transport, supplies },
    api,
    signIn: (page, credentials) => signIn(page, server.url, credentials),
    spend: (expense) =>
      api.post('operations', {
        date: '2026-03-16',
        unitId: administration.id,
        categoryId: transport.id,
        supplierName: 'Station Total Kaloum',
        quantity: '1',
        unitPrice: '100000',
        ...expense,
      }),
  }
}
