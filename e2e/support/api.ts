import { type APIRequestContext, expect, request } from '@playwright/test'

export interface Credentials {
  readonly email: string
  readonly password: string
}

/** One conversation with the API, with a session of its own; it checks nothing but that it is answered kindly. */
export class Api {
  private readonly context: APIRequestContext

  private constructor(context: APIRequestContext) {
    this.context = context
  }

  static async open(url: string): Promise<Api> {
    return new Api(await request.newContext({ baseURL: `${url}/api/v1/` }))
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.context.get(path)
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as T
  }

  async post<T>(path: string, body: object): Promise<T> {
    const answer = await this.context.post(path, { data: body, headers: await this.csrf() })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }

  async put<T>(path: string, body: object, condition: Record<string, string>): Promise<T> {
    const answer = await this.context.put(path, { data: body, headers: { ...(await this.csrf()), ...condition } })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }

  async close(): Promise<void> {
    await this.context.dispose()
  }

  private async csrf(): Promise<Record<string, string>> {
    const session = (await (await this.context.get('session')).json()) as { csrfToken: string }
    return { 'X-XSRF-TOKEN': session.csrfToken }
  }
}
