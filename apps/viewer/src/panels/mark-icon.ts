import type { Shape } from '../state/words.ts'
import { svgElement } from './element.ts'

const OUTLINES: Readonly<Record<Exclude<Shape, 'victim' | 'both' | 'other'>, string>> = {
  offender: 'M3 3h10v10H3z',
  event: 'M8 1.500 14.500 8 8 14.500 1.500 8z',
  location: 'M8 1.800 14.600 13.200H1.400z',
  object: 'M8 1.700 13.500 4.850v6.300L8 14.300 2.500 11.150v-6.300z',
  report: 'M4 2.200h8v11.600H4z',
}

/** The mark of a person or thing as the picture draws it, to stand beside its name; the words beside it say the same. */
export function markIcon(shape: Shape, isChild = false): SVGSVGElement {
  const icon = svgElement('svg', { viewBox: '0 0 16 16', class: `mark mark-${shape}`, 'aria-hidden': 'true', focusable: 'false' })
  if (shape === 'victim') icon.append(svgElement('circle', { cx: 8, cy: 8, r: 5.6, class: 'mark-fill' }))
  else if (shape === 'both') {
    icon.append(
      svgElement('circle', { cx: 8, cy: 8, r: 6.3, class: 'mark-ring' }),
      svgElement('circle', { cx: 8, cy: 8, r: 3.9, class: 'mark-fill' }),
    )
  } else if (shape === 'other') icon.append(svgElement('circle', { cx: 8, cy: 8, r: 4.8, class: 'mark-line' }))
  else icon.append(svgElement('path', { d: OUTLINES[shape], class: shape === 'report' ? 'mark-line' : 'mark-fill' }))
  if (isChild) icon.append(svgElement('circle', { cx: 8, cy: 8, r: 1.8, class: shape === 'other' ? 'mark-fill' : 'mark-dot' }))
  return icon
}
