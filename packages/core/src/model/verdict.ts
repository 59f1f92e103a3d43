export const VERDICTS = ['met', 'unknown', 'not met'] as const
/** Whether records meet a condition; unknown where what is not recorded could turn it either way. */
export type Verdict = (typeof VERDICTS)[number]

/** Whether all conditions are met: one that is not met decides, then one that is unknown (strong Kleene logic, 1952). None at all are met. */
export function allOf(verdicts: Iterable<Verdict>): Verdict {
  let all: Verdict = 'met'
  for (const verdict of verdicts) {
    if (verdict === 'not met') return verdict
    if (verdict === 'unknown') all = verdict
  }
  return all
}

/** Whether any condition is met: one that is met decides, then one that is unknown. Of none at all, none is met. */
export function anyOf(verdicts: Iterable<Verdict>): Verdict {
  return atLeast(1, verdicts)
}

/** Whether at least so many conditions are met: unknown where it hangs on those that are unknown. */
export function atLeast(least: number, verdicts: Iterable<Verdict>): Verdict {
  let met = 0
  let open = 0
  for (const verdict of verdicts) {
    if (verdict === 'met') met++
    else if (verdict === 'unknown') open++
  }
  if (met >= least) return 'met'
  return met + open >= least ? 'unknown' : 'not met'
}
