import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildCase, buildInto, decide, ONE_PAIR } from '../cli-linkage.ts'
import { HARBOUR, makeFolder, ROOT } from '../run-weft.ts'

const MAIN = join(ROOT, 'packages/cli/dist/main.js')
const SIGNALS = ['SIGKILL', 'SIGTERM'] as const
/** So long a step is let run before it is killed, in milliseconds. */
const MIDWAY = 300

/** A place of its own for a run: an empty working folder, and an empty folder for what is temporary. */
interface Place {
  readonly cwd: string
  readonly temporary: string
}

let exports: string
let built: string
let place: Place
/** A case, with a judgement among its files. */
let folder: string

beforeAll(() => {
  exports = makeFolder(ONE_PAIR)
  built = buildCase(exports)
  decide(built, 'P3', 'P4', 'same')
})

beforeEach(() => {
  const own = makeFolder()
  place = { cwd: join(own, 'work'), temporary: join(own, 'temporary') }
  for (const path of Object.values(place) as readonly string[]) mkdirSync(path)
  folder = join(own, 'case')
  cpSync(built, folder, { recursive: true })
})

function startBuild(input: string, out: string): ChildProcess {
  const env = { ...process.env, TMPDIR: place.temporary, TEMP: place.temporary, TMP: place.temporary }
  return spawn(process.execPath, [MAIN, 'build', input, '--out', out], { cwd: place.cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Waits for a step to be told, or for the end; gives all that was told until then. */
async function waitForStep(run: ChildProcess, step: string): Promise<() => string> {
  let told = ''
  await new Promise<void>((resolve) => {
    run.once('exit', resolve)
    run.stderr?.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (told.includes(step)) resolve()
    })
  })
  return () => told
}

/** Kills a run that has not ended, and waits for its end. */
async function kill(run: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise<readonly unknown[]>((resolve) => {
    run.once('exit', (code, by) => {
      resolve([code, by])
    })
  })
  expect([run.exitCode, run.signalCode]).toEqual([null, null])
  run.kill(signal)
  expect(await ended).toEqual([null, signal])
}

function contentsOf(path: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'base64')]))
}

function expectNothingBeside(): void {
  expect(readdirSync(place.temporary)).toEqual([])
  expect(readdirSync(place.cwd)).toEqual([])
}

describe('a build that is killed while it links', () => {
  it.each(SIGNALS)('by %s leaves the case that was there as it was, and nothing anywhere else', async (signal) => {
    const before = contentsOf(folder)
    const run = startBuild(HARBOUR, folder)
    const told = await waitForStep(run, 'linking records')
    await new Promise((resolve) => setTimeout(resolve, MIDWAY))
    await kill(run, signal)
    expect(told()).not.toContain('building the graph')
    expect(contentsOf(folder)).toEqual(before)
    expectNothingBeside()
  })

  it('leaves no folder where there was none', async () => {
    const out = join(place.cwd, 'case')
    const run = startBuild(HARBOUR, out)
    await waitForStep(run, 'linking records')
    await new Promise((resolve) => setTimeout(resolve, MIDWAY))
    await kill(run, 'SIGKILL')
    expect(existsSync(out)).toBe(false)
    expectNothingBeside()
  })
})

// a named pipe that nobody reads holds a build in the middle of writing
describe.skipIf(process.platform === 'win32')('a build that is killed while it writes', () => {
  it.each(SIGNALS)('by %s leaves the case that was there, and parts that the next build removes', async (signal) => {
    const before = contentsOf(folder)
    const pipe = join(folder, 'link-models.json.part')
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe])
    const run = startBuild(exports, folder)
    await waitForStep(run, 'writing the case folder')
    while (!existsSync(join(folder, 'identity-pairs.csv.part')) && run.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20))
    await kill(run, signal)
    rmSync(pipe)
    const after = contentsOf(folder)
    const parts = [...after.keys()].filter((name) => name.endsWith('.part'))
    expect(parts).toEqual(expect.arrayContaining(['identities.csv.part', 'identity-pairs.csv.part']))
    expect(new Map([...after].filter(([name]) => !parts.includes(name)))).toEqual(before)
    expectNothingBeside()
    buildInto(folder, exports)
    expect(readdirSync(folder).sort()).toEqual([...before.keys()].sort())
  })
})

describe('a build that is not killed', () => {
  it('leaves nothing beside its case folder either', async () => {
    const run = startBuild(exports, folder)
    await new Promise((resolve) => run.once('exit', resolve))
    expect(run.exitCode).toBe(0)
    expectNothingBeside()
  })
})
