import { groupBy } from '../../../model/group-by.ts'
import { compareText } from '../../../model/id.ts'
import type { QualityAgency } from '../quality.ts'
import { AGENCY_BASES } from '../measures/quality-item.ts'
import { keysOf, OTHER_KEYS, type Tally } from '../measures/tally.ts'

/** What agencies are called in a report, and counts put together under those names. */
export interface AgencyNames {
  readonly list: readonly QualityAgency[]
  /** The rows of counts of a tally by agency, in the order of the list. */
  readonly rowsOf: (tally: Tally) => readonly { readonly agency: string; readonly counts: readonly number[] }[]
}

/** The name of all agencies beyond those that are kept apart. */
const OTHERS = 'other agencies'

/**
 * Names agencies: by the agency that records give, else by the force code, else by the file. A force code that always
 * stands beside one agency, and that agency beside it alone, is the same agency.
 *
 * @param pairs `agency TAB force code`
 * @param records agency key -> records by month, all of which are added up
 */
export function nameAgencies(pairs: Tally, records: Tally): AgencyNames {
  const aliases = findAliases(pairs)
  const keys = keysOf(records)
  const named = new Map(keys.map((key) => [key, nameKey(key, aliases)]))
  // what another tally keeps apart and this one does not is of the agencies that are kept together
  const names = [...new Set([...named.values(), OTHERS])]
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  const list = names.map((name): QualityAgency => {
    const own = keys.filter((key) => named.get(key) === name)
    const basis = AGENCY_BASES.find((candidate) => own.some((key) => key.startsWith(`${candidate}:`))) ?? 'other'
    const alsoCalled = [...aliases].filter(([, agency]) => agency === name && basis === 'agency').map(([force]) => force)
    return { name, basis, alsoCalled, records: own.reduce((total, key) => total + sum(records.get(key) ?? []), 0) }
  })
  list.sort((a, b) => b.records - a.records || compareText(a.name, b.name))
  const isKnown = new Set(named.values())
  return {
    list: list.filter(({ name }) => isKnown.has(name)),
    rowsOf: (tally) => {
      const byName = groupBy(tally, ([key]) => {
        const name = nameKey(key, aliases)
        return isKnown.has(name) ? name : OTHERS
      })
      return list.flatMap(({ name }) => {
        const rows = byName.get(name)
        return rows === undefined ? [] : [{ agency: name, counts: addUp(rows.map(([, counts]) => counts)) }]
      })
    },
  }
}

/** Sums of rows of counts, place by place. */
export function addUp(rows: readonly (readonly number[])[]): readonly number[] {
  const sums: number[] = []
  for (const row of rows) for (const [place, count] of row.entries()) sums[place] = (sums[place] ?? 0) + count
  return sums
}

/** Force code -> the one agency that goes by it. */
function findAliases(pairs: Tally): ReadonlyMap<string, string> {
  // of pairs that are no longer known, any might give a code another agency
  if (pairs.has(OTHER_KEYS)) return new Map()
  const split = keysOf(pairs).map((key) => {
    const at = key.lastIndexOf('\t')
    return [key.slice(0, at), key.slice(at + 1)] as const
  })
  const byForce = groupBy(split, ([, force]) => force)
  const byAgency = groupBy(split, ([agency]) => agency)
  return new Map(
    split
      .filter(([agency, force]) => byForce.get(force)?.length === 1 && byAgency.get(agency)?.length === 1)
      .map(([agency, force]) => [force, agency]),
  )
}

function nameKey(key: string, aliases: ReadonlyMap<string, string>): string {
  if (key === OTHER_KEYS) return OTHERS
  const name = key.slice(key.indexOf(':') + 1)
  return key.startsWith('force:') ? (aliases.get(name) ?? name) : name
}
