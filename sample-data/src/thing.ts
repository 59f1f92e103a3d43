/** A true object: something with a number or a name that people use. */
export interface Thing {
  readonly kind: 'object'
  readonly sort: 'phone' | 'vehicle' | 'email' | 'account'
  readonly value: string
}

/** How a report speaks of an object. */
export function nameOfThing(thing: Thing): string {
  return thing.sort === 'vehicle' ? `vehicle ${thing.value}` : thing.value
}
