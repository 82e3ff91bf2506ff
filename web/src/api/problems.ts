/** What is wrong with one field of a request. */
export interface FieldProblem {
  pointer: string
  code: string
  detail: string
}

/** The server's one form of a refusal: RFC 9457. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  instance?: string
  errors?: FieldProblem[]
}

/** The server answered, and refused: an RFC 9457 problem. */
export class ProblemError extends Error {
  readonly status: number
  /** The last part of the problem's type, such as `version-stale`. */
  readonly slug: string
  readonly fields: readonly FieldProblem[]
  /** Seconds after which the server asks to try again. */
  readonly retryAfterSeconds: number | undefined

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.status = problem.status
    this.slug = problem.type.slice(problem.type.lastIndexOf(':') + 1)
    this.fields = problem.errors ?? []
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** No answer came: the line is down, or the server is. */
export class ConnectionError extends Error {
  constructor(cause?: unknown) {
    super('no answer', { cause })
    this.name = 'ConnectionError'
  }
}

/** Whether the same request may succeed a moment later, unchanged. */
export function isPassing(error: unknown): boolean {
  return error instanceof ConnectionError || (error instanceof ProblemError && error.status === 503)
}

export function hasSlug(error: unknown, slug: string): error is ProblemError {
  return error instanceof ProblemError && error.slug === slug
}

/** Reads a refusal whatever its shape: a proxy in front may answer with a page of its own. */
export function problemOf(status: number, body: unknown, retryAfter: string | null): ProblemError {
  const retryAfterSeconds = retryAfter === null ? undefined : Number(retryAfter) || undefined
  if (typeof body === 'object' && body !== null && 'type' in body && 'title' in body) {
    return new ProblemError({ ...(body as Problem), status }, retryAfterSeconds)
  }
  const type = status === 502 || status === 503 || status === 504 ? 'database-unavailable' : 'internal'
  return new ProblemError(
    { type: `urn:suivi:problem:${type}`, title: '', status: status < 500 ? status : 503 },
    retryAfterSeconds,
  )
}
