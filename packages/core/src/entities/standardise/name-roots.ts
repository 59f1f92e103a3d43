import { GIVEN_NAME_FORMS } from '../../presets/given-name-forms.ts'

/** The names that a given name may be a form of: itself where it is known as none, and a second one where it may be either; of more the first two. */
export interface NameRoots {
  readonly root: string
  readonly other: string | undefined
}

const ROOTS = collectRoots()

/** What a given name, folded, is a form of. */
export function rootsOf(forename: string): NameRoots {
  return ROOTS.get(forename) ?? { root: forename, other: undefined }
}

function collectRoots(): ReadonlyMap<string, NameRoots> {
  const names = new Map<string, string[]>()
  for (const name of Object.keys(GIVEN_NAME_FORMS)) names.set(name, [name])
  for (const [name, forms] of Object.entries(GIVEN_NAME_FORMS)) {
    for (const form of forms.split(' ')) names.set(form, [...(names.get(form) ?? []), name])
  }
  return new Map([...names].map(([form, [root = form, other]]) => [form, { root, other }]))
}
