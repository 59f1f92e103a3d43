import { describe, expect, it } from 'vitest'
import { createStore } from '../../src/state/store.ts'

describe('createStore', () => {
  it('tells a watcher the value at once and only when it changes', () => {
    const store = createStore({ a: 1, b: 1 })
    const seen: number[] = []
    store.watch(
      ({ a }) => a,
      (a) => seen.push(a),
    )
    store.dispatch((state) => ({ ...state, b: 2 }))
    store.dispatch((state) => ({ ...state, a: 2 }))
    expect(seen).toEqual([1, 2])
  })

  it('tells nobody where an action changes nothing', () => {
    const store = createStore({ a: 1 })
    let calls = 0
    store.watch(
      (state) => state,
      () => calls++,
    )
    store.dispatch((state) => state)
    expect(calls).toBe(1)
  })

  it('stops telling a watcher that has stopped watching', () => {
    const store = createStore({ a: 1 })
    const seen: number[] = []
    const stop = store.watch(
      ({ a }) => a,
      (a) => seen.push(a),
    )
    stop()
    store.dispatch(() => ({ a: 2 }))
    expect(seen).toEqual([1])
  })
})
