// @vitest-environment happy-dom

import { afterEach, expect, test, vi } from 'vitest'

import type { Session } from '../api/generated/client.schemas'
import { left } from '../identity/leaving'
import { accepted } from '../identity/session'
import { sendings } from './sending'

const as = (id: string) => accepted({ csrfToken: 'x', user: { id } } as Session)

/** A line that is down, so that whatever is chosen stays on its way; remembers what was asked over it. */
function cutLine() {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    await Promise.resolve()
    throw new TypeError('no line')
  })
  return asked
}

const choose = () =>
  sendings.add('op', [new File(['papier'], 'facture.pdf'), new File(['papier'], 'recu.pdf')], 'INVOICE')

/** What is asked after it is known to have had its time. */
async function sendsTheirOwn(asked: readonly string[]) {
  sendings.add('next', [new File(['papier'], 'recu.pdf')], 'RECEIPT')
  await vi.waitFor(() => expect(asked.some((url) => url.includes('/next/'))).toBe(true))
}

afterEach(() => {
  left()
  vi.unstubAllGlobals()
})

test('who signs out leaves no file behind that the next person would send or see', async () => {
  const asked = cutLine()
  as('first')
  choose()
  await vi.waitFor(() => expect(sendings.all()[0]?.state).toBe('cut'))
  left()
  expect(sendings.all()).toEqual([])
  const before = asked.length
  as('second')
  dispatchEvent(new Event('online'))
  expect(sendings.all()).toEqual([])
  await sendsTheirOwn(asked)
  expect(asked.slice(before).filter((url) => url.includes('/op/'))).toEqual([])
})

test('a file whose hash is still being made is not announced in the name of the next person', async () => {
  const asked = cutLine()
  as('first')
  const file = new File(['papier'], 'facture.pdf')
  const waiting: ((bytes: ArrayBuffer) => void)[] = []
  file.arrayBuffer = () => new Promise((resolve) => waiting.push(resolve))
  sendings.add('op', [file], 'INVOICE')
  expect(waiting).toHaveLength(1)
  as('second')
  expect(sendings.all()).toEqual([])
  for (const hashed of waiting) hashed(new ArrayBuffer(6))
  await sendsTheirOwn(asked)
  expect(asked.filter((url) => url.includes('/op/'))).toEqual([])
})

test('the next person sends their own at once, and the same person again goes on', async () => {
  cutLine()
  as('first')
  choose()
  as('second')
  choose()
  await vi.waitFor(() => expect(sendings.all()[0]?.state).toBe('cut'))
  expect(sendings.all()).toHaveLength(2)
  as('second')
  expect(sendings.all()).toHaveLength(2)
})

test('a file that the operation has already stays with the name that it has there, and holds the page no more', async () => {
  vi.stubGlobal('fetch', async (url: string) => {
    await Promise.resolve()
    const begun = { id: 'up', offset: 0, sizeBytes: 6, attachment: null, alreadyThere: false }
    const there = { ...begun, offset: 6, attachment: { name: 'reçu.pdf' }, alreadyThere: true }
    return Response.json(url.endsWith('/up') ? there : begun)
  })
  as('first')
  sendings.add('op', [new File(['papier'], 'copie.pdf')], 'RECEIPT')
  await vi.waitFor(() => expect(sendings.all()[0]).toMatchObject({ state: 'there', thereAs: 'reçu.pdf' }))
  const closing = new Event('beforeunload', { cancelable: true })
  dispatchEvent(closing)
  expect(closing.defaultPrevented).toBe(false)
})
