import type { Membership, Verdict } from '@weft/core/case-file'
import { svgElement } from './element.ts'

const SURENESS: Readonly<Record<Membership | Verdict, 'full' | 'half' | 'open'>> = {
  core: 'full',
  likely: 'half',
  fringe: 'open',
  met: 'full',
  unknown: 'half',
  'not met': 'open',
}

/** A quiet mark beside a membership or a verdict: a full disc, a half, or a dashed ring; the word beside it says the same. */
export function sureMark(of: Membership | Verdict): SVGSVGElement {
  const sureness = SURENESS[of]
  const icon = svgElement('svg', { viewBox: '0 0 12 12', class: `sure sure-${sureness}`, 'aria-hidden': 'true', focusable: 'false' })
  icon.append(svgElement('circle', { cx: 6, cy: 6, r: 4.2 }))
  if (sureness === 'half') icon.append(svgElement('path', { d: 'M6 1.8A4.2 4.2 0 0 1 6 10.2z' }))
  return icon
}
