import { describe, expect, it } from 'vitest'
import { generateSample, HARBOUR_OPTIONS, type Sample } from '../src/index.ts'
import { readCommitted } from './read-sample.ts'

const textOf = (sample: Sample): string => [...sample.exports, ...sample.truth].map(({ path, text }) => `${path}\n${text}`).join('')

describe('generateSample', () => {
  it('gives the committed files, byte for byte', () => {
    const sample = generateSample(HARBOUR_OPTIONS)
    for (const { path, text } of sample.exports) expect(text === readCommitted(`harbour/${path}`), path).toBe(true)
    for (const { path, text } of sample.truth) expect(text === readCommitted(`truth/${path}`), path).toBe(true)
  })

  it('gives the same bytes for the same options, and others for another seed', () => {
    const first = textOf(generateSample({ people: 400, seed: 7 }))
    expect(textOf(generateSample({ people: 400, seed: 7 })) === first).toBe(true)
    expect(textOf(generateSample({ people: 400, seed: 8 })) === first).toBe(false)
  })

  it('plants the same groups, decoys and findings in a small and in a large population', () => {
    const shapes = (people: number): unknown =>
      generateSample({ people, seed: 3 })
        .truth.filter(({ path }) => path === 'groups.json')
        .map(({ text }) => (JSON.parse(text) as { id: string; offenders: unknown[] }[]).map((group) => [group.id, group.offenders.length]))
    expect(shapes(5000)).toEqual(shapes(400))
  })

  it('leaves no gap of a telling unfilled', () => {
    expect(textOf(generateSample({ people: 900, seed: 11 }))).not.toMatch(/\{(?:name|other|place|thing|child|age|count|n|stem|type)\}/)
  })

  it('comes near the number of person rows asked for', () => {
    const persons = generateSample({ people: 3000, seed: 5 }).exports.find(({ path }) => path === 'persons.csv')?.text ?? ''
    const rows = persons.split('\n').length - 2
    expect(rows).toBeGreaterThan(2950)
    expect(rows).toBeLessThan(3050)
  })
})
