import { writeFile } from 'node:fs/promises'
import { configSchema, proposeMapping, readHeads } from '@weft/core'
import { defineCommand, type ArgsDef } from 'citty'
import { EXIT, UsageError, type ExitCode } from '../exit-code.ts'
import { CONFIG_NAME, findTables, openTables } from '../io/find-tables.ts'
import { configJson } from '../output/config-json.ts'
import { describeProposal } from '../output/proposal.ts'

const ARGS = {
  inputs: {
    type: 'positional',
    required: false,
    description: 'Files or folders with delimited text: the exports, of which only the first rows are read',
    valueHint: 'files or folders...',
  },
  out: { type: 'string', description: `Write the configuration to this file, such as ${CONFIG_NAME}`, valueHint: 'file' },
  schema: { type: 'boolean', description: 'Print the JSON Schema of a configuration instead, for editors' },
} as const satisfies ArgsDef

/** How many rows of each file are looked at. */
const ROWS = 500

/** `weft map`: a starting configuration for exports with headers of their own. */
export const mapCommand = defineCommand({
  meta: { name: 'map', description: 'Guesses how exports can be read, and prints a configuration to start from' },
  args: ARGS,
  run: ({ args }) => map(args._, args.out, args.schema === true),
})

async function map(inputs: readonly string[], out: string | undefined, isSchema: boolean): Promise<ExitCode> {
  if (isSchema) return hand(`${JSON.stringify(configSchema(), undefined, 2)}\n`, out)
  if (inputs.length === 0) throw new UsageError('name the files or folders to map; see "weft help map".')
  const { files } = await findTables(inputs)
  const proposal = proposeMapping(await readHeads(openTables(files), {}, ROWS))
  process.stderr.write(describeProposal(proposal))
  if (proposal.tables.length === 0)
    throw new UsageError('no file could be mapped; write the configuration by hand, as docs/mapping.md shows.')
  return hand(configJson(proposal.tables), out)
}

/** Prints a text, or writes it to a file that is not there yet. */
async function hand(text: string, out: string | undefined): Promise<ExitCode> {
  if (out === undefined) {
    process.stdout.write(text)
    return EXIT.done
  }
  try {
    await writeFile(out, text, { flag: 'wx' })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`${out} is there already, and is left as it is: name another file.`, { cause: fault })
    throw fault
  }
  process.stderr.write(`Written to ${out}.\n`)
  return EXIT.done
}
