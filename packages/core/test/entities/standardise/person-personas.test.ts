import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SqlValue } from '../../../src/engine/sql-engine.ts'
import { personPersonas, type PersonClaims } from '../../../src/entities/standardise/person-personas.ts'
import { PERSON_MODEL } from '../../../src/presets/link-models/person-model.ts'
import { LAW, only } from '../../make.ts'

type Named = Readonly<Record<string, SqlValue>>
const namedAll = (claims: PersonClaims): readonly Named[] =>
  personPersonas(claims).map((values) => Object.fromEntries(values.map((value, i) => [PERSON_MODEL.columns[i]?.name ?? '', value])))
const named = (claims: PersonClaims): Named => only(namedAll(claims))

const FULL: PersonClaims = {
  names: [{ forenames: 'Bert James', surname: 'Vexley-Marsh' }],
  dateOfBirth: '1984-03-12',
  dateOfBirthBasis: 'exact',
  phones: ['+447700900101', '+447700900102', '+447700900103'],
  emails: ['b.vexley@example.org', 'bert@example.net'],
  address: 'Flat 2, 14 Quay Street',
  postcode: 'QH1 1UT',
  pncId: '2001/1234567A',
  croNumber: '123456/01A',
  niNumber: 'QQ123456C',
}

describe('the persona of a person of whom all is known', () => {
  it('has every column of the person model, each under its own name', () => {
    expect(only(personPersonas(FULL))).toHaveLength(PERSON_MODEL.columns.length)
    expect(named(FULL)).toEqual({
      forenames: 'BERT JAMES',
      forename: 'BERT',
      forename_root: 'ALBERT',
      forename_other: 'ROBERT',
      forename_sound: 'PRT',
      forename_initial: 'B',
      surname: 'VEXLEYMARSH',
      surname_sound: 'FKSLMRX',
      surname_first: 'VEXLEY',
      surname_last: 'MARSH',
      surname_start: 'VE',
      names_sorted: 'FKSLMRX PRT',
      born: '19840312',
      born_swapped: '19841203',
      born_year: '1984',
      born_day: '0312',
      pnc: '2001/1234567A',
      cro: '123456/01A',
      ni: 'QQ123456C',
      phone: '+447700900101',
      phone_2: '+447700900102',
      email: 'B.VEXLEY@EXAMPLE.ORG',
      email_2: 'BERT@EXAMPLE.NET',
      postcode: 'QH11UT',
      outcode: 'QH1',
      home: 'QH11UT 2/14',
      address: 'FLAT 2 14 QUAY ST',
    })
  })

  it('has texts alone, as the model says of its columns', () => {
    for (const { name, type } of PERSON_MODEL.columns) {
      expect(type).toBe('text')
      expect(typeof named(FULL)[name]).toBe('string')
    }
  })
})

describe('what is not known of a person', () => {
  it.each([
    ['forename', { names: [{ surname: 'Vexley' }] }, /^(forename|names_sorted)/],
    ['surname', { names: [{ forenames: 'Bert' }] }, /^(surname|names_sorted)/],
    ['name', { names: [] }, /^(forename|surname|names_sorted)/],
    ['day of birth', { dateOfBirth: '1984' }, /^born(_swapped|_day)?$/],
    ['date of birth', { dateOfBirth: undefined }, /^born/],
    ['number', { pncId: undefined, croNumber: undefined, niNumber: undefined }, /^(pnc|cro|ni)$/],
    ['second telephone', { phones: ['+447700900101'] }, /^phone_2$/],
    ['telephone', { phones: [] }, /^phone/],
    ['address of e-mail', { emails: undefined }, /^email/],
    ['postcode', { postcode: undefined }, /^(postcode|outcode|home)$/],
    ['number of a house', { address: 'Sable House' }, /^home$/],
    ['address', { address: undefined }, /^(address|home)$/],
  ])('is null in its columns, and there alone: %s', (_, less, columns) => {
    const persona = named({ ...FULL, names: [{ forenames: 'Bert', surname: 'Vexley' }], ...less })
    const empty = PERSON_MODEL.columns.map(({ name }) => name).filter((name) => persona[name] === null)
    expect(empty).toEqual(PERSON_MODEL.columns.map(({ name }) => name).filter((name) => columns.test(name)))
  })

  it('makes no persona where it is everything', () => {
    expect(personPersonas({ names: [] })).toEqual([])
  })
})

describe('several names of one person', () => {
  it('make a persona each, that of the record first, which share all but the name', () => {
    const personas = namedAll({ ...FULL, names: [{ forenames: 'Bert', surname: 'Vexley' }, { fullName: 'Orrin Thessaly' }] })
    expect(personas.map(({ forename, surname }) => `${String(forename)} ${String(surname)}`)).toEqual(['BERT VEXLEY', 'ORRIN THESSALY'])
    const rest = personas.map((persona) => Object.entries(persona).filter(([name]) => !/^(forename|surname|names)/.test(name)))
    expect(rest[0]).toEqual(rest[1])
  })

  it('are one where they are compared as one, and none where nothing is left of them', () => {
    const names = [
      { forenames: 'Orrin', surname: "O'Brien" },
      { fullName: 'O’BRIEN, Mr Orrin' },
      { fullName: 'orrin o brien' },
      { fullName: ' - ' },
      { forenames: 'Orrin', surname: 'Brien' },
    ]
    expect(namedAll({ names }).map(({ surname }) => surname)).toEqual(['OBRIEN', 'BRIEN'])
  })

  it('are a double name and its joined form both, since only one of them has parts', () => {
    const names = [
      { forenames: 'Orrin', surname: 'Vexley-Marsh' },
      { forenames: 'Orrin', surname: 'Vexleymarsh' },
    ]
    expect(namedAll({ names }).map(({ surname, surname_first: first }) => [surname, first])).toEqual([
      ['VEXLEYMARSH', 'VEXLEY'],
      ['VEXLEYMARSH', 'VEXLEYMARSH'],
    ])
  })

  it('have a first persona, of which the rest is compared, even if the record gives no name', () => {
    expect(namedAll({ names: [{}, { fullName: 'Orrin Vexley' }] }).map(({ surname }) => surname)).toEqual([null, 'VEXLEY'])
  })
})

describe('a name in columns', () => {
  it.each([
    ['two columns before one', { forenames: 'Orrin', surname: 'Vexley', fullName: 'Thessaly, B.' }, 'ORRIN', 'VEXLEY'],
    ['one column where the surname is missing', { forenames: 'Orrin', fullName: 'Orrin Vexley' }, 'ORRIN', 'VEXLEY'],
    ['one column where the forename is missing', { surname: 'Vexley', fullName: 'VEXLEY, Orrin' }, 'ORRIN', 'VEXLEY'],
  ])('is read from %s', (_, name, forename, surname) => {
    expect(named({ names: [name] })).toMatchObject({ forename, surname })
  })

  it('sounds the same in whichever order its two halves stand', () => {
    const word = fc.constantFrom('Orrin', 'Vexley', 'Bert', 'Thessaly', 'Marsh', 'Zoë')
    fc.assert(
      fc.property(word, word, (one, other) => {
        const sorted = (forenames: string, surname: string): SqlValue => named({ names: [{ forenames, surname }] }).names_sorted ?? null
        expect(sorted(one, other)).toBe(sorted(other, one))
      }),
      LAW,
    )
  })

  it('gives every persona as many values as the model has columns, whatever stands in it', () => {
    const name = fc.record({ fullName: fc.string({ unit: 'grapheme', maxLength: 20 }) })
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), (names) => {
        for (const persona of personPersonas({ ...FULL, names })) {
          expect(persona).toHaveLength(PERSON_MODEL.columns.length)
          for (const value of persona.slice(
            0,
            PERSON_MODEL.columns.findIndex((column) => column.name === 'born'),
          ))
            if (typeof value === 'string') expect(value).toMatch(/^[A-Z0-9 ]+$/)
        }
      }),
      { ...LAW, numRuns: 200 },
    )
  })
})
