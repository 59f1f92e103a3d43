import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The stages of core in the order of the walk: a file may import its own stage and what stands before it. */
const STAGES = [
  'kernels',
  'model',
  'error',
  'engine',
  'presets',
  'mapping',
  'find-model-faults',
  'link-model-schema',
  'definition-schema',
  'group-options',
  'options',
  'rows',
  'records',
  'entities',
  'linkage',
  'graph',
  'groups',
  'tasks',
  'findings',
  'case-file',
  'reports',
  'pipeline',
  'index',
]
/** Stages that stand side by side and import nothing but themselves. */
const ALONE = new Set(['kernels', 'model', 'error'])
/** The function of each stage that only the pipeline calls. */
const DOORS: Readonly<Record<string, string>> = {
  readRows: 'rows/read-rows.ts',
  parseRecords: 'records/parse-records.ts',
  resolveEntities: 'entities/resolve-entities.ts',
  buildGraph: 'graph/build-graph.ts',
  detectGroups: 'groups/detect-groups.ts',
  composeCaseFile: 'case-file/compose-case-file.ts',
}
/** What each package may import of the others. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  'packages/engine-duckdb': ['@weft/core'],
  'sample-data': ['@weft/core'],
  'packages/cli': ['@weft/core', '@weft/core/tasks', '@weft/engine-duckdb', '@weft/sample-data', '@weft/viewer'],
  'apps/viewer': ['@weft/core/case-file'],
}

interface SourceFile {
  readonly path: string
  readonly text: string
  /** Specifiers that exist at run time, then those of types alone. */
  readonly imports: readonly { readonly specifier: string; readonly isType: boolean }[]
}

function readSources(folder: string): readonly SourceFile[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .map(({ path, text }) => ({ path, text, imports: findImports(text) }))
}

function findImports(text: string): SourceFile['imports'] {
  const statements = text.matchAll(/^(import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const dynamic = text.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)/g)
  return [
    ...Array.from(statements, (match) => ({ specifier: match[3] ?? '', isType: match[2] !== undefined })),
    ...Array.from(dynamic, (match) => ({ specifier: match[1] ?? '', isType: false })),
  ]
}

function stageOf(path: string): string {
  const [first = ''] = relative(join(ROOT, 'packages/core/src'), path).split('/')
  return first.replace(/\.ts$/, '')
}

function targetsOf({ path, imports }: SourceFile): readonly string[] {
  return imports.filter(({ specifier }) => specifier.startsWith('.')).map(({ specifier }) => resolve(dirname(path), specifier))
}

/** The files of one import circle, if there is any. */
function findCircle(files: readonly SourceFile[]): readonly string[] {
  const targets = new Map(files.map((file) => [file.path, targetsOf(file)]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const target of targets.get(path) ?? []) {
      const circle = visit(target, [...trail, path])
      if (circle.length > 0) return circle
    }
    done.add(path)
    return []
  }
  for (const { path } of files) {
    const circle = visit(path, [])
    if (circle.length > 0) return circle.map((file) => relative(ROOT, file))
  }
  return []
}

const core = readSources('packages/core/src')

describe('the walk of core', () => {
  it('has a place for every file', () => {
    expect(core.map(({ path }) => stageOf(path)).filter((stage) => !STAGES.includes(stage))).toEqual([])
    expect(core.length).toBeGreaterThan(40)
  })

  it('looks one way: no file imports a later stage', () => {
    const wrong = core.flatMap((file) => {
      const own = stageOf(file.path)
      return targetsOf(file)
        .map(stageOf)
        .filter((stage) => STAGES.indexOf(stage) > STAGES.indexOf(own) || (ALONE.has(own) && stage !== own))
        .map((stage) => `${relative(ROOT, file.path)} imports ${stage}`)
    })
    expect(wrong).toEqual([])
  })

  it('opens the door of each stage in the pipeline alone', () => {
    const wrong = core
      .filter(({ path }) => stageOf(path) !== 'pipeline')
      .flatMap(({ path, text }) =>
        Object.entries(DOORS)
          .filter(([door, home]) => !path.endsWith(home) && new RegExp(`import .*\\b${door}\\b`).test(text))
          .map(([door]) => `${relative(ROOT, path)} imports ${door}`),
      )
    expect(wrong).toEqual([])
    for (const [door, home] of Object.entries(DOORS)) {
      expect(core.find(({ path }) => path.endsWith(home))?.text).toContain(`function${door === 'readRows' ? '*' : ''} ${door}(`)
    }
  })

  it('keeps functions out of the presets', () => {
    const presets = core.filter(({ path }) => stageOf(path) === 'presets')
    expect(presets.filter(({ text }) => /\bfunction\b|=>/.test(text)).map(({ path }) => path)).toEqual([])
    expect(presets.length).toBeGreaterThan(3)
  })

  it('names ethnicity, nationality and religion only where records are read and withheld, and where it is counted how well they are recorded', () => {
    const allowed = ['presets/', 'records/', 'findings/quality/']
    const naming = core.filter(
      ({ path, text }) =>
        /ethnicit|nationalit|religio/i.test(text) && !allowed.some((folder) => path.includes(`packages/core/src/${folder}`)),
    )
    expect(naming.map(({ path }) => relative(ROOT, path))).toEqual([])
  })

  it('uses no clock, no chance, no file and no console', () => {
    const banned = /\bMath\.random\b|\bDate\.now\b|new Date\(\)|\bconsole\.|from 'node:|\bprocess\.|\bsetTimeout\b/
    expect(core.filter(({ text }) => banned.test(text)).map(({ path }) => relative(ROOT, path))).toEqual([])
  })
})

describe('the packages', () => {
  it.each(Object.entries(PACKAGES))('%s imports only %j of the others', (folder, allowed) => {
    const wrong = readSources(`${folder}/src`).flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('@weft/') && !allowed.includes(specifier))
        .map(({ specifier }) => `${relative(ROOT, path)} imports ${specifier}`),
    )
    expect(wrong).toEqual([])
  })

  it.each(Object.keys(PACKAGES))('%s has no import circle', (folder) => {
    expect(findCircle(readSources(`${folder}/src`))).toEqual([])
  })

  it.each(Object.keys(PACKAGES))('%s reaches into no other folder by path', (folder) => {
    const outside = readSources(`${folder}/src`).flatMap((file) =>
      targetsOf(file).filter((target) => !target.startsWith(join(ROOT, folder, 'src'))),
    )
    expect(outside).toEqual([])
  })

  it('keeps panels and scene of the viewer apart, and Sigma in the scene', () => {
    const viewer = readSources('apps/viewer/src')
    const inRoom = (room: string): readonly SourceFile[] => viewer.filter(({ path }) => path.includes(`/viewer/src/${room}/`))
    const crossing = (from: string, to: string): readonly string[] =>
      inRoom(from).flatMap((file) => targetsOf(file).filter((target) => target.includes(`/viewer/src/${to}/`)))
    expect([
      ...crossing('panels', 'scene'),
      ...crossing('scene', 'panels'),
      ...crossing('state', 'panels'),
      ...crossing('state', 'scene'),
    ]).toEqual([])
    const drawing = viewer.filter(
      ({ path, imports }) => !path.includes('/scene/') && imports.some(({ specifier }) => /^(sigma|graphology|@sigma)/.test(specifier)),
    )
    expect(drawing.map(({ path }) => relative(ROOT, path))).toEqual([])
    expect(inRoom('scene').length).toBeGreaterThan(2)
  })

  it('finds an import circle where there is one', () => {
    const file = (name: string, to: string): SourceFile => ({
      path: `/x/${name}.ts`,
      text: '',
      imports: [{ specifier: `./${to}.ts`, isType: false }],
    })
    expect(findCircle([file('a', 'b'), file('b', 'c'), file('c', 'a')])).toHaveLength(4)
    expect(findCircle([file('a', 'b'), file('b', 'c')])).toEqual([])
  })
})
