/** A telling with its `{gaps}` filled in; a gap with nothing to fill it stays, so that a test can find it. */
export function fill(telling: string, values: Readonly<Record<string, string>>): string {
  return telling.replaceAll(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap)
}

/** A small number in words. */
export function countInWords(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? String(count)
}
