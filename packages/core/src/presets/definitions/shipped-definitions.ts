import { CO_OFFENCE_STRICT } from './co-offence-strict.ts'
import { COMPLEX_ORGANISED_ABUSE } from './complex-organised-abuse.ts'
import type { Definition } from './definition.ts'
import { HOME_OFFICE_GROUP } from './home-office-2020-group.ts'
import { IICSA_ORGANISED_NETWORK } from './iicsa-2022-organised-network.ts'
import { IICSA_AGGRAVATOR } from './iicsa-rec1-aggravator.ts'
import { IIGG_DRAFT } from './iigg-2025-draft.ts'
import { ORGANISED_CRIME_GROUP } from './ocg-sca2015.ts'

/** The definitions that every case is held against, in the order in which they are shown. */
export const SHIPPED_DEFINITIONS: readonly Definition[] = [
  IICSA_ORGANISED_NETWORK,
  HOME_OFFICE_GROUP,
  IIGG_DRAFT,
  IICSA_AGGRAVATOR,
  COMPLEX_ORGANISED_ABUSE,
  CO_OFFENCE_STRICT,
  ORGANISED_CRIME_GROUP,
]
