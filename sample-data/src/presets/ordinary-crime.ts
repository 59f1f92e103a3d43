import type { OffenceClass } from './offences.ts'
import type { Premises } from './gazetteer.ts'

/** An ordinary matter: how often it comes up, who is in it, where, and how it is told. */
export interface OrdinaryMatter extends OffenceClass {
  readonly kind: 'offence' | 'incident' | 'stop'
  readonly weight: number
  readonly victim: 'none' | 'stranger' | 'household'
  /** How often a suspect is known at all. */
  readonly solved: number
  readonly places: readonly Premises[]
  readonly tellings: readonly string[]
}

/** What a police area records on an ordinary day; weights are shares of a hundred or so. */
export const ORDINARY_MATTERS: readonly OrdinaryMatter[] = [
  {
    code: '46',
    name: 'Shoplifting',
    kind: 'offence',
    weight: 15,
    victim: 'none',
    solved: 0.75,
    places: ['shop', 'supermarket', 'petrol-station'],
    tellings: [
      'Goods to the value of £{n} taken from {place}. CCTV secured.',
      'Suspect stopped by staff at {place}; £{n} recovered.',
      'Items concealed in bag at {place}.',
    ],
  },
  {
    code: '49',
    name: 'Other theft',
    kind: 'offence',
    weight: 9,
    victim: 'stranger',
    solved: 0.45,
    places: ['public-house', 'leisure-centre', 'bus-station', 'park'],
    tellings: [
      'Mobile phone taken from table at {place}.',
      'Bag taken while unattended at {place}.',
      'Pedal cycle taken from rack outside {place}.',
    ],
  },
  {
    code: '58C',
    name: 'Criminal damage to a vehicle',
    kind: 'offence',
    weight: 9,
    victim: 'stranger',
    solved: 0.4,
    places: ['car-park', 'dwelling'],
    tellings: [
      'Wing mirror broken overnight at {place}.',
      'Paintwork scratched on nearside doors.',
      'Window of parked vehicle broken; nothing taken.',
    ],
  },
  {
    code: '105A',
    name: 'Assault without injury',
    kind: 'offence',
    weight: 12,
    victim: 'stranger',
    solved: 0.8,
    places: ['public-house', 'bus-station', 'dwelling', 'park'],
    tellings: [
      'Parties known to each other. Pushing and shoving outside {place}.',
      'Complainant punched once to the arm at {place}.',
      'Argument over a parking space led to a push.',
    ],
  },
  {
    code: '8N',
    name: 'Assault with injury',
    kind: 'offence',
    weight: 6,
    victim: 'stranger',
    solved: 0.75,
    places: ['public-house', 'dwelling', 'bus-station'],
    tellings: [
      'Complainant struck to the face at {place}; cut to lip.',
      'Complainant reports "he just came at me"\nand fell against a wall. Bruising.',
      'Fight outside {place} at closing time.',
    ],
  },
  {
    code: '28E',
    name: 'Burglary in a dwelling',
    kind: 'offence',
    weight: 5,
    victim: 'stranger',
    solved: 0.35,
    places: ['dwelling', 'flat'],
    tellings: [
      'Rear door forced. Untidy search. Jewellery taken.',
      'Entry through insecure window. Laptop taken.',
      'Shed entered; tools taken.',
    ],
  },
  {
    code: '92D',
    name: 'Possession of a controlled drug',
    kind: 'offence',
    weight: 7,
    victim: 'none',
    solved: 1,
    places: ['park', 'car-park', 'dwelling', 'bus-station'],
    tellings: ['Small bag of herbal substance found on search at {place}.', 'Smell of cannabis from vehicle; grinder seized.'],
  },
  {
    code: '125',
    name: 'Public order',
    kind: 'offence',
    weight: 6,
    victim: 'none',
    solved: 0.9,
    places: ['public-house', 'bus-station', 'hospital', 'shop'],
    tellings: ['Shouting and swearing at staff at {place}.', 'Would not leave {place} and became abusive.'],
  },
  {
    code: '8L',
    name: 'Harassment',
    kind: 'offence',
    weight: 4,
    victim: 'stranger',
    solved: 0.85,
    places: ['dwelling'],
    tellings: ['Repeated calls and messages after a neighbour dispute.', 'Former colleague has attended home address twice; advice given.'],
  },
  {
    code: '',
    name: 'Domestic incident',
    kind: 'incident',
    weight: 13,
    victim: 'household',
    solved: 1,
    places: ['dwelling'],
    tellings: [
      'Verbal argument over money. Both parties spoken to apart. No offences.',
      'Call from neighbour: raised voices.\nOfficers attended; all in order.',
      'Parent and adult child arguing over use of car.',
    ],
  },
  {
    code: '105A',
    name: 'Assault without injury (domestic)',
    kind: 'offence',
    weight: 7,
    victim: 'household',
    solved: 1,
    places: ['dwelling'],
    tellings: [
      'Pushed during argument in kitchen. No injury. Safety plan made.',
      'Complainant states "it was just a shove" and asks for advice only.',
    ],
  },
  {
    code: '',
    name: 'Anti-social behaviour',
    kind: 'incident',
    weight: 10,
    victim: 'none',
    solved: 0.5,
    places: ['park', 'bus-station', 'car-park', 'supermarket'],
    tellings: [
      'Noise and litter at {place}. Area checked.',
      'Off-road motorcycle ridden at {place}.',
      'Ball games against shutters at {place}; words of advice.',
    ],
  },
  {
    code: '',
    name: 'Stop and search',
    kind: 'stop',
    weight: 7,
    victim: 'none',
    solved: 1,
    places: ['park', 'car-park', 'bus-station', 'petrol-station'],
    tellings: ['Section 1 search at {place}. Nothing found.', 'Search under section 23 at {place}. Nothing found.'],
  },
]
