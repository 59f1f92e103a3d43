/** A date of birth is taken for a default where more people have it than this, ... */
const AT_LEAST = 12
/** ... and more than so many times what falls to a day when births spread over this many. */
const TIMES = 12
const DAYS = 20_000

/**
 * Dates of birth that a system or a person fills in where none is known: far more people have them than are born on a day.
 *
 * @param dates partial dates; those without a day are passed over
 */
export function findDefaultDates(dates: Iterable<string | undefined>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let known = 0
  for (const date of dates) {
    if (date?.length !== 10) continue
    known += 1
    counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  const bound = Math.max(AT_LEAST, (TIMES * known) / DAYS)
  return new Map([...counts].filter(([, count]) => count > bound).sort(([a], [b]) => (a < b ? -1 : 1)))
}
