import { describe, expect, it } from 'vitest'
import { rootsOf } from '../../../src/entities/standardise/name-roots.ts'
import { GIVEN_NAME_FORMS } from '../../../src/presets/given-name-forms.ts'

const NAMES = Object.entries(GIVEN_NAME_FORMS).map(([name, forms]) => ({ name, forms: forms.split(' ') }))
const namesOf = (form: string): readonly string[] => NAMES.filter(({ forms }) => forms.includes(form)).map(({ name }) => name)

describe('the forms of given names', () => {
  it('are folded words, none twice under one name, and none a form of itself', () => {
    for (const { name, forms } of NAMES) {
      for (const word of [name, ...forms]) expect(word).toMatch(/^[A-Z]{2,}$/)
      expect(new Set([name, ...forms]).size).toBe(forms.length + 1)
    }
  })

  it('make no circle: no name is a form of a form of itself', () => {
    const above = (form: string, seen: readonly string[]): readonly string[] => {
      expect(seen).not.toContain(form)
      return namesOf(form).flatMap((name) => [name, ...above(name, [...seen, form])])
    }
    for (const { name } of NAMES) above(name, [])
  })
})

describe('rootsOf', () => {
  it('leads every form of one or two names to them', () => {
    for (const form of new Set(NAMES.flatMap(({ forms }) => forms))) {
      const names = [...(form in GIVEN_NAME_FORMS ? [form] : []), ...namesOf(form)]
      const { root, other } = rootsOf(form)
      expect([root, ...(other === undefined ? [] : [other])]).toEqual(names.slice(0, 2))
    }
  })

  it('leads a name to itself first', () => {
    for (const { name } of NAMES) expect(rootsOf(name).root).toBe(name)
  })

  it.each([
    ['BOB', 'ROBERT', undefined],
    ['ROBERT', 'ROBERT', undefined],
    ['LIZ', 'ELIZABETH', undefined],
    ['ALEX', 'ALEXANDER', 'ALEXANDRA'],
    ['BERT', 'ALBERT', 'ROBERT'],
    ['LIAM', 'LIAM', 'WILLIAM'],
    ['CAROL', 'CAROL', 'CAROLINE'],
    ['ORRIN', 'ORRIN', undefined],
    ['A', 'A', undefined],
    ['CONSTRUCTOR', 'CONSTRUCTOR', undefined],
    ['constructor', 'constructor', undefined],
  ])('gives %s as %s, or %s', (form, root, other) => {
    expect(rootsOf(form)).toEqual({ root, other })
  })

  it('does not make one of two names that only sound alike', () => {
    for (const [one, another] of [
      ['ALEXANDER', 'ALEXANDRA'],
      ['FRANCIS', 'FRANCES'],
      ['PAUL', 'PAULA'],
      ['MARTIN', 'MARTINA'],
      ['JULIA', 'JULIAN'],
      ['CHRISTINE', 'CHRISTOPHER'],
    ] as const)
      expect(rootsOf(one).root).not.toBe(rootsOf(another).root)
  })
})
