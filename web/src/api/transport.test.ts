// @vitest-environment happy-dom

import { afterEach, describe, expect, test } from 'vitest'

import { ConnectionError, isPassing, ProblemError } from './problems'
import { configureTransport, ifMatch, once, queryString, send } from './transport'

/** A fetch that answers as told and remembers what it was asked. */
function fakeFetch(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = []
  const real = globalThis.fetch
  globalThis.fetch = async (url, init) => {
    asked.push({ url: url instanceof Request ? url.url : url.toString(), init: init ?? {} })
    return answer()
  }
  restore = () => {
    globalThis.fetch = real
  }
  return asked
}

let restore = (): void => undefined

afterEach(() => restore())

const problem = (status: number, slug: string, headers: Record<string, string> = {}) =>
  Response.json(
    {
      type: `urn:suivi:problem:${slug}`,
      title: 'Titre',
      status,
      detail: 'Détail.',
      errors: [{ pointer: '/amount', code: 'amount.too-large', detail: 'Trop grand.' }],
    },
    { status, headers },
  )

describe('a request', () => {
  test('carries the language, the request token, the condition and the key', async () => {
    const asked = fakeFetch(() => Response.json({ ok: true }))
    configureTransport({ csrfToken: 'abc', language: 'en' })
    await send(
      { url: '/api/v1/x', method: 'PUT', data: { a: 1 } },
      { headers: { ...ifMatch(3).headers, ...once('k').headers } },
    )
    expect(asked[0]?.init.headers).toMatchObject({
      'Accept-Language': 'en',
      'X-XSRF-TOKEN': 'abc',
      'If-Match': '"3"',
      'Idempotency-Key': 'k',
      'Content-Type': 'application/json',
    })
  })

  test('refused for its token alone is sent once more with a new one', async () => {
    const answers = [problem(403, 'csrf'), Response.json({ csrfToken: 'new' }), Response.json({ ok: true })]
    const asked = fakeFetch(() => answers.shift() ?? problem(500, 'internal'))
    configureTransport({ csrfToken: 'old' })
    expect(await send({ url: '/api/v1/x', method: 'POST', data: {} })).toEqual({ ok: true })
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/x', '/api/v1/session', '/api/v1/x'])
    expect(asked[2]?.init.headers).toMatchObject({ 'X-XSRF-TOKEN': 'new' })
  })

  test('refused for its token twice is not sent for ever', async () => {
    const asked = fakeFetch(() => problem(403, 'csrf'))
    await expect(send({ url: '/api/v1/x', method: 'POST', data: {} })).rejects.toBeInstanceOf(ProblemError)
    expect(asked.length).toBeLessThanOrEqual(3)
  })

  test('repeats a parameter for each of its values and leaves out what is not set', () => {
    expect(queryString({ q: 'été', unit: ['a', 'b'], from: undefined, cursor: null, facets: true })).toBe(
      '?q=%C3%A9t%C3%A9&unit=a&unit=b&facets=true',
    )
    expect(queryString({})).toBe('')
  })

  test('that is refused tells the problem and its fields', async () => {
    fakeFetch(() => problem(422, 'validation'))
    const refusal = await send({ url: '/api/v1/x', method: 'GET' }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ProblemError)
    expect(refusal).toMatchObject({ status: 422, slug: 'validation', fields: [{ pointer: '/amount' }] })
    expect(isPassing(refusal)).toBe(false)
  })

  test('that meets a server at rest may be tried again when it says', async () => {
    fakeFetch(() => problem(503, 'database-unavailable', { 'Retry-After': '5' }))
    const refusal = await send({ url: '/api/v1/x', method: 'GET' }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ retryAfterSeconds: 5 })
    expect(isPassing(refusal)).toBe(true)
  })

  test('whose answer is a page of a proxy is a server momentarily away', async () => {
    fakeFetch(() => new Response('<html>', { status: 502 }))
    const refusal = await send({ url: '/api/v1/x', method: 'GET' }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ slug: 'database-unavailable' })
  })

  test('without an answer is a dropped line', async () => {
    fakeFetch(() => Promise.reject(new TypeError('Failed to fetch')))
    const failure = await send({ url: '/api/v1/x', method: 'GET' }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ConnectionError)
    expect(isPassing(failure)).toBe(true)
  })

  test('after the session has ended says so once to the house', async () => {
    fakeFetch(() => problem(401, 'unauthenticated'))
    let told = 0
    configureTransport({ onSessionLost: () => (told += 1) })
    await send({ url: '/api/v1/x', method: 'GET' }).catch(() => undefined)
    expect(told).toBe(1)
  })
})
