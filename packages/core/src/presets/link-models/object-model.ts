import type { LinkModel } from '../../model/link-model.ts'

/**
 * How records of telephones, vehicles, accounts and other things are linked: by their value, in the form in which things of
 * their kind are compared. m and u are set by hand, and not learned: a number is a number. The columns are made by
 * `entities/standardise/object-persona.ts`.
 */
export const OBJECT_MODEL: LinkModel = {
  format: 'weft-link-model',
  version: 1,
  kind: 'object',
  columns: [
    { name: 'value', type: 'text' },
    { name: 'mark', type: 'text' },
    { name: 'look_alike', type: 'text' },
    { name: 'mark_start', type: 'text' },
    { name: 'mark_end', type: 'text' },
  ],
  duplicatesEach: 0.05,
  shares: { matched: 0.001, lookalikes: [] },
  rules: [
    { name: 'value', keys: [['value']], pairsEach: 20 },
    { name: 'signs that look alike', keys: [['look_alike']], pairsEach: 2 },
    { name: 'one half of a mark', keys: [['mark_start'], ['mark_end']], pairsEach: 2 },
  ],
  comparisons: [
    {
      name: 'value',
      comparable: { test: 'known', column: 'value' },
      levels: [
        { name: 'the same', when: { test: 'equal', column: 'value' }, m: 0.97, u: 0.0000001 },
        { name: 'signs that look alike', when: { test: 'equal', column: 'look_alike' }, m: 0.008, u: 0.000002 },
        { name: 'one sign apart', when: { test: 'edits', column: 'mark', max: 1 }, m: 0.012, u: 0.000004 },
        { name: 'different', m: 0.01, u: 0.9999939 },
      ],
    },
  ],
  neverDifferent: [],
  lookalikes: [],
}
