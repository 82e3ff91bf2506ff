import {
  abandonAttachmentUpload,
  beginAttachmentUpload,
  continueAttachmentUpload,
  getAttachmentUpload,
} from '../api/generated/operations'
import { hasSlug, isPassing } from '../api/problems'
import { holdPage } from '../app/unsent'
import { onLeaving } from '../identity/leaving'

/** Small enough that a bad line brings one through, large enough that a good line does not wait. */
const PART_BYTES = 512 * 1024
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 15_000

export interface Sending {
  key: string
  operationId: string
  name: string
  sizeBytes: number
  sentBytes: number
  /** `there`: the operation has this file already. */
  state: 'waiting' | 'sending' | 'cut' | 'refused' | 'there'
  /** Under which name the operation has it. */
  thereAs?: string
  error?: unknown
}

interface Job extends Sending {
  file: File
  kind: string
  uploadId?: string
  abandoned?: boolean
}

/**
 * Files on their way, whatever screen is shown: one after the other, each from where the line was cut. They are the person's who
 * chose them: nothing of them is left for the next one at the same browser.
 */
class SendingQueue {
  private jobs: readonly Job[] = []
  private working = false
  private leaving = new AbortController()
  private readonly listeners = new Set<() => void>()
  private arrived: (operationId: string) => void = () => undefined
  private number = 0

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly all = (): readonly Sending[] => this.jobs

  /** Who is told when a document has arrived. */
  onArrival(listener: (operationId: string) => void) {
    this.arrived = listener
  }

  add(operationId: string, files: readonly File[], kind: string) {
    const added = files.map((file): Job => {
      this.number += 1
      const key = `${this.number}`
      return { key, operationId, name: file.name, sizeBytes: file.size, sentBytes: 0, state: 'waiting', file, kind }
    })
    this.set([...this.jobs, ...added])
    void this.work()
  }

  retry(key: string) {
    this.change(key, { state: 'waiting', error: undefined })
    void this.work()
  }

  abandon(key: string) {
    const job = this.jobs.find((one) => one.key === key)
    if (job?.uploadId !== undefined) void abandonAttachmentUpload(job.operationId, job.uploadId).catch(() => undefined)
    this.set(this.jobs.filter((one) => one.key !== key))
  }

  /** Forgets all files and stops what is being sent. */
  forget() {
    this.leaving.abort()
    this.leaving = new AbortController()
    this.working = false
    this.set([])
  }

  private async work() {
    if (this.working) return
    this.working = true
    const { signal } = this.leaving
    for (;;) {
      const next = this.jobs.find((job) => job.state === 'waiting')
      if (!next) break
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a slow line brings the first one through
      await this.send(next.key, signal)
      // Whoever comes next has a loop of their own.
      if (signal.aborted) return
    }
    this.working = false
  }

  private async send(key: string, signal: AbortSignal) {
    let wait = FIRST_WAIT_MS
    for (;;) {
      const job = this.jobs.find((one) => one.key === key)
      if (!job) return
      try {
        this.change(key, { state: 'sending' })
        // oxlint-disable-next-line no-await-in-loop -- a part follows the one before it
        const arrived = await this.sendPart(job, signal)
        if (signal.aborted) return
        wait = FIRST_WAIT_MS
        if (arrived) {
          if (arrived.there) this.change(key, { state: 'there', thereAs: arrived.name, uploadId: undefined })
          else this.set(this.jobs.filter((one) => one.key !== key))
          this.arrived(job.operationId)
          return
        }
      } catch (error) {
        if (signal.aborted) return
        if (hasSlug(error, 'not-found') && job.uploadId !== undefined) {
          // Given up by the server after a day: from the beginning.
          this.change(key, { uploadId: undefined, sentBytes: 0 })
        } else if (isPassing(error)) {
          this.change(key, { state: 'cut' })
          // oxlint-disable-next-line no-await-in-loop -- waits for the line
          await lineOrTime(wait, signal)
          wait = Math.min(wait * 2, LONGEST_WAIT_MS)
          // oxlint-disable-next-line no-await-in-loop -- what has arrived is known to the server alone
          await this.ask(key, signal)
        } else {
          this.change(key, { state: 'refused', error, uploadId: undefined, sentBytes: 0 })
          return
        }
      }
    }
  }

  /** What the file has become; undefined while it is not whole. */
  private async sendPart(job: Job, signal: AbortSignal): Promise<{ name: string; there: boolean } | undefined> {
    if (job.uploadId === undefined) {
      const sha256 = await hashOf(job.file)
      signal.throwIfAborted()
      const announced = { name: job.name, kind: job.kind, sizeBytes: job.file.size, sha256 }
      const begun = await beginAttachmentUpload(job.operationId, announced, { signal })
      this.change(job.key, { uploadId: begun.id, sentBytes: 0 })
      return undefined
    }
    const part = job.file.slice(job.sentBytes, job.sentBytes + PART_BYTES)
    const answer = await continueAttachmentUpload(job.operationId, job.uploadId, part, {
      headers: { 'Upload-Offset': `${job.sentBytes}` },
      signal,
    })
    this.change(job.key, { sentBytes: answer.offset })
    return answer.attachment === null ? undefined : { name: answer.attachment.name, there: answer.alreadyThere }
  }

  private async ask(key: string, signal: AbortSignal) {
    const job = this.jobs.find((one) => one.key === key)
    if (job?.uploadId === undefined) return
    try {
      const answer = await getAttachmentUpload(job.operationId, job.uploadId, { signal })
      this.change(key, { sentBytes: answer.offset })
    } catch {
      // Still cut; the next part asks again.
    }
  }

  private change(key: string, change: Partial<{ [Key in keyof Job]: Job[Key] | undefined }>) {
    this.set(this.jobs.map((job) => (job.key === key ? ({ ...job, ...change } as Job) : job)))
  }

  private set(jobs: readonly Job[]) {
    this.jobs = jobs
    holdPage(
      'sending',
      jobs.some((job) => job.state !== 'there'),
    )
    for (const listener of this.listeners) listener()
  }
}

export const sendings = new SendingQueue()

onLeaving(() => sendings.forget())

/** SHA-256, where the page may compute it: browsers keep it to secure origins. */
async function hashOf(file: File): Promise<string | null> {
  if (!('subtle' in crypto)) return null
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Until the browser says that the line is back, some time has passed, or nobody waits any more. */
function lineOrTime(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}
