import { CaseError, type SqlDialect } from '@weft/core'

/**
 * How DuckDB writes what differs between engines.
 *
 * @param spills whether the engine has a folder to spill to
 */
export function createDialect(spills: boolean): SqlDialect {
  return {
    name: 'duckdb',
    capabilities: { spills, shared: false },
    quote: quoteName,
    text: quoteText,
    editDistance: (a, b) => `levenshtein(${a}, ${b})`,
    length: (text) => `length(${text})`,
  }
}

function quoteName(identifier: string): string {
  if (identifier === '' || identifier.includes('\0')) throw new CaseError('engine', 'A name of DuckDB may neither be empty nor hold NUL.')
  return `"${identifier.replaceAll('"', '""')}"`
}

/** NUL ends a statement, so that a literal cannot hold it. */
function quoteText(value: string): string {
  const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`)
  return parts.length === 1 ? parts.join('') : `(${parts.join(' || chr(0) || ')})`
}
