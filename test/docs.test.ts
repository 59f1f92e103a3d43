import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { COMMON_COLUMNS, DEFAULT_OPTIONS, KINDS, parseConfig } from '@weft/core'
import { describe, expect, it } from 'vitest'
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

  it('lists every column of every kind in the data dictionary', () => {
    const dictionary = read('docs/data-dictionary.md')
    for (const [kind, { columns }] of Object.entries(KINDS)) {
      const section = dictionary.slice(dictionary.indexOf(`## ${kind}\n`)).split('\n## ')[0] ?? ''
      for (const [column, synonyms] of Object.entries(columns)) {
        expect(section, `${kind}.${column}`).toContain(`\`${column}\``)
        for (const synonym of synonyms) expect(section, `${kind}.${column}`).toContain(synonym)
      }
    }
    for (const column of Object.keys(COMMON_COLUMNS)) expect(dictionary).toContain(`\`${column}\``)
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
