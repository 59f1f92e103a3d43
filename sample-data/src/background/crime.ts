import { addDays, addMinutes, anyDay, anyTime, withinPeriod } from '../calendar.ts'
import { itemAt } from '../dice.ts'
import type { Event, Named, Part } from '../entries.ts'
import { as } from '../ledger.ts'
import type { Person } from '../person.ts'
import { nameOfPlace, type Place } from '../place.ts'
import { CLASSES } from '../presets/offences.ts'
import { ORDINARY_MATTERS, type OrdinaryMatter } from '../presets/ordinary-crime.ts'
import { ACCREDITATIONS, EXHIBIT_KINDS, EXHIBIT_RESULTS, ORDINARY_UNITS } from '../presets/recording.ts'
import { HARBOUR, NORTHVALE, type Source } from '../source.ts'
import type { Stage } from '../stage.ts'
import { fill } from '../wording.ts'
import type { Household, Population } from './settle.ts'

/** What ordinary crime needs to hand: who lives where, and who is next in turn to be a victim. */
interface Scene extends Stage {
  readonly population: Population
  /** Households that officers are called to time and again. */
  readonly called: readonly Household[]
  readonly victims: { readonly next: () => Person }
}

/** Records so many ordinary matters. */
export function recordCrime(stage: Stage, population: Population, count: number): void {
  const shared = population.households.filter((household) => household.adults.length > 1)
  const called = stage.dice.some(shared, Math.ceil(shared.length * 0.3))
  const atHome = new Set(called.flatMap((household) => household.adults))
  const scene: Scene = {
    ...stage,
    population,
    called,
    victims: inTurn(stage.dice.shuffle(population.adults.filter((adult) => !atHome.has(adult)))),
  }
  const matters = ORDINARY_MATTERS.map((matter) => [matter, matter.weight] as const)
  for (let n = 0; n < count; n++) {
    const matter = stage.dice.weighted(matters)
    if (matter.victim === 'household') recordAtHome(scene, matter)
    else recordOutside(scene, matter)
  }
}

// victims of known suspects come in turn, so that hardly anybody is the victim of two who are unrelated
function inTurn(people: readonly Person[]): Scene['victims'] {
  let turn = 0
  return { next: () => itemAt(people, turn++ % people.length) }
}

function recordAtHome(scene: Scene, matter: OrdinaryMatter): void {
  const household = scene.dice.pick(scene.called)
  const [suspect, victim] = household.adults
  if (suspect === undefined || victim === undefined) return
  write(scene, matter, household.home, [suspect], [victim])
}

function recordOutside(scene: Scene, matter: OrdinaryMatter): void {
  const { dice, population } = scene
  const crew = dice.pick(population.crews)
  const suspects = dice.chance(matter.solved) ? (crew.length > 1 && dice.chance(0.75) ? crew : crew.slice(0, 1)) : []
  const victim =
    matter.victim !== 'stranger'
      ? undefined
      : suspects.length > 0 && dice.chance(0.95)
        ? scene.victims.next()
        : dice.pick(population.adults)
  const premises = dice.pick(matter.places)
  const at =
    (premises === 'dwelling' || premises === 'flat' ? victim?.home : undefined) ??
    scene.world.venue(dice, premises === 'dwelling' || premises === 'flat' ? 'park' : premises)
  write(scene, matter, at, suspects, victim === undefined || suspects.includes(victim) ? [] : [victim])
}

function write(scene: Scene, matter: OrdinaryMatter, at: Place, suspects: readonly Person[], victims: readonly Person[]): void {
  const { dice, ledger } = scene
  const source = at.force === 'NV' ? NORTHVALE : HARBOUR
  const from = anyTime(dice, anyDay(dice), 7, 25)
  const reported = withinPeriod(
    addMinutes(
      from,
      dice.weighted([
        [dice.whole(1, 12) * 5, 65],
        [dice.whole(2, 60) * 60, 35],
      ]),
    ),
  )
  const settled = matter.kind === 'offence' ? outcomeOf(scene, suspects.length > 0, victims.length > 0) : ''
  const stolen = withinPeriod(addMinutes(from, dice.whole(2, 20) * 30))
  const event = ledger.event({
    type: matter.kind,
    source,
    offence: { code: matter.code, name: matter.name },
    from: withinPeriod(from),
    to: suspects.length === 0 && dice.chance(0.5) && stolen <= reported ? stolen : '',
    reported,
    at,
    flags: matter.victim === 'household' ? ['da'] : dice.chance(0.03) ? [dice.pick(['alcohol', 'mental-health', 'repeat'])] : [],
    outcome: settled,
    outcomeOn: settled === '' ? '' : withinPeriod(addDays(reported.slice(0, 10), dice.whole(1, 90))),
    unit: dice.pick(ORDINARY_UNITS),
    accreditation: dice.weighted(ACCREDITATIONS),
    summary: fill(dice.pick(matter.tellings), { place: nameOfPlace(at), n: String(dice.whole(4, 240)) }),
    parts: partsOf(scene, matter, source, suspects, victims, reported.slice(0, 10)),
  })
  seize(scene, event)
  followUp(scene, event)
}

function outcomeOf(scene: Scene, named: boolean, victim: boolean): string {
  if (!named)
    return scene.dice.weighted([
      ['18', 80],
      ['', 20],
    ])
  return scene.dice.weighted([
    ['1', 24],
    ['3', 12],
    ['8', 20],
    ['15', victim ? 16 : 2],
    ['16', victim ? 18 : 0],
    ['21', 3],
    ['', 12],
  ])
}

function partsOf(
  scene: Scene,
  matter: OrdinaryMatter,
  source: Source,
  suspects: readonly Person[],
  victims: readonly Person[],
  day: string,
): Part[] {
  const { dice, ledger } = scene
  const role =
    matter.kind === 'stop'
      ? 'other'
      : matter.kind === 'offence' && dice.chance(0.14)
        ? 'arrested'
        : dice.chance(0.2)
          ? 'named-suspect'
          : 'suspect'
  const held = (people: readonly Person[]): Named<Person>[] => people.map((person) => ledger.entryFor(person, source))
  const bystanders =
    matter.kind !== 'stop' && dice.chance(0.22)
      ? as(
          dice.pick(['witness', 'witness', 'informant']),
          held([dice.pick(scene.population.adults)].filter((person) => !suspects.includes(person) && !victims.includes(person))),
        )
      : []
  const workers = dice.chance(0.06) ? as('professional', [dice.pick(scene.workers)]) : []
  return [...as(role, held(suspects), role === 'arrested' ? day : ''), ...as('victim', held(victims)), ...bystanders, ...workers]
}

function seize(scene: Scene, event: Event): void {
  const { dice, ledger } = scene
  if (event.type !== 'offence' || !dice.chance(0.13)) return
  const seized = event.reported.slice(0, 10)
  const submitted = addDays(seized, dice.whole(0, 20))
  const examined = addDays(submitted, dice.whole(8, 140))
  const done = examined <= withinPeriod(examined)
  ledger.exhibit({
    event,
    sort: dice.pick(EXHIBIT_KINDS),
    seized,
    submitted: withinPeriod(submitted),
    examined: done ? examined : '',
    result: done ? dice.pick(EXHIBIT_RESULTS) : '',
  })
}

// an arrest is followed by a custody record, and mostly by an interview
function followUp(scene: Scene, event: Event): void {
  const { dice, ledger, world } = scene
  for (const part of event.parts) {
    if (part.role !== 'arrested') continue
    const time = withinPeriod(addMinutes(event.reported, dice.whole(4, 30) * 10))
    const at = world.custody[event.source.force === 'NV' ? 'NV' : 'HB']
    ledger.event({
      type: 'custody',
      source: event.source,
      offence: CLASSES.custody,
      from: time,
      reported: time,
      at,
      unit: 'Custody',
      summary: `Arrested on suspicion of: ${event.offence.name}.`,
      parts: as('arrested', [part.who], time.slice(0, 10)),
    })
    const subject = 'of' in part.who ? part.who.of : part.who
    ledger.action({ event, source: event.source, sort: 'arrest', subject, issued: time.slice(0, 10), status: 'done' })
    if (dice.chance(0.4))
      ledger.action({ event, source: event.source, sort: 'interview', subject, issued: time.slice(0, 10), status: 'done' })
  }
}
