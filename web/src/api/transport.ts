import { ConnectionError, hasSlug, problemOf } from './problems'
import { upload } from './upload'

/** One request, as the generated client describes it. */
export interface Call {
  url: string
  method: string
  params?: object | undefined
  data?: unknown
  headers?: Record<string, string>
}

export interface CallOptions {
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Called with the share of the body already sent, from 0 to 1. */
  onUploadProgress?: (share: number) => void
}

interface Conversation {
  csrfToken: string
  language: string
  onSessionLost: () => void
}

const conversation: Conversation = { csrfToken: '', language: 'fr', onSessionLost: () => undefined }

/** Sets what every later request carries, and who is told when the session has ended. */
export function configureTransport(change: Partial<Conversation>): void {
  Object.assign(conversation, change)
}

/** Sends one request. Throws a ProblemError when refused, a ConnectionError when unanswered. */
export async function send<T>(call: Call, options: CallOptions = {}): Promise<T> {
  try {
    return await sendOnce<T>(call, options)
  } catch (refusal) {
    if (!hasSlug(refusal, 'csrf')) throw refusal
    // The token went with its session: a new one lets the server say what it thinks of the request itself.
    const session = await sendOnce<{ csrfToken: string }>({ url: '/api/v1/session', method: 'GET' }, {})
    configureTransport({ csrfToken: session.csrfToken })
    return sendOnce<T>(call, options)
  }
}

async function sendOnce<T>(call: Call, options: CallOptions): Promise<T> {
  const url = call.url + queryString(call.params)
  const headers = headersOf(call, options)
  if (options.onUploadProgress && call.data instanceof FormData) {
    return (await upload(call.method, url, headers, call.data, options.onUploadProgress)) as T
  }
  const response = await answer(url, call, headers, options)
  if (response.status === 204) return undefined as T
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body as T
  const refusal = problemOf(response.status, body, response.headers.get('Retry-After'))
  if (refusal.slug === 'unauthenticated') conversation.onSessionLost()
  throw refusal
}

/** The server's version of a resource as the condition of a change. */
export function ifMatch(version: number): CallOptions {
  return { headers: { 'If-Match': `"${version}"` } }
}

/** A key under which the server does the same request only once, however often the line makes it repeat. */
export function once(key: string): CallOptions {
  return { headers: { 'Idempotency-Key': key } }
}

/** A step of what was read at a version, taken only if it is still so, and once. */
export function onceOf(version: number, key: string): CallOptions {
  return { headers: { ...ifMatch(version).headers, ...once(key).headers } }
}

type Value = string | number | boolean | null | undefined

export function queryString(params: object | undefined): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params ?? {}) as [string, Value | readonly Value[]][]) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

async function answer(
  url: string,
  call: Call,
  headers: Record<string, string>,
  options: CallOptions,
): Promise<Response> {
  try {
    return await fetch(url, {
      method: call.method,
      headers,
      credentials: 'same-origin',
      // An answer is for who asks: the browser would give it to the next who signs in, since its version is the same.
      cache: 'no-store',
      ...(options.signal ? { signal: options.signal } : {}),
      ...(call.data === undefined ? {} : { body: isRaw(call.data) ? call.data : JSON.stringify(call.data) }),
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ConnectionError(cause)
  }
}

/** What is sent as it is: a form, or a part of a file. */
function isRaw(data: unknown): data is FormData | Blob {
  return data instanceof FormData || data instanceof Blob
}

function headersOf(call: Call, options: CallOptions): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': conversation.language,
    ...options.headers,
  }
  if (call.data instanceof Blob) headers['Content-Type'] = 'application/octet-stream'
  else if (call.data !== undefined && !isRaw(call.data)) headers['Content-Type'] = 'application/json'
  if (call.method !== 'GET') headers['X-XSRF-TOKEN'] = csrfToken()
  return headers
}

function csrfToken(): string {
  const cookie = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)
  return cookie?.[1] === undefined ? conversation.csrfToken : decodeURIComponent(cookie[1])
}
