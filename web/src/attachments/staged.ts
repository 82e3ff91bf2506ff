import { holdPage } from '../app/unsent'
import { onLeaving } from '../identity/leaving'

export interface Staged {
  file: File
  kind: string
}

const NONE: readonly Staged[] = []

/** Files chosen for entries that are not saved yet, by the entry's name: a walk through other pages does not lose them. */
class StagedFiles {
  private byEntry: ReadonlyMap<string, readonly Staged[]> = new Map()
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  of(entry: string): readonly Staged[] {
    return this.byEntry.get(entry) ?? NONE
  }

  set(entry: string, files: readonly Staged[]) {
    const next = new Map(this.byEntry)
    if (files.length === 0) next.delete(entry)
    else next.set(entry, files)
    this.replace(next)
  }

  /** What one person has chosen is not for the next. */
  forget() {
    this.replace(new Map())
  }

  private replace(byEntry: ReadonlyMap<string, readonly Staged[]>) {
    this.byEntry = byEntry
    holdPage('staged', byEntry.size > 0)
    for (const listener of this.listeners) listener()
  }
}

export const stagedFiles = new StagedFiles()

onLeaving(() => stagedFiles.forget())
