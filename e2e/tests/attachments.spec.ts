import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { expect, test } from '../support/test.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'suivi-papers-'))

/** A PDF of a size: what makes it long is a comment. */
function pdf(name: string, bytes = 600): string {
  const path = join(FOLDER, name)
  const objects =
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n'
  const filling = `% ${name} ${'papier '.repeat(Math.ceil(bytes / 7))}\n`
  writeFileSync(path, `%PDF-1.4\n${objects}${filling}trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`)
  return path
}

async function enter(page: Page, url: string, description: string) {
  await page.goto(`${url}/operations/nouvelle`)
  await page.getByLabel('Date').fill('15/03/2032')
  await page.getByLabel('Description').fill(description)
  await page.getByLabel('Service').fill('Administration')
  await page.keyboard.press('Tab')
  await page.getByLabel('Prix unitaire').fill('1 000')
  await page.keyboard.press('Tab')
}

test('documents chosen on a new operation leave when it is saved, and are read, classed and taken out', async ({
  school,
  page,
  expectedMessages,
}) => {
  expectedMessages.push(/415/)
  await school.signIn(page, school.people.administrator)
  await enter(page, school.url, 'Avec pièces')
  const form = page.getByRole('region', { name: 'Pièces justificatives' })
  await form
    .getByLabel('Joindre des fichiers')
    .last()
    .setInputFiles([pdf('facture.pdf'), pdf('bon.pdf')])
  await expect(form).toContainText('facture.pdf')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()

  const drawer = page.getByRole('region', { name: 'Détails de l’opération' })
  const documents = drawer.getByRole('region', { name: 'Pièces justificatives' })
  await expect(documents.getByRole('button', { name: 'facture.pdf', exact: true })).toBeVisible()
  await expect(documents.getByRole('button', { name: 'bon.pdf', exact: true })).toBeVisible()
  await documents.getByLabel('Type de la pièce bon.pdf').selectOption('Bon de livraison')
  await expect(drawer.getByText('Type de pièce changé')).toBeVisible()

  const refused = join(FOLDER, 'logo.svg')
  writeFileSync(refused, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await documents.getByLabel('Joindre des fichiers').last().setInputFiles(refused)
  await expect(documents.getByRole('alert')).toContainText('SVG')
  await documents.getByRole('button', { name: 'Abandonner logo.svg' }).click()

  const saving = page.waitForEvent('download')
  await documents.getByRole('link', { name: 'Télécharger facture.pdf' }).click()
  expect((await saving).suggestedFilename()).toBe('facture.pdf')

  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await documents.getByRole('button', { name: 'Retirer bon.pdf' }).click()
  await expect(documents.getByRole('button', { name: 'bon.pdf', exact: true })).toBeHidden()
  await drawer.getByRole('button', { name: 'Soumettre' }).click()
  await documents.getByRole('button', { name: 'Écarter facture.pdf' }).click()
  await page.getByLabel('Motif').fill('Facture d’un autre achat')
  await page.getByRole('button', { name: 'Écarter la pièce' }).click()
  await expect(documents).toContainText('Facture d’un autre achat')
})

test('an upload goes on from where the line was cut', async ({ school, page, context, expectedMessages }) => {
  expectedMessages.push(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await school.signIn(page, school.people.administrator)
  await enter(page, school.url, 'Ligne coupée')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  const documents = page.getByRole('region', { name: 'Pièces justificatives' })
  await expect(documents.getByText('Aucune pièce')).toBeVisible()

  const offsets: number[] = []
  await page.route('**/attachment-uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    offsets.push(Number(route.request().headers()['upload-offset']))
    if (offsets.length === 3) {
      await context.setOffline(true)
      return route.abort('internetdisconnected')
    }
    return route.continue()
  })
  await documents.getByLabel('Joindre des fichiers').last().setInputFiles(pdf('long.pdf', 3_000_000))
  await expect(documents.getByText('Connexion coupée')).toBeVisible()
  await context.setOffline(false)
  await expect(documents.getByRole('button', { name: 'long.pdf', exact: true })).toBeVisible()
  expect(offsets[3], 'nothing is sent twice').toBe(offsets[2])
  expect(offsets[2]).toBeGreaterThan(0)
})
