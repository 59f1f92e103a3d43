import { addDays, anyDay } from '../calendar.ts'
import { drawGrading } from '../grading.ts'
import { as } from '../ledger.ts'
import { createPerson, type Person, type Wishes } from '../person.ts'
import { createPlace } from '../place.ts'
import { CLASSES } from '../presets/offences.ts'
import { HARBOUR } from '../source.ts'
import { branchStage, type Stage } from '../stage.ts'

/** Different people whose records look alike: each set must stay as many people as it has. */
export function plantTraps(stage: Stage): void {
  const own = branchStage(stage, 'traps')
  for (const [one, other] of [
    ['Sara', 'Sarah'],
    ['Jack', 'Jacob'],
    ['Amina', 'Anita'],
  ] as const)
    plantTwins(own, one, other)
  for (let n = 0; n < 3; n++) plantFatherAndSon(own)
  for (let n = 0; n < 3; n++) plantNamesakes(own, false)
  for (let n = 0; n < 2; n++) plantNamesakes(own, true)
  plantPlaceholderBirths(own)
  plantPlaceholderNames(own)
}

function plantTwins(stage: Stage, one: string, other: string): void {
  const twin = createPerson(stage.world, stage.dice, {
    origin: 'planted',
    age: stage.dice.whole(13, 30),
    sex: one === 'Jack' ? 'M' : 'F',
    forenames: one,
    home: home(stage),
    phone: '',
    email: '',
  })
  note(stage, 'twins', 'Twins: one surname, one date of birth, one address, similar forenames.', [twin, { ...twin, forenames: other }])
}

function plantFatherAndSon(stage: Stage): void {
  const father = adult(stage, { age: 49, sex: 'M' })
  const son = adult(stage, { age: 22, sex: 'M', forenames: father.forenames, surname: father.surname, home: father.home })
  note(stage, 'father-and-son', 'Father and son of one name at one address.', [father, son])
}

// two men of one name and one year of birth; with national records that differ, their days of birth are close as well
function plantNamesakes(stage: Stage, known: boolean): void {
  const one = adult(stage, { age: stage.dice.whole(24, 52), sex: 'M', known, born: `19${stage.dice.whole(72, 96)}-03-14` })
  const other = adult(stage, {
    sex: 'M',
    known,
    forenames: one.forenames,
    surname: one.surname,
    born: known ? addDays(one.born, 9) : `${one.born.slice(0, 4)}-10-27`,
  })
  note(
    stage,
    known ? 'namesakes-with-own-records' : 'namesakes',
    known ? 'Same name and close dates of birth, but two national records.' : 'Same name and year of birth, nothing else in common.',
    [one, other],
  )
}

function plantPlaceholderBirths(stage: Stage): void {
  const people = ['1900-01-01', '1900-01-01', '1900-01-01', '1970-01-01', '1970-01-01', '1970-01-01'].map((born) =>
    adult(stage, { born, bornBasis: '' }),
  )
  note(stage, 'placeholder-dates-of-birth', 'A filler stands for the date of birth; it says nothing and matches nobody.', people)
}

function plantPlaceholderNames(stage: Stage): void {
  const blank = { born: '', bornBasis: '', phone: '', email: '', occupation: '', identified: false } as const
  const people = [
    adult(stage, { ...blank, forenames: 'UNKNOWN', surname: 'UNKNOWN', sex: 'M' }),
    adult(stage, { ...blank, forenames: 'UNKNOWN', surname: 'UNKNOWN', sex: 'M' }),
    adult(stage, { ...blank, forenames: 'N/K', surname: 'N/K', sex: '' }),
    adult(stage, { ...blank, forenames: '-', surname: 'N/K', sex: '' }),
    adult(stage, { ...blank, forenames: '', surname: '****', sex: 'F' }),
  ].map((person) => ({ ...person, home: undefined }))
  note(stage, 'placeholder-names', 'A filler stands for the name; it says nothing and matches nobody.', people)
}

function note(stage: Stage, reason: string, statement: string, people: readonly Person[]): void {
  const { dice, ledger, world } = stage
  for (const person of people) {
    const from = `${anyDay(dice)}T${dice.whole(10, 21)}:35`
    ledger.event({
      type: 'offence',
      source: HARBOUR,
      offence: CLASSES.shoplifting,
      from,
      reported: from,
      at: world.venue(dice, 'shop', 'HB'),
      outcome: '8',
      unit: 'Response South',
      accreditation: 'PIP1',
      summary: 'Goods recovered at the door.',
      parts: as('suspect', [person]),
    })
    if (dice.chance(0.3))
      ledger.report({
        source: HARBOUR,
        submitted: anyDay(dice),
        grading: drawGrading(dice, HARBOUR),
        unit: 'Neighbourhood East',
        text: 'Seen near the shops. Nothing further.',
        mentions: [[person, 'other']],
      })
  }
  stage.notes.findings.push({ kind: 'distinct-people', statement, about: people, expected: { reason, distinct: people.length } })
}

function adult(stage: Stage, wishes: Wishes): Person {
  return createPerson(stage.world, stage.dice, { origin: 'planted', home: home(stage), email: '', ...wishes })
}

function home(stage: Stage): Person['home'] {
  return createPlace(stage.world.streets, stage.dice, 'dwelling', 'HB')
}
