/** A change: a pure function from a state to the next one. */
export type Action<S> = (state: S) => S

/** Holds a state, changes it by actions, and tells who watches. */
export interface Store<S> {
  readonly get: () => S
  readonly dispatch: (action: Action<S>) => void
  /** Calls the listener with what the selector picks, at once and whenever that is another value than before; returns how to stop. */
  readonly watch: <T>(select: (state: S) => T, listener: (value: T) => void) => () => void
}

/** Makes a store that begins with the given state. */
export function createStore<S>(initial: S): Store<S> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    dispatch: (action) => {
      const next = action(state)
      if (next === state) return
      state = next
      for (const listener of [...listeners]) listener()
    },
    watch: (select, listener) => {
      let value = select(state)
      const check = (): void => {
        const next = select(state)
        if (Object.is(next, value)) return
        value = next
        listener(next)
      }
      listeners.add(check)
      listener(value)
      return () => listeners.delete(check)
    },
  }
}
