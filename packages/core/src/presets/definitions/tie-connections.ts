import type { Connection } from './definition.ts'

/** What the reasons of ties are in the words of definitions; a reason that is not listed connects nobody by definition. */
export const TIE_CONNECTIONS: Readonly<Record<string, Connection>> = {
  'co-offending': 'co-event',
  'shared-victim': 'shared-victim',
  association: 'recorded-association',
  'named-together': 'shared-report',
  'shared-vehicle': 'shared-vehicle',
  'shared-phone': 'comms',
  'shared-object': 'shared-object',
}

/** How a connection reads in a sentence: they are connected by ... */
export const CONNECTION_WORDS: Readonly<Record<Connection, string>> = {
  'co-event': 'the same event',
  'shared-victim': 'the same victim',
  'recorded-association': 'a recorded association',
  family: 'kinship',
  'shared-report': 'the same report',
  'shared-vehicle': 'the same vehicle',
  comms: 'the same telephone or contact by it',
  'shared-address': 'the same address',
  'shared-location': 'the same place',
  'shared-object': 'the same object',
}
