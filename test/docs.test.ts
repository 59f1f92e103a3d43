import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { COLUMN_FORMS, COMMON_COLUMNS, COMMON_FORMS, configSchema, DEFAULT_OPTIONS, KINDS, parseConfig, RECORD_KINDS } from '@weft/core'
import { describe, expect, it } from 'vitest'
import { writeDictionary } from './data-dictionary.ts'
import { ROOT } from './run-weft.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** The text of the first fenced block of a language. */
function block(text: string, language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? ''
}

/** The keys of a JSON Schema, by their paths, that say nothing of what they mean. */
function undescribedKeys(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([part, value]: [string, unknown]) => {
    if (part !== 'properties') return undescribedKeys(value, part === 'items' ? `${path}[]` : path)
    return Object.entries(value as Readonly<Record<string, object>>).flatMap(([key, inner]) => [
      ...('description' in inner ? [] : [`${path}.${key}`]),
      ...undescribedKeys(inner, `${path}.${key}`),
    ])
  })
}

describe('the README', () => {
  it('shows a program that prints what it says', () => {
    const readme = read('README.md')
    const folder = join(ROOT, 'test/node_modules/.readme')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'example.mjs'), block(readme, 'ts'))
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toBe(block(readme.slice(readme.indexOf('prints\n')), ''))
  })

  it('names the two commands', () => {
    expect(block(read('README.md'), 'sh')).toMatch(/^npm start .*\nnpm test /)
  })
})

describe('the documentation', () => {
  it.each(PAGES)('%s links only to what exists', (page) => {
    const links = Array.from(read(page).matchAll(/\]\(([^)#]+)[^)]*\)/g), (match) => match[1] ?? '').filter(
      (link) => !link.startsWith('http'),
    )
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([])
  })

  it('has a data dictionary of every column of every kind, with its form, an example and its other names', async () => {
    const page = read('docs/data-dictionary.md')
    const written = `${page.slice(0, page.indexOf('## person\n'))}${writeDictionary()}\n${page.slice(page.indexOf('## Words\n'))}`
    await expect(written).toMatchFileSnapshot(join(ROOT, 'docs/data-dictionary.md'))
  })

  it('gives a form and an example for every column, and only for columns', () => {
    for (const kind of RECORD_KINDS) expect(Object.keys(COLUMN_FORMS[kind]).sort(), kind).toEqual(Object.keys(KINDS[kind].columns).sort())
    expect(Object.keys(COMMON_FORMS).sort()).toEqual(Object.keys(COMMON_COLUMNS).sort())
  })

  it('has a schema of the configuration for editors that is up to date, with a description for every key', () => {
    const schema: unknown = JSON.parse(read('docs/weft.config.schema.json'))
    expect(schema).toEqual(configSchema())
    expect(undescribedKeys(schema, '')).toEqual([])
    expect(undescribedKeys({ properties: { a: { type: 'string' } } }, '')).toEqual(['.a'])
  })

  it('lists every setting with its default, and shows a configuration that is one', () => {
    const mapping = read('docs/mapping.md')
    for (const part of ['graph', 'groups', 'layout'] as const) {
      for (const [key, value] of Object.entries(DEFAULT_OPTIONS[part])) {
        const row = mapping.split('\n').find((line) => line.includes(`\`${part}.${key}\``))
        expect(row, `${part}.${key}`).toContain(String(value))
      }
    }
    expect(() => parseConfig(block(mapping, 'json'), 'docs/mapping.md')).not.toThrow()
  })

  it('names no machine path and no host of a package registry', () => {
    const texts = [...PAGES, 'CHANGELOG.md', 'pnpm-lock.yaml', 'package.json'].map(read).join('\n')
    expect(texts).not.toMatch(/\/work\/|\/root\/|\/home\/|registry\.[a-z]/)
  })
})
