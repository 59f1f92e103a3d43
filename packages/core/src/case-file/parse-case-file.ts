import { CaseError } from '../error.ts'
import { CASE_FORMAT, CASE_VERSION, type CaseFile } from './case-file.ts'

const LISTS = ['entities', 'definitions', 'groups', 'notices'] as const
const TABLES = ['sources', 'identities', 'edges', 'ties', 'childTies', 'measures', 'layout', 'communities', 'counts'] as const

/**
 * Reads the text of a `case.json`.
 *
 * @throws CaseError `bad-case-file` where the text is no JSON, no case file, of a later version, or lacks a part
 */
export function parseCaseFile(text: string): CaseFile {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== CASE_FORMAT) {
    throw new CaseError('bad-case-file', 'This is not a Weft case file: open the case.json that "weft build" wrote.')
  }
  const file = value as Partial<CaseFile>
  if (file.version !== CASE_VERSION) {
    throw new CaseError(
      'bad-case-file',
      `The case file is of version ${String(file.version)}, this Weft reads version ${String(CASE_VERSION)}: build the case again.`,
    )
  }
  const missing = [...LISTS.filter((part) => !Array.isArray(file[part])), ...TABLES.filter((part) => !isTable(file[part]))]
  if (missing.length > 0) {
    throw new CaseError('bad-case-file', `The case file lacks its ${missing.join(', ')}: it was cut short or edited; build the case again.`)
  }
  return value as CaseFile
}

function isTable(part: unknown): boolean {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CaseError('bad-case-file', 'The case file is not JSON: it was cut short or edited; build the case again.', { cause })
  }
}
