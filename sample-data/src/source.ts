/** A system rows come from: ids begin with its prefix. */
export interface Source {
  readonly prefix: string
  readonly system: string
  readonly agency: string
  /** Blank where the agency is not a police force. */
  readonly force: string
}

/** The records system of Harbour Police. */
export const HARBOUR: Source = { prefix: 'HB', system: 'harbour-records', agency: 'Harbour Police', force: 'HB' }

/** The records system of the neighbouring force. */
export const NORTHVALE: Source = { prefix: 'NV', system: 'northvale-records', agency: 'Northvale Police', force: 'NV' }

/** The council's social care system. */
export const CARE: Source = { prefix: 'HC', system: 'harbour-care', agency: "Harbour Children's Services", force: '' }
