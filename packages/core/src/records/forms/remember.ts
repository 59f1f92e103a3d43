import { detach } from '../../rows/detach.ts'

/** How many different texts are remembered before all are forgotten. */
const MOST_TEXTS = 10_000

/** A function that does not work out again what it has lately worked out of the same text. */
export function remember<T>(parse: (text: string) => T, most: number = MOST_TEXTS): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    if (known.size >= most) known.clear()
    const value = parse(text)
    known.set(detach(text), value)
    return value
  }
}
