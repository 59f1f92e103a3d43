/** By how many years, either way, a date of birth that is recorded as estimated is taken to be off: our reading, no rule of anybody's. */
export const ESTIMATED_BIRTH_YEARS = 1
