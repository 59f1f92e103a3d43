/** A text of its own: a slice keeps the whole text alive that it was cut from. */
export function detach(slice: string): string {
  return ` ${slice}`.slice(1)
}
