/** A number to so many decimals, so that it is the same on every machine; never -0, which JSON does not keep. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale + 0
}
