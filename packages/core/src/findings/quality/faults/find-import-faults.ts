import { SHORT_DAYS } from '../compose/compose-period.ts'
import type { WeighedFinding } from './weighed-finding.ts'
import type { Quality } from '../quality.ts'
import { gradeShare, sayCount, sayDay, sayList, sayMonth, sayPart } from '../say.ts'

type Measured = Omit<Quality, 'findings'>

/** What was lost on the way in, and what period is covered. */
export function findImportFaults(quality: Measured): readonly WeighedFinding[] {
  return [...findLostRows(quality), ...findUnplacedColumns(quality), ...findShortPeriod(quality), ...findGaps(quality)]
}

function findLostRows({ files }: Measured): readonly WeighedFinding[] {
  const unknown = files.filter(({ kinds, read }) => kinds.length === 0 && read > 0)
  const known = files.filter(({ kinds }) => kinds.length > 0)
  const sum = (list: Measured['files'], pick: (file: Measured['files'][number]) => number): number =>
    list.reduce((total, file) => total + pick(file), 0)
  const [lost, unread] = [sum(known, ({ rejected }) => rejected), sum(unknown, ({ read }) => read)]
  const all = sum(files, ({ read }) => read)
  const found: WeighedFinding[] = []
  if (unread > 0) {
    const one = unknown.length === 1
    found.push({
      code: 'unknown-tables',
      severity: gradeShare(unread, all, 0.05, 0),
      weight: 100,
      statement: `${sayCount(unknown.length)} ${one ? 'file fits' : 'files fit'} no kind of record, so ${one ? 'its' : 'their'} rows take no part: ${sayPart(unread, all, 'rows')}, in ${sayList(unknown.map(({ file }) => file))}.`,
      advice: 'Say what their columns hold: "weft map" prints a configuration to start from.',
      count: unread,
      of: all,
    })
  }
  if (lost > 0) {
    found.push({
      code: 'rows-set-aside',
      severity: gradeShare(lost, all, 0.05, 0.01),
      weight: 95,
      statement: `${sayPart(lost, all, 'rows')} could not be used and were set aside, word for word, in rejected.csv.`,
      advice: 'Read the reasons in rejected.csv; most come from one cause in the export, and go when it is made again.',
      count: lost,
      of: all,
    })
  }
  return found
}

function findUnplacedColumns({ files }: Measured): readonly WeighedFinding[] {
  const unplaced = files.filter(({ unplacedColumns }) => unplacedColumns.length > 0)
  const count = unplaced.reduce((sum, { unplacedColumns }) => sum + unplacedColumns.length, 0)
  if (count === 0) return []
  return [
    {
      code: 'columns-not-placed',
      severity: 'minor',
      weight: 20,
      statement: `${sayCount(count)} ${count === 1 ? 'column' : 'columns'} in ${sayCount(unplaced.length)} of ${sayCount(files.length)} files ${count === 1 ? 'was' : 'were'} taken up by no record; what stands in them is kept with the row and not looked at.`,
      advice: 'See import.json for their names; those that matter can be placed in the configuration.',
      count,
      of: count,
    },
  ]
}

function findShortPeriod({ period }: Measured): readonly WeighedFinding[] {
  if (period.firstDay === '' || !period.isShort) return []
  return [
    {
      code: 'short-period',
      severity: 'serious',
      weight: 90,
      statement: `The data covers ${sayCount(period.days)} days, ${sayDay(period.firstDay)} to ${sayDay(period.lastDay)}: less than a year.`,
      advice: 'Ask for at least twelve months: a short sample is a snapshot, and repeat harm, terms and holidays do not show in it.',
      count: period.days,
      of: SHORT_DAYS,
    },
  ]
}

function findGaps({ period, agencies }: Measured): readonly WeighedFinding[] {
  const { months, emptyMonths } = period
  const found: WeighedFinding[] = []
  if (emptyMonths.length > 0) {
    found.push({
      code: 'empty-months',
      severity: gradeShare(emptyMonths.length, months.length, 0.25, 0),
      weight: 70,
      statement: `Nothing at all is recorded in ${sayPart(emptyMonths.length, months.length, 'months')}: ${sayList(emptyMonths.map(sayMonth))}.`,
      advice: 'Ask whether the export left these months out, or a date in it is wrong and stretches the period.',
      count: emptyMonths.length,
      of: months.length,
    })
  }
  for (const { agency, emptyMonths: silent, months: counts } of period.byAgency) {
    const isAgency = agencies.some(({ name, basis }) => name === agency && basis !== 'file' && basis !== 'other')
    const missing = silent.length - emptyMonths.length
    if (!isAgency || missing <= 0 || counts.every((count) => count === 0)) continue
    found.push({
      code: 'agency-gaps',
      severity: gradeShare(missing, months.length, 0.25, 0.1),
      weight: 60,
      statement: `${agency} has nothing in ${sayPart(missing, months.length, 'months')} in which others have records: ${sayList(silent.filter((month) => !emptyMonths.includes(month)).map(sayMonth))}.`,
      advice: 'Ask the agency whether its export covers the whole period.',
      count: missing,
      of: months.length,
    })
  }
  return found
}
