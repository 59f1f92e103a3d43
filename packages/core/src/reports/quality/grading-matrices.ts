import type { GradingQuality } from '../../findings/quality/quality.ts'
import { sayCount, sayShare } from '../../findings/quality/say.ts'
import { html, type Html } from '../html.ts'
import { inkOfCount } from './palette.ts'

interface SchemeWords {
  readonly sources: Readonly<Record<string, string>>
  readonly information: Readonly<Record<string, string>>
  /** The information code that means suspected to be false. */
  readonly suspectedFalse: string
}

/** What the codes of each scheme say; the same letter says different things in two of them. */
const WORDS: Readonly<Record<string, SchemeWords>> = {
  '3x5x2': {
    sources: { 1: 'reliable', 2: 'untested', 3: 'not reliable' },
    information: { A: 'known directly', B: 'indirectly, corroborated', C: 'indirectly', D: 'not known', E: 'suspected false' },
    suspectedFalse: 'E',
  },
  '5x5x5': {
    sources: { A: 'always reliable', B: 'mostly reliable', C: 'sometimes', D: 'unreliable', E: 'untested' },
    information: { 1: 'known true', 2: 'known to source', 3: 'corroborated', 4: 'cannot be judged', 5: 'suspected false' },
    suspectedFalse: '5',
  },
  '6x6': {
    sources: { A: 'reliable', B: 'usually', C: 'fairly', D: 'not usually', E: 'unreliable', F: 'cannot be judged' },
    information: { 1: 'confirmed', 2: 'probably true', 3: 'possibly true', 4: 'doubtful', 5: 'improbable', 6: 'cannot be judged' },
    suspectedFalse: '',
  },
}

/** For each scheme a table of source by information, darker where more reports are graded so. */
export function drawGradings({ schemes, reports }: GradingQuality): Html {
  return html`<div class="gradings">${schemes.map((scheme) => drawScheme(scheme, reports))}</div>`
}

function drawScheme({ scheme, reports, levels }: GradingQuality['schemes'][number], all: number): Html {
  const words = WORDS[scheme] ?? { sources: {}, information: {}, suspectedFalse: '' }
  const largest = Math.max(...levels.map((level) => level.reports))
  const codes = Object.keys(words.information)
  const heads = codes.map((code) => html`<th scope="col">${code}<span class="quiet">${words.information[code]}</span></th>`)
  const rows = Object.entries(words.sources).map(([source, said]) => {
    const cells = codes.map((information) => {
      const count = levels.find((level) => level.source === source && level.information === information)?.reports ?? 0
      const { ground, text } = inkOfCount(count, largest)
      const mark = information === words.suspectedFalse ? ' class="suspect"' : ''
      return html`<td${{ html: mark }} style="background:${ground};color:${text}">${sayCount(count)}</td>`
    })
    return html`<tr>
      <th scope="row">${source} <span class="quiet">${said}</span></th>
      ${cells}
    </tr>`
  })
  return html`<section>
    <h3>${scheme} <span class="quiet">${sayCount(reports)} reports, ${sayShare(reports, all)} of all</span></h3>
    <table class="heat matrix">
      <thead>
        <tr>
          <td class="quiet">source ↓ information →</td>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`
}
