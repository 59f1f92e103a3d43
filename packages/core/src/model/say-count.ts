/** `1 record`, `12 records`, `2 people`. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`
}
