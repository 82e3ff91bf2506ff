import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { largePhotograph } from '../support/photograph.ts'
import type { School } from '../support/school.ts'
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

  const renamed = join(FOLDER, 'facture-copie.pdf')
  copyFileSync(join(FOLDER, 'facture.pdf'), renamed)
  await documents.getByLabel('Joindre des fichiers').last().setInputFiles(renamed)
  await expect(documents.getByText(/déjà joint à cette opération sous le nom.*facture\.pdf/)).toBeVisible()
  await documents.getByRole('button', { name: 'Masquer le message sur facture-copie.pdf' }).click()
  await expect(documents.getByText('facture-copie.pdf')).toHaveCount(0)

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
  await page.getByRole('button', { name: 'Retirer la pièce' }).click()
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

test('a part that was cut, and one whose answer was lost, are gone on from with their progress shown', async ({
  school,
  page,
  expectedMessages,
}) => {
  expectedMessages.push(/ERR_CONNECTION_RESET/)
  const documents = await opened(school, page, 'Ligne capricieuse')
  const offsets: number[] = []
  let held: (() => void) | undefined
  await page.route('**/attachment-uploads/*', async (route) => {
    if (route.request().method() === 'GET') {
      // Until the test has seen what is said of a cut line.
      await new Promise<void>((resolve) => (held = resolve))
      return route.continue()
    }
    offsets.push(Number(route.request().headers()['upload-offset']))
    if (offsets.length === 2) return route.abort('connectionreset')
    if (offsets.length === 4) {
      await route.fetch()
      return route.abort('connectionreset')
    }
    return route.continue()
  })
  await documents.getByLabel('Joindre des fichiers').last().setInputFiles(pdf('capricieux.pdf', 3_000_000))
  const bar = documents.getByRole('progressbar', { name: 'Envoi de capricieux.pdf' })
  for (const [cut, arrived] of [
    [2, PART_BYTES],
    [4, 2 * PART_BYTES],
  ] as const) {
    await expect.poll(() => offsets.length).toBe(cut)
    await expect(documents.getByText('Connexion coupée')).toBeVisible()
    await expect(bar).toHaveJSProperty('value', arrived)
    await expect.poll(() => held !== undefined).toBe(true)
    held?.()
    held = undefined
  }
  await expect(documents.getByRole('button', { name: 'capricieux.pdf', exact: true })).toBeVisible()
  await expect(bar).toHaveCount(0)
  expect(offsets.slice(0, 5)).toEqual([0, PART_BYTES, PART_BYTES, 2 * PART_BYTES, 3 * PART_BYTES])
})

const PART_BYTES = 512 * 1024

/** An operation of its own, opened: its documents. */
async function opened(school: School, page: Page, description: string) {
  const { id } = await school.spend({ description, date: '2032-04-12' })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations?operation=${id}`)
  const documents = page.getByRole('region', { name: 'Pièces justificatives' })
  await expect(documents.getByText('Aucune pièce')).toBeVisible()
  return documents
}

interface Stored {
  id: string
  name: string
  mediaType: string
  sizeBytes: number
}

/** The documents of the operation on the screen, as the server keeps them. */
async function stored(school: School, page: Page): Promise<Stored[]> {
  const id = new URL(page.url()).searchParams.get('operation') ?? ''
  return (await school.api.get<{ items: Stored[] }>(`operations/${id}/attachments`)).items
}

/** How wide the picture is that the server gives. */
async function width(page: Page, attachment: Stored | undefined) {
  const operation = new URL(page.url()).searchParams.get('operation')
  const path = `/api/v1/operations/${operation}/attachments/${attachment?.id}/content`
  return page.evaluate(async (url) => (await createImageBitmap(await (await fetch(url)).blob())).width, path)
}

test('a large photograph is made smaller before it is sent when that is asked for, and only then', async ({
  school,
  page,
}) => {
  const documents = await opened(school, page, 'Grande photographie')
  const photo = largePhotograph('recu.png', 2600, 800)
  const input = documents.getByLabel('Joindre des fichiers').last()
  await input.setInputFiles(photo)
  await expect(documents.getByRole('button', { name: 'recu.png', exact: true })).toBeVisible()
  const [whole] = await stored(school, page)
  expect(whole?.sizeBytes, 'as it was given').toBe(photo.buffer.length)

  await documents.getByLabel('Réduire les photos avant l’envoi').check()
  await input.setInputFiles({ ...photo, name: 'recu-2.png' })
  await expect(documents.getByRole('button', { name: 'recu-2.jpg', exact: true })).toBeVisible()
  const smaller = (await stored(school, page)).find(({ name }) => name === 'recu-2.jpg')
  expect(smaller?.mediaType).toBe('image/jpeg')
  expect(smaller?.sizeBytes).toBeLessThan(photo.buffer.length)
  expect(await width(page, smaller)).toBe(2000)
  expect(await width(page, whole)).toBe(2600)
})

test('a picture is pasted from the clipboard, and a text that is pasted into a field stays a text', async ({
  school,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const documents = await opened(school, page, 'Collée')
  await copyPicture(page)
  await page.getByRole('heading', { name: 'Pièces justificatives' }).click()
  await page.keyboard.press('Control+V')
  await expect(documents.getByRole('button', { name: 'image.png', exact: true })).toBeVisible()
  expect(await stored(school, page)).toHaveLength(1)

  await copyPicture(page, 'Cellules d’un classeur')
  const comment = page.getByLabel('Commentaire')
  await comment.focus()
  await page.keyboard.press('Control+V')
  await expect(comment).toHaveValue('Cellules d’un classeur')
  await page.reload()
  await expect(documents.getByRole('button', { name: 'image.png', exact: true })).toHaveCount(1)
})

/** Puts a picture onto the clipboard, with a text beside it where one is given. */
async function copyPicture(page: Page, text?: string) {
  await page.evaluate(async (written) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = written === undefined ? 40 : 30
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
    if (!picture) throw new Error('no picture')
    const beside = written === undefined ? {} : { 'text/plain': new Blob([written], { type: 'text/plain' }) }
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture, ...beside })])
  }, text)
}

test('a desk is offered no camera', async ({ school, page }) => {
  const documents = await opened(school, page, 'Sans appareil')
  await expect(documents.getByRole('button', { name: 'Joindre des fichiers' })).toBeVisible()
  await expect(documents.getByRole('button', { name: 'Prendre une photo' })).toHaveCount(0)
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('a document is photographed with the camera at the back, and sent smaller', async ({ school, page }) => {
    const documents = await opened(school, page, 'Photographiée')
    await expect(documents.getByLabel('Réduire les photos avant l’envoi')).toBeChecked()
    const choosing = page.waitForEvent('filechooser')
    await documents.getByRole('button', { name: 'Prendre une photo' }).tap()
    const camera = await choosing
    expect(await camera.element().getAttribute('capture')).toBe('environment')
    expect(await camera.element().getAttribute('accept')).toBe('image/*')
    const photo = largePhotograph('IMG_0042.png', 900, 2400)
    await camera.setFiles(photo)
    await expect(documents.getByRole('button', { name: 'IMG_0042.jpg', exact: true })).toBeVisible()
    const [kept] = await stored(school, page)
    expect(kept?.sizeBytes).toBeLessThan(photo.buffer.length)
    expect(await width(page, kept)).toBe(750)
    await expectNoSidewaysScroll(page)
  })
})
