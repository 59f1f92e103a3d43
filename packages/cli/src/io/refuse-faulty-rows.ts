import { DataError } from '../exit-code.ts'

/**
 * Refuses data of which too many rows were set aside.
 *
 * @param maxRejected the share that is allowed, 0 to 1
 * @param example a sentence about the first of them, with a blank before it; '' for none
 * @throws DataError with how many there are of how many
 */
export function refuseFaultyRows(
  { read, rejected }: { readonly read: number; readonly rejected: number },
  maxRejected: number,
  example = '',
): void {
  if (read === 0 || rejected / read <= maxRejected) return
  const allowed = String(Number((maxRejected * 100).toFixed(6)))
  throw new DataError(
    `${((rejected / read) * 100).toFixed(1)} % of the rows (${String(rejected)} of ${String(read)}) cannot be used, more than the ${allowed} % allowed; map the files with --config, or raise --max-rejected.${example}`,
  )
}
