// @vitest-environment happy-dom

import { afterEach, expect, test } from 'vitest'

import { left } from '../identity/leaving'
import { stagedFiles } from './staged'

const photo = { file: new File(['x'], 'recu.jpg'), kind: 'RECEIPT' }

/** Whether the browser would ask before it leaves. */
function asks() {
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  return leaving.defaultPrevented
}

afterEach(() => stagedFiles.forget())

test('a page with files that are not sent is not left without a question', () => {
  expect(asks()).toBe(false)
  stagedFiles.set('new', [photo])
  expect(asks()).toBe(true)
  stagedFiles.set('new', [])
  expect(asks()).toBe(false)
})

test('files wait for the entry they were chosen for, and for nobody else', () => {
  stagedFiles.set('new', [photo])
  expect(stagedFiles.of('new')).toEqual([photo])
  expect(stagedFiles.of('copy-1')).toEqual([])
  left()
  expect(stagedFiles.of('new')).toEqual([])
  expect(asks()).toBe(false)
})
