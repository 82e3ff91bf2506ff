import { expectAccessible } from '../support/accessibility.ts'
import { expect, test } from '../support/test.ts'

const PASSWORD = 'un mot de passe assez long'

test('the one-time link leads to an administrator, an institution and the empty list', async ({ fresh, page }) => {
  await page.goto(await fresh.firstSteps())
  await expect(page.getByRole('heading', { name: 'Créer l’administrateur' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Nom et prénom').fill('Aïssatou Bah')
  await page.getByLabel('Adresse électronique').fill('aissatou.bah@lycee.example')
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Créer le compte' }).click()

  await expect(page.getByRole('heading', { name: 'Votre établissement' })).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByLabel('Devise de base')).toHaveValue('GNF')
  await page.getByLabel('Nom de l’établissement').fill('Lycée de Kipé')
  await page.getByRole('button', { name: 'Commencer' }).click()

  await expect(page).toHaveURL(/\/operations/)
  await expect(page.getByRole('heading', { name: 'Opérations', level: 1 })).toBeVisible()
  await expect(page.getByText('Aucune opération', { exact: true })).toBeVisible()
  await page.waitForLoadState('networkidle')
})

test('the one-time link works once', async ({ fresh, page, expectedMessages }) => {
  expectedMessages.push(/status of 4\d\d/)
  const administrator = {
    name: 'Aïssatou Bah',
    email: 'aissatou.bah@lycee.example',
    password: PASSWORD,
  }
  const token = new URL(await fresh.firstSteps()).searchParams.get('jeton')
  // Until the client has asked who is signed in, its first question and ours would each be given a token.
  await page.goto(fresh.url, { waitUntil: 'networkidle' })
  const create = () =>
    page.evaluate(
      async (body) => {
        const session = await (await fetch('/api/v1/session')).json()
        const answer = await fetch('/api/v1/setup/administrator', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': session.csrfToken },
          body: JSON.stringify(body),
        })
        return answer.status
      },
      { token, ...administrator },
    )
  expect(await create()).toBe(201)
  expect(await create()).toBeGreaterThanOrEqual(400)
})
