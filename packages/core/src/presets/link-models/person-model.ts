import type { LinkModel } from '../../model/link-model.ts'

/**
 * How person records are linked. The columns are made by `entities/standardise/person-personas.ts`. m and u of names, dates of
 * birth, telephones and homes were learned from invented records (`test/bench/linkage/train-shipped.mjs`), those of numbers
 * and e-mail addresses, and all of lookalikes, are set by hand; they stand in for data that is too small to learn from.
 */
export const PERSON_MODEL: LinkModel = {
  format: 'weft-link-model',
  version: 1,
  kind: 'person',
  columns: [
    { name: 'forenames', type: 'text' },
    { name: 'forename', type: 'text' },
    { name: 'forename_root', type: 'text' },
    { name: 'forename_other', type: 'text' },
    { name: 'forename_sound', type: 'text' },
    { name: 'forename_initial', type: 'text' },
    { name: 'surname', type: 'text' },
    { name: 'surname_sound', type: 'text' },
    { name: 'surname_first', type: 'text' },
    { name: 'surname_last', type: 'text' },
    { name: 'surname_start', type: 'text' },
    { name: 'names_sorted', type: 'text' },
    { name: 'born', type: 'text' },
    { name: 'born_swapped', type: 'text' },
    { name: 'born_year', type: 'text' },
    { name: 'born_day', type: 'text' },
    { name: 'pnc', type: 'text' },
    { name: 'cro', type: 'text' },
    { name: 'ni', type: 'text' },
    { name: 'phone', type: 'text' },
    { name: 'phone_2', type: 'text' },
    { name: 'email', type: 'text' },
    { name: 'email_2', type: 'text' },
    { name: 'postcode', type: 'text' },
    { name: 'outcode', type: 'text' },
    { name: 'home', type: 'text' },
    { name: 'address', type: 'text' },
  ],
  duplicatesEach: 0.15,
  rules: [
    { name: 'PNC number', keys: [['pnc']], pairsEach: 4 },
    { name: 'CRO number', keys: [['cro']], pairsEach: 4 },
    { name: 'National Insurance number', keys: [['ni']], pairsEach: 2, restsOn: ['National Insurance number'] },
    { name: 'e-mail address', keys: [['email'], ['email_2']], pairsEach: 1 },
    { name: 'telephone number', keys: [['phone'], ['phone_2']], pairsEach: 0.25 },
    {
      name: 'date of birth and forename',
      keys: [
        ['born', 'forename_root'],
        ['born', 'forename_other'],
        ['born', 'forename_sound'],
      ],
      pairsEach: 2,
      restsOn: ['forename', 'date of birth'],
    },
    {
      name: 'date of birth and surname',
      keys: [
        ['born', 'surname_sound'],
        ['born', 'surname_start'],
      ],
      pairsEach: 2,
      restsOn: ['surname', 'date of birth'],
    },
    { name: 'date of birth', keys: [['born']], pairsEach: 0.3, restsOn: ['date of birth'] },
    { name: 'names', keys: [['names_sorted']], pairsEach: 0.5, restsOn: ['forename', 'surname'] },
    {
      name: 'names and year of birth',
      keys: [
        ['names_sorted', 'born_year'],
        ['surname_sound', 'forename_initial', 'born_year'],
      ],
      pairsEach: 0.4,
      restsOn: ['forename', 'surname', 'date of birth'],
    },
    {
      name: 'home and forename',
      keys: [
        ['home', 'forename_initial'],
        ['postcode', 'forename_root'],
        ['address', 'forename_initial'],
      ],
      pairsEach: 1,
    },
    {
      name: 'surname and place',
      keys: [
        ['surname_sound', 'postcode'],
        ['surname', 'address'],
      ],
      pairsEach: 0.3,
    },
    { name: 'surname', keys: [['surname']], pairsEach: 0.05 },
    { name: 'forename and place', keys: [['forename', 'outcode']], pairsEach: 0.02 },
  ],
  comparisons: [
    {
      name: 'police number',
      comparable: {
        test: 'any',
        of: [
          { test: 'known', column: 'pnc' },
          { test: 'known', column: 'cro' },
        ],
      },
      levels: [
        {
          name: 'the same',
          when: {
            test: 'all',
            of: [
              {
                test: 'any',
                of: [
                  { test: 'equal', column: 'pnc' },
                  { test: 'equal', column: 'cro' },
                ],
              },
              {
                test: 'not',
                of: {
                  test: 'any',
                  of: [
                    {
                      test: 'all',
                      of: [
                        { test: 'known', column: 'pnc' },
                        { test: 'not', of: { test: 'equal', column: 'pnc' } },
                      ],
                    },
                    {
                      test: 'all',
                      of: [
                        { test: 'known', column: 'cro' },
                        { test: 'not', of: { test: 'equal', column: 'cro' } },
                      ],
                    },
                  ],
                },
              },
            ],
          },
          m: 0.999,
          u: 0.000001,
        },
        { name: 'different', m: 0.001, u: 0.999999 },
      ],
    },
    {
      name: 'National Insurance number',
      comparable: { test: 'known', column: 'ni' },
      levels: [
        {
          name: 'the same',
          when: { test: 'equal', column: 'ni' },
          m: 0.85,
          u: 0.0000005,
          frequency: { columns: ['ni'], floor: 0.0000005 },
        },
        { name: 'a slip apart', when: { test: 'edits', column: 'ni', max: 1 }, m: 0.06, u: 0.00001 },
        { name: 'two slips apart', when: { test: 'edits', column: 'ni', max: 2 }, m: 0.04, u: 0.0005 },
        { name: 'different', m: 0.05, u: 0.9994895 },
      ],
    },
    {
      name: 'surname',
      comparable: { test: 'known', column: 'surname' },
      levels: [
        {
          name: 'the same',
          when: { test: 'equal', column: 'surname' },
          m: 0.721,
          u: 0.000664,
          frequency: { columns: ['surname'], floor: 0.00002 },
        },
        {
          name: 'changed round with the forename',
          when: { test: 'swapped', column: 'surname', with: 'forename' },
          m: 0.0032,
          u: 0.000003,
        },
        { name: 'a slip apart', when: { test: 'edits', column: 'surname', max: 1 }, m: 0.156, u: 0.0006 },
        {
          name: 'one part of a double name the same',
          when: {
            test: 'any',
            of: [
              { test: 'equal', column: 'surname_first' },
              { test: 'equal', column: 'surname_last' },
              { test: 'crossed', column: 'surname_first', with: 'surname_last' },
            ],
          },
          m: 0.006,
          u: 0.00024,
        },
        {
          name: 'alike',
          when: {
            test: 'any',
            of: [
              { test: 'equal', column: 'surname_sound' },
              { test: 'similar', column: 'surname', percent: 70 },
            ],
          },
          m: 0.044,
          u: 0.0024,
        },
        { name: 'different', m: 0.0698, u: 0.996093 },
      ],
    },
    {
      name: 'forename',
      comparable: {
        test: 'all',
        of: [
          { test: 'known', column: 'forename' },
          { test: 'not', of: { test: 'swapped', column: 'surname', with: 'forename' } },
        ],
      },
      levels: [
        {
          name: 'all the same',
          when: { test: 'equal', column: 'forenames' },
          m: 0.407,
          u: 0.0025,
          frequency: { columns: ['forenames'], floor: 0.00005 },
        },
        {
          name: 'the first the same',
          when: { test: 'equal', column: 'forename' },
          m: 0.192,
          u: 0.0022,
          frequency: { columns: ['forename'], floor: 0.00005 },
        },
        {
          name: 'forms of one name',
          when: {
            test: 'any',
            of: [
              { test: 'equal', column: 'forename_root' },
              { test: 'crossed', column: 'forename_root', with: 'forename_other' },
            ],
          },
          m: 0.076,
          u: 0.0017,
        },
        { name: 'a slip apart', when: { test: 'edits', column: 'forename', max: 1 }, m: 0.112, u: 0.0026 },
        { name: 'only the initial known', when: { test: 'crossed', column: 'forename', with: 'forename_initial' }, m: 0.092, u: 0.003 },
        {
          name: 'alike',
          when: {
            test: 'any',
            of: [
              { test: 'equal', column: 'forename_sound' },
              { test: 'similar', column: 'forename', percent: 65 },
            ],
          },
          m: 0.044,
          u: 0.0061,
        },
        { name: 'different', m: 0.077, u: 0.9819 },
      ],
    },
    {
      name: 'date of birth',
      comparable: { test: 'known', column: 'born_year' },
      levels: [
        {
          name: 'the same',
          when: { test: 'equal', column: 'born' },
          m: 0.711,
          u: 0.00005,
          frequency: { columns: ['born'], floor: 0.00003 },
        },
        { name: 'day and month changed round', when: { test: 'crossed', column: 'born', with: 'born_swapped' }, m: 0.023, u: 0.000026 },
        { name: 'one digit apart', when: { test: 'edits', column: 'born', max: 1 }, m: 0.143, u: 0.0014 },
        {
          name: 'two digits changed round or apart',
          when: {
            test: 'all',
            of: [
              { test: 'edits', column: 'born', max: 2 },
              {
                test: 'any',
                of: [
                  { test: 'equal', column: 'born_year' },
                  { test: 'equal', column: 'born_day' },
                ],
              },
            ],
          },
          m: 0.056,
          u: 0.0052,
        },
        {
          name: 'only the year known, and the same',
          when: {
            test: 'all',
            of: [
              { test: 'equal', column: 'born_year' },
              { test: 'not', of: { test: 'known', column: 'born' } },
            ],
          },
          m: 0.021,
          u: 0.002,
        },
        { name: 'only the year the same', when: { test: 'equal', column: 'born_year' }, m: 0.006, u: 0.0117 },
        { name: 'different', m: 0.04, u: 0.979624 },
      ],
    },
    {
      name: 'telephone and home',
      comparable: {
        test: 'any',
        of: [
          { test: 'known', column: 'phone' },
          { test: 'known', column: 'address' },
          { test: 'known', column: 'postcode' },
        ],
      },
      levels: [
        {
          name: 'the same telephone',
          when: {
            test: 'any',
            of: [
              { test: 'equal', column: 'phone' },
              { test: 'crossed', column: 'phone', with: 'phone_2' },
              { test: 'equal', column: 'phone_2' },
            ],
          },
          m: 0.233,
          u: 0.000007,
          frequency: { columns: ['phone', 'phone_2'], floor: 0.000005 },
        },
        {
          name: 'the same home',
          when: {
            test: 'any',
            of: [
              { test: 'equal', column: 'home' },
              { test: 'equal', column: 'address' },
            ],
          },
          m: 0.505,
          u: 0.00004,
          frequency: { columns: ['home', 'address'], floor: 0.000005 },
        },
        {
          name: 'the same postcode, or nearly the same address',
          when: {
            test: 'any',
            of: [
              { test: 'equal', column: 'postcode' },
              { test: 'similar', column: 'address', percent: 85 },
            ],
          },
          m: 0.037,
          u: 0.0004,
        },
        { name: 'an address alike', when: { test: 'similar', column: 'address', percent: 55 }, m: 0.009, u: 0.0052 },
        {
          name: 'the same district',
          when: { test: 'equal', column: 'outcode' },
          m: 0.054,
          u: 0.033,
        },
        { name: 'different', m: 0.162, u: 0.961353 },
      ],
    },
    {
      name: 'e-mail address',
      comparable: { test: 'known', column: 'email' },
      levels: [
        {
          name: 'the same',
          when: {
            test: 'any',
            of: [
              { test: 'equal', column: 'email' },
              { test: 'crossed', column: 'email', with: 'email_2' },
              { test: 'equal', column: 'email_2' },
            ],
          },
          m: 0.7,
          u: 0.00002,
          frequency: { columns: ['email', 'email_2'], floor: 0.000005 },
        },
        { name: 'nearly the same', when: { test: 'similar', column: 'email', percent: 80 }, m: 0.1, u: 0.0002 },
        { name: 'different', m: 0.2, u: 0.99978 },
      ],
    },
  ],
  neverDifferent: ['police number'],
  lookalikes: [
    {
      name: 'kin',
      reason: 'kin share a surname, a home and a telephone',
      each: 1,
      levels: {
        surname: [0.72, 0.0005, 0.02, 0.04, 0.01, 0.2095],
        forename: [0.02, 0.01, 0.006, 0.012, 0.006, 0.03, 0.916],
        'date of birth': [0.0005, 0.0001, 0.004, 0.012, 0.01, 0.02, 0.9534],
        'telephone and home': [0.3, 0.45, 0.04, 0.02, 0.1, 0.09],
        'e-mail address': [0.02, 0.06, 0.92],
      },
    },
    {
      name: 'twins',
      reason: 'twins share a date of birth as well',
      each: 0.02,
      levels: {
        surname: [0.93, 0.0005, 0.03, 0.01, 0.005, 0.0245],
        forename: [0.001, 0.002, 0.004, 0.05, 0.008, 0.1, 0.835],
        'date of birth': [0.93, 0.01, 0.02, 0.01, 0.01, 0.01, 0.01],
        'telephone and home': [0.35, 0.5, 0.03, 0.02, 0.05, 0.05],
        'e-mail address': [0.02, 0.1, 0.88],
      },
    },
  ],
}
