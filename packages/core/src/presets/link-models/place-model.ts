import type { LinkModel } from '../../model/link-model.ts'

/**
 * How records of places are linked: by UPRN, else by postcode and number, else by name and position. m and u are set by hand,
 * and not learned: an address is an address. The columns are made by `entities/standardise/place-persona.ts`.
 */
export const PLACE_MODEL: LinkModel = {
  format: 'weft-link-model',
  version: 1,
  kind: 'location',
  columns: [
    { name: 'uprn', type: 'text' },
    { name: 'home', type: 'text' },
    { name: 'address', type: 'text' },
    { name: 'numbers', type: 'text' },
    { name: 'address_start', type: 'text' },
    { name: 'postcode', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'east', type: 'integer' },
    { name: 'north', type: 'integer' },
    { name: 'cell', type: 'text' },
    { name: 'cell_shifted', type: 'text' },
  ],
  duplicatesEach: 0.05,
  shares: { matched: 0.001, lookalikes: [0.002] },
  rules: [
    { name: 'UPRN', keys: [['uprn']], pairsEach: 4 },
    { name: 'postcode and number', keys: [['home']], pairsEach: 2, restsOn: ['address'] },
    { name: 'address', keys: [['address'], ['address_start', 'numbers']], pairsEach: 1, restsOn: ['address'] },
    { name: 'name and postcode', keys: [['name', 'postcode']], pairsEach: 1, restsOn: ['name'] },
    {
      name: 'name and position',
      keys: [
        ['name', 'cell'],
        ['name', 'cell_shifted'],
      ],
      pairsEach: 1,
      restsOn: ['name', 'position'],
    },
    { name: 'number and position', keys: [['numbers', 'cell']], pairsEach: 0.5, restsOn: ['position'] },
  ],
  comparisons: [
    {
      name: 'UPRN',
      comparable: { test: 'known', column: 'uprn' },
      levels: [
        { name: 'the same', when: { test: 'equal', column: 'uprn' }, m: 0.999, u: 0.0000001 },
        { name: 'different', m: 0.001, u: 0.9999999 },
      ],
    },
    {
      name: 'address',
      comparable: { test: 'known', column: 'address' },
      levels: [
        {
          name: 'the same postcode and number',
          when: {
            test: 'all',
            of: [
              { test: 'equal', column: 'home' },
              { test: 'equal', column: 'numbers' },
            ],
          },
          m: 0.45,
          u: 0.0000005,
          frequency: { columns: ['home'], floor: 0.0000000002 },
        },
        {
          name: 'the same, with its number',
          when: {
            test: 'all',
            of: [
              { test: 'equal', column: 'address' },
              { test: 'known', column: 'numbers' },
            ],
          },
          m: 0.4,
          u: 0.0000005,
          frequency: { columns: ['address'], floor: 0.0000000002 },
        },
        { name: 'the same, without a number', when: { test: 'equal', column: 'address' }, m: 0.05, u: 0.00002 },
        {
          name: 'nearly the same, and the same number',
          when: {
            test: 'all',
            of: [
              { test: 'similar', column: 'address', percent: 80 },
              { test: 'equal', column: 'numbers' },
            ],
          },
          m: 0.06,
          u: 0.000025,
        },
        { name: 'the same postcode', when: { test: 'equal', column: 'postcode' }, m: 0.01, u: 0.01 },
        { name: 'different', m: 0.03, u: 0.989954 },
      ],
    },
    {
      name: 'name',
      comparable: { test: 'known', column: 'name' },
      levels: [
        {
          name: 'the same',
          when: { test: 'equal', column: 'name' },
          m: 0.75,
          u: 0.0005,
          frequency: { columns: ['name'], floor: 0.000001 },
        },
        { name: 'nearly the same', when: { test: 'similar', column: 'name', percent: 80 }, m: 0.12, u: 0.0005 },
        { name: 'different', m: 0.13, u: 0.999 },
      ],
    },
    {
      name: 'position',
      comparable: { test: 'known', column: 'east' },
      levels: [
        {
          name: 'within 25 metres',
          when: {
            test: 'all',
            of: [
              { test: 'within', column: 'east', max: 25 },
              { test: 'within', column: 'north', max: 25 },
            ],
          },
          m: 0.8,
          u: 0.0002,
        },
        {
          name: 'within 100 metres',
          when: {
            test: 'all',
            of: [
              { test: 'within', column: 'east', max: 100 },
              { test: 'within', column: 'north', max: 100 },
            ],
          },
          m: 0.12,
          u: 0.001,
        },
        {
          name: 'within 500 metres',
          when: {
            test: 'all',
            of: [
              { test: 'within', column: 'east', max: 500 },
              { test: 'within', column: 'north', max: 500 },
            ],
          },
          m: 0.05,
          u: 0.01,
        },
        { name: 'further apart', m: 0.03, u: 0.9888 },
      ],
    },
  ],
  neverDifferent: ['UPRN'],
  lookalikes: [
    {
      name: 'neighbours',
      reason: 'neighbours share a street, a postcode and a position',
      each: 1,
      levels: {
        address: [0.0005, 0.0005, 0.02, 0.05, 0.7, 0.229],
        name: [0.01, 0.02, 0.97],
        position: [0.4, 0.4, 0.15, 0.05],
      },
    },
  ],
}
