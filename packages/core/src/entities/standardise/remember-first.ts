import { detach } from '../../rows/detach.ts'

/** How many texts are remembered: names come back by the thousand, and those that come back most are met first. */
const REMEMBERED = 65_536

/** A function that does not work out again what it worked out of the texts that it met first. */
export function rememberFirst<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = read(text)
    if (known.size < REMEMBERED) known.set(detach(text), value)
    return value
  }
}
