import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const LAUNCHER = join(import.meta.dirname, '../../suivi')
const READY_WITHIN_MILLISECONDS = 120_000

/** A running application with data of its own. */
export interface Server {
  readonly url: string
  /** The one-time link of the first start. */
  firstSteps(): Promise<string>
  /** Waits for words on its output. */
  says(pattern: RegExp): Promise<string>
  /** A command of the application on the same data, beside the server; gives its standard output. */
  command(...words: string[]): Promise<string>
  stop(): Promise<void>
}

/** Starts the built application on free ports with a fresh data directory, and waits until it says its address. */
export async function startServer(options: string[] = []): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), 'suivi-e2e-'))
  const server = suivi(['run', '--port', '0', '--management-port', '0', '--data', data, ...options])
  const output = collect(server)

  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    }
    await rm(data, { recursive: true, force: true })
  }

  try {
    const url = await printed(/http:\/\/127\.0\.0\.1:\d+/, server, output)
    return {
      url,
      firstSteps: () => printed(/http:\S+\/premiers-pas\?jeton=\S+/, server, output),
      says: (pattern) => printed(pattern, server, output),
      command: (...words) => finished(suivi([...words, '--data', data])),
      stop,
    }
  } catch (failure) {
    await stop()
    throw failure
  }
}

/** Through the launcher, as its user does: it builds what changed and becomes the application. */
function suivi(words: string[]): ChildProcess {
  return spawn(LAUNCHER, words, { stdio: ['ignore', 'pipe', 'pipe'] })
}

function collect(process: ChildProcess): () => string {
  let text = ''
  const add = (chunk: Buffer) => {
    text += chunk.toString('utf8')
  }
  process.stdout?.on('data', add)
  process.stderr?.on('data', add)
  return () => text
}

async function finished(command: ChildProcess): Promise<string> {
  let answer = ''
  command.stdout?.on('data', (chunk: Buffer) => {
    answer += chunk.toString('utf8')
  })
  const complaints: Buffer[] = []
  command.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk))
  const code = await new Promise((resolve) => command.once('close', resolve))
  if (code !== 0) throw new Error(`exit ${String(code)}: ${Buffer.concat(complaints).toString('utf8')}`)
  return answer.trim()
}

/** Waits for words of the server; gives up when it ends. */
async function printed(pattern: RegExp, server: ChildProcess, output: () => string): Promise<string> {
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS
  while (Date.now() < deadline && server.exitCode === null && !pattern.test(output())) await pause(50)
  const text = pattern.exec(output())?.[0]
  if (text === undefined) throw new Error(`the server did not print ${String(pattern)}:\n${output()}`)
  return text
}
