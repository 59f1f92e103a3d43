import { createRandom, type SqlEngine } from '@weft/core'
import { linkThings, PERSON_MODEL, personPersonas, weightOf, type EntityPersona, type Linkage, type LinkTask } from '@weft/core/linkage'
import { openDuckDb } from '@weft/engine-duckdb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { joinTies } from '../../packages/core/src/entities/linkage/cluster-pairs.ts'
import { compilePattern } from '../../packages/core/src/entities/linkage/pattern.ts'

const PEOPLE = 120
const SYLLABLES = [
  'ban',
  'dor',
  'fel',
  'gim',
  'hal',
  'jor',
  'kel',
  'lum',
  'mar',
  'nev',
  'os',
  'pel',
  'quin',
  'ros',
  'sab',
  'tor',
  'vex',
  'wyn',
]

/** Invented people, the odd ones written down twice with a slip; each twin stands behind its first. */
function inventTwice(seed: number): { readonly personas: readonly EntityPersona[]; readonly person: readonly number[] } {
  const random = createRandom(seed)
  const pick = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? ''
  const digits = (from: number, count: number): string => String(from + Math.floor(random() * count)).padStart(2, '0')
  const personas: EntityPersona[] = []
  const person: number[] = []
  const add = (number: number, forenames: string, surname: string, dateOfBirth: string, phone: string): void => {
    const entity = person.length
    personPersonas({ names: [{ forenames, surname }], dateOfBirth, phones: [phone] }).forEach((values, i) => {
      personas.push({ entity, isPrimary: i === 0, values })
    })
    person.push(number)
  }
  for (let number = 0; number < PEOPLE; number++) {
    const [forename, surname] = [pick() + pick(), pick() + pick() + pick()]
    const born = `19${digits(50, 50)}-${digits(1, 12)}-${digits(1, 28)}`
    const phone = `+4477009${String(number).padStart(5, '0')}`
    add(number, forename, surname, born, phone)
    if (number % 2 === 1) add(number, forename, number % 4 === 1 ? surname : `${surname}e`, born, phone)
  }
  return { personas, person }
}

let engine: SqlEngine
beforeEach(async () => {
  engine = await openDuckDb()
})
afterEach(async () => {
  await engine.close()
})

const link = (given: Partial<LinkTask> & Pick<LinkTask, 'personas' | 'count'>): Promise<Linkage> =>
  linkThings(engine, {
    model: PERSON_MODEL,
    thresholds: { link: weightOf(0.99), review: weightOf(0.5) },
    learns: true,
    same: [],
    isApart: () => false,
    isUnsure: () => false,
    ...given,
  })

describe('linkThings', () => {
  it('finds people who were written down twice, and joins nobody else', async () => {
    const { personas, person } = inventTwice(41)
    const { clusters, pairs } = await link({ personas, count: person.length })
    for (const { left, right } of pairs.filter(({ band }) => band === 'link')) expect(person[left]).toBe(person[right])
    const found = person.filter((number, thing) => thing > 0 && person[thing - 1] === number && clusters[thing] === clusters[thing - 1])
    expect(found.length).toBeGreaterThanOrEqual(57)
  })

  it('gives each pair once, the lower number first and in order, with its own pattern and weight', async () => {
    const { personas, person } = inventTwice(42)
    const { pairs, weigher, model } = await link({ personas, count: person.length })
    const patternOf = compilePattern(model)
    const keys = pairs.map(({ left, right }) => left * 1000 + right)
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b))
    expect(pairs.length).toBeGreaterThan(50)
    for (const { left, right, pattern, things, weight } of pairs) {
      expect(left).toBeLessThan(right)
      expect(pattern).toBe(patternOf(personas[left]?.values ?? [], personas[right]?.values ?? []))
      expect(weigher.explain(pattern, things).weight).toBeCloseTo(weight, 9)
      expect(weight).toBeGreaterThanOrEqual(weightOf(0.5))
    }
  })

  it('makes clusters of links and of what a person holds to be one', async () => {
    const { personas, person } = inventTwice(43)
    const same = [{ left: 0, right: 4 }]
    const { clusters, pairs } = await link({ personas, count: person.length, same })
    expect([...clusters]).toEqual([...joinTies(person.length, [...pairs.filter(({ band }) => band === 'link'), ...same])])
    expect(clusters[4]).toBe(clusters[0])
  })

  it('neither links nor shows what must stay apart, and only shows what a person could not tell', async () => {
    const { personas, person } = inventTwice(41)
    const all = await link({ personas, count: person.length })
    const [one, other] = all.pairs.filter(({ band }) => band === 'link')
    const is = (pair: typeof one, left: number, right: number): boolean => pair?.left === left && pair.right === right
    const held = await link({
      personas,
      count: person.length,
      isApart: (left, right) => is(one, left, right),
      isUnsure: (left, right) => is(other, left, right),
    })
    expect(held.pairs.some(({ left, right }) => is(one, left, right))).toBe(false)
    expect(held.pairs.find(({ left, right }) => is(other, left, right))).toMatchObject({ band: 'review', heldBy: 'judgement' })
    expect(held.clusters[one?.left ?? 0]).not.toBe(held.clusters[one?.right ?? 0])
    expect(held.clusters[other?.left ?? 0]).not.toBe(held.clusters[other?.right ?? 0])
    const others = (linkage: Linkage): readonly string[] =>
      linkage.pairs
        .map(({ left, right, band }) => `${left} ${right} ${band}`)
        .filter((line) => ![one, other].some((pair) => line.startsWith(`${String(pair?.left)} ${String(pair?.right)} `)))
    expect(others(held)).toEqual(others(all))
  })

  it('links nothing at an endless threshold', async () => {
    const { personas, person } = inventTwice(41)
    const { clusters, pairs } = await link({ personas, count: person.length, thresholds: { link: Infinity, review: 0 } })
    expect(pairs.length).toBeGreaterThan(50)
    expect(pairs.every(({ band }) => band === 'review')).toBe(true)
    expect([...clusters]).toEqual([...person.keys()])
  })

  it('learns from the data where it is to, and leaves the model as it is where it is not', async () => {
    const { personas, person } = inventTwice(41)
    expect((await link({ personas, count: person.length, learns: false })).model).toBe(PERSON_MODEL)
    const { model, trained } = await link({ personas, count: person.length })
    expect(model).not.toEqual(PERSON_MODEL)
    expect(model.shares?.matched).toBe(trained.shares.matched)
    expect(trained.training.converged).toBe(true)
  })

  it('holds no table of the engine afterwards, so that it can be asked again, and answers the same', async () => {
    const { personas, person } = inventTwice(44)
    const first = await link({ personas, count: person.length })
    expect(await engine.rows('SELECT table_name FROM information_schema.tables', 10)).toEqual([])
    const second = await link({ personas, count: person.length })
    expect({ ...second, weigher: undefined }).toEqual({ ...first, weigher: undefined })
  })

  it.each([0, 1, 2])('ends with no pair where there are %i things of which nothing is known', async (count) => {
    const nothing = Array.from({ length: count }, (_, entity) => ({
      entity,
      isPrimary: true,
      values: PERSON_MODEL.columns.map(() => null),
    }))
    for (const personas of [nothing, []]) {
      const { pairs, clusters } = await link({ personas, count })
      expect(pairs).toEqual([])
      expect([...clusters]).toEqual(Array.from({ length: count }, (_, thing) => thing))
    }
  })

  it('finds somebody by a second name, and never pairs two names of one', async () => {
    const { personas, person } = inventTwice(45)
    const [first] = personas
    const number = person.length
    const names = [
      { forenames: 'Yorick', surname: 'Plume' },
      { forenames: 'Zeb', surname: 'Ochre' },
    ]
    const claims = { dateOfBirth: '1971-05-23', phones: ['+447700900877'] }
    const two = personPersonas({ ...claims, names }).map((values, i) => ({ entity: number, isPrimary: i === 0, values }))
    const one = personPersonas({ ...claims, names: names.slice(1) }).map((values) => ({ entity: number + 1, isPrimary: true, values }))
    const { clusters, pairs } = await link({ personas: [...personas, ...two, ...one], count: number + 2 })
    expect(first).toBeDefined()
    expect(two).toHaveLength(2)
    expect(clusters[number + 1]).toBe(number)
    expect(pairs.every(({ left, right }) => left !== right)).toBe(true)
  })
})
