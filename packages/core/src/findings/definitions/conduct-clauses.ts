import { sayCount } from '../../model/say-count.ts'
import type { Conduct } from '../../presets/definitions/definition.ts'
import type { Verdict } from '../../model/verdict.ts'
import { zip } from '../../model/zip.ts'
import { composeClause, type ClauseVerdict } from './clause.ts'
import { allJudged, anyJudged, type Judged } from './judged.ts'
import { judgeOccasion } from './judge-people.ts'
import type { Occasion } from './occasion.ts'
import { judgeConduct, openWithoutOccasions, type Reading } from './reading.ts'

/** Whether anything of the kind that a definition is about is recorded of the group. */
export function judgeConductClause(reading: Reading): ClauseVerdict {
  const judged = reading.occasions.map((occasion) => judgeConduct(occasion, reading.definition.conduct.anyOf, reading))
  const said = sayConduct(judged, 'what the definition is about')
  const flagged = zip(reading.occasions, judged).filter(
    ([occasion, { verdict, evidence }]) => verdict === 'met' && isOnlyFlagged(occasion, evidence, reading),
  )
  const only = `, ${String(flagged.length)} of them only by a flag on somebody in it, whenever that was set.`
  const statement = flagged.length === 0 ? said : said.replace(/\.$/, only)
  return composeClause('conduct', openWithoutOccasions(anyJudged(judged), reading), statement)
}

/** Whether nothing but flags on the people of an occasion shows what was done: no record of its own does. */
function isOnlyFlagged({ entity }: Occasion, evidence: readonly number[], { sources }: Reading): boolean {
  const own = sources.graph.entities.list[entity]?.records ?? []
  return evidence.length > 0 && !evidence.some((record) => own.includes(record))
}

/** Whether the records say that the child was brought to it in a way that a definition asks for. What does not say so leaves it open. */
export function judgeMeans(signs: readonly Conduct[], reading: Reading): ClauseVerdict {
  const judged = reading.occasions.map((occasion) => {
    const done = judgeOccasion(occasion, reading)
    const means = judgeConduct(occasion, signs, reading)
    return allJudged([done, means.verdict === 'not met' ? openMeans(occasion.entity, occasion.kind, reading) : means])
  })
  return composeClause(
    'means',
    openWithoutOccasions(anyJudged(judged), reading),
    sayConduct(judged, 'that the child was controlled, coerced, manipulated or deceived'),
  )
}

/** The name of an offence never rules out coercion: only an account could tell. */
function openMeans(entity: number, kind: 'event' | 'report', { supposed }: Reading): Judged {
  const field = kind === 'event' ? 'modus_operandi' : 'text'
  const isSupposed = supposed.has(`${String(entity)} ${field}`)
  return { verdict: isSupposed ? 'met' : 'unknown', evidence: [], missing: isSupposed ? [] : [{ entity, field }] }
}

function sayConduct(judged: readonly { readonly verdict: Verdict }[], what: string): string {
  const met = judged.filter(({ verdict }) => verdict === 'met').length
  const open = judged.filter(({ verdict }) => verdict === 'unknown').length
  if (met > 0) return `${sayCount(met, 'event or report shows', 'events and reports show')} ${what}.`
  if (open > 0) return `No event or report shows ${what}, and ${sayCount(open, 'leaves', 'leave')} it open.`
  return `No event or report shows ${what}.`
}
