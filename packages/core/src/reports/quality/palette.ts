/**
 * Colours that stay apart for people who see red and green alike (after Okabe and Ito, and ColorBrewer's PuOr), each with
 * the colour of text that stands on it at a contrast of 4.5 or more.
 */
export interface Ink {
  readonly ground: string
  readonly text: string
}

const DARK = '#18222d'
const LIGHT = '#ffffff'

/** Kinds of record, in the order in which they are stacked. */
export const SERIES: readonly Ink[] = [
  { ground: '#1d4f7c', text: LIGHT },
  { ground: '#e69f00', text: DARK },
  { ground: '#56b4e9', text: DARK },
  { ground: '#8a94a0', text: DARK },
]

/** Good, in between, bad, and nothing known. */
export const STANDING: Readonly<Record<'good' | 'fair' | 'dim' | 'poor' | 'bad', Ink>> = {
  good: { ground: '#1d4f7c', text: LIGHT },
  fair: { ground: '#8fc1ee', text: DARK },
  dim: { ground: '#d4dbe2', text: DARK },
  poor: { ground: '#f3b562', text: DARK },
  bad: { ground: '#b34a00', text: LIGHT },
}

/** From nothing recorded to everything, in ten steps. */
const SHARES: readonly Ink[] = [
  { ground: '#9a3f00', text: LIGHT },
  { ground: '#b85c12', text: LIGHT },
  { ground: '#dd8a3c', text: DARK },
  { ground: '#f0b57a', text: DARK },
  { ground: '#fadfc2', text: DARK },
  { ground: '#eaf0f5', text: DARK },
  { ground: '#c3d8ea', text: DARK },
  { ground: '#8db8da', text: DARK },
  { ground: '#3876aa', text: LIGHT },
  { ground: '#1d4f7c', text: LIGHT },
]

/** The upper half of the shares: from pale to the full colour. */
const PALENESS = SHARES.slice(SHARES.length / 2)

/** The colour of a share, from 0 to 1, where little of it is bad. */
export function inkOfShare(share: number): Ink {
  return SHARES[Math.min(SHARES.length - 1, Math.floor(share * SHARES.length))] ?? STANDING.dim
}

/** The colour of a share, from 0 to 1, where little of it is nothing bad: only paler. */
export function inkOfPaleness(share: number): Ink {
  return PALENESS[Math.min(PALENESS.length - 1, Math.floor(share * PALENESS.length))] ?? STANDING.dim
}

/** The colour of a count beside the largest: paler the smaller. */
export function inkOfCount(count: number, largest: number): Ink {
  if (count === 0 || largest === 0) return { ground: '#f5f7f9', text: '#55616e' }
  return inkOfPaleness(Math.sqrt(count / largest))
}
