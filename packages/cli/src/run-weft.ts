import { defineCommand, renderUsage, runCommand, type CommandDef, type SubCommandsDef } from 'citty'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { decideCommand } from './commands/decide.ts'
import { explainCommand } from './commands/explain.ts'
import { mapCommand } from './commands/map.ts'
import { sampleCommand } from './commands/sample.ts'
import { viewCommand } from './commands/view.ts'
import { EXIT, explainFault, UsageError, type ExitCode } from './exit-code.ts'
import { visible } from './output/visible.ts'
import { VERSION } from './version.ts'

const COMMANDS = {
  build: buildCommand,
  check: checkCommand,
  map: mapCommand,
  view: viewCommand,
  explain: explainCommand,
  decide: decideCommand,
  sample: sampleCommand,
} satisfies SubCommandsDef

const WEFT = defineCommand({
  meta: {
    name: 'weft',
    version: VERSION,
    description: 'Finds groups in intelligence exports, with the records that hold them. A group is a lead until a person decides.',
  },
  subCommands: COMMANDS,
})

/** Runs one command line; faults are told on stderr, in one sentence where they are expected. */
export async function runWeft(args: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(args)
  } catch (fault) {
    const { code, sentence } = explainFault(fault)
    process.stderr.write(`${visible(sentence === undefined ? describeUnexpected(fault) : `weft: ${sentence}`)}\n`)
    return code
  }
}

async function dispatch(args: readonly string[]): Promise<ExitCode> {
  const [name = 'help', ...rest] = args
  if (name === '--version' || name === '-v') return print(VERSION)
  const asked = name === 'help' || name === '--help' || name === '-h' ? rest[0] : undefined
  if (name === 'help' || name === '--help' || name === '-h')
    return print(await renderUsage(asked === undefined ? WEFT : commandNamed(asked), WEFT))
  const command = commandNamed(name)
  if (rest.includes('--help') || rest.includes('-h')) return print(await renderUsage(command, WEFT))
  refuseUnknownFlags(name, command, rest)
  try {
    const { result } = await runCommand(command, { rawArgs: [...rest] })
    return typeof result === 'number' ? (result as ExitCode) : EXIT.done
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'CLIError')
      throw new UsageError(`${fault.message.replace(/\.$/, '')}; see "weft help ${name}".`, { cause: fault })
    throw fault
  }
}

function print(text: string): ExitCode {
  process.stdout.write(`${text}\n`)
  return EXIT.done
}

function commandNamed(name: string): CommandDef {
  if (!isCommand(name))
    throw new UsageError(`there is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}. See "weft help".`)
  // commands differ in their arguments; from here on they are handled alike
  return COMMANDS[name] as unknown as CommandDef
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name)
}

function refuseUnknownFlags(name: string, command: CommandDef, args: readonly string[]): void {
  const known = Object.keys(command.args ?? {})
  for (const arg of args) {
    if (arg === '--') return
    const flag = /^--(?:no-)?([^=]+)/.exec(arg)?.[1]
    const found = flag ?? (/^-[a-zA-Z]/.test(arg) ? arg.slice(1) : undefined)
    if (found !== undefined && !known.includes(found)) {
      throw new UsageError(`"${arg}" is no option of "weft ${name}"; it has ${known.map((option) => `--${option}`).join(', ')}.`)
    }
  }
}

function describeUnexpected(fault: unknown): string {
  return `weft: an unexpected fault: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`
}
