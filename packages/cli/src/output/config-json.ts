import type { TableMapping } from '@weft/core'

/** The name under which an editor looks for the schema beside a configuration. */
const SCHEMA_NAME = 'weft.config.schema.json'

/** A configuration to start from, as JSON text: a purpose to fill in, and how the files are read. */
export function configJson(tables: readonly TableMapping[]): string {
  return `${JSON.stringify({ $schema: SCHEMA_NAME, purpose: '', tables }, undefined, 2)}\n`
}
