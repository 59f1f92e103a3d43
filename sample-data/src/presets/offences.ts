/** A class an event is recorded under: the code and the words a crime register uses. */
export interface OffenceClass {
  readonly code: string
  readonly name: string
}

/** A class that applies to a child of some sex and of some ages only; both ages inclusive. */
export interface ChildOffence extends OffenceClass {
  readonly sex: 'M' | 'F' | 'any'
  readonly ages: readonly [number, number]
}

/** Classes under which the exploitation of a child is recorded as a crime. */
export const CHILD_OFFENCES: readonly ChildOffence[] = [
  { code: '71', name: 'Abuse of children through sexual exploitation', sex: 'any', ages: [11, 17] },
  { code: '88A', name: 'Sexual grooming', sex: 'any', ages: [11, 15] },
  { code: '22B', name: 'Sexual activity involving a child under 16', sex: 'any', ages: [13, 15] },
  { code: '21', name: 'Sexual activity involving a child under 13', sex: 'any', ages: [11, 12] },
  { code: '19D', name: 'Rape of a female child under 16', sex: 'F', ages: [13, 15] },
  { code: '19G', name: 'Rape of a male child under 16', sex: 'M', ages: [13, 15] },
  { code: '20A', name: 'Sexual assault on a female aged 13 and over', sex: 'F', ages: [13, 17] },
  { code: '17A', name: 'Sexual assault on a male aged 13 and over', sex: 'M', ages: [13, 17] },
  { code: '13', name: 'Child abduction', sex: 'any', ages: [11, 15] },
  { code: '106', name: 'Modern slavery', sex: 'any', ages: [11, 17] },
  { code: '86', name: 'Indecent images of children', sex: 'any', ages: [11, 17] },
  { code: '92A', name: 'Supply of a controlled drug', sex: 'any', ages: [13, 17] },
]

/** Classes under which it is recorded as an incident, and no crime. */
export const CHILD_INCIDENTS: readonly OffenceClass[] = [
  { code: '', name: 'Concern for safety' },
  { code: '', name: 'Suspicious circumstances' },
  { code: '', name: 'Child found with adults unknown to carers' },
  { code: '', name: 'Child protection incident' },
]

/** Single classes that planting code names. */
export const CLASSES = {
  custody: { code: '', name: 'Custody record' },
  vehicleStop: { code: '', name: 'Vehicle stop' },
  search: { code: '', name: 'Stop and search' },
  sighting: { code: '', name: 'Sighting' },
  meeting: { code: '', name: 'Multi-agency meeting' },
  call: { code: '', name: 'Call for service' },
  youthSession: { code: '', name: 'Youth session' },
  concern: { code: '', name: 'Concern for safety' },
  domestic: { code: '', name: 'Domestic incident' },
  publicOrder: { code: '66', name: 'Violent disorder' },
  shoplifting: { code: '46', name: 'Shoplifting' },
  assault: { code: '105A', name: 'Assault without injury' },
  emergencyWorker: { code: '104', name: 'Assault without injury on an emergency worker' },
  possession: { code: '92D', name: 'Possession of a controlled drug' },
  exploitation: { code: '71', name: 'Abuse of children through sexual exploitation' },
  activityUnder16: { code: '22B', name: 'Sexual activity involving a child under 16' },
} as const
