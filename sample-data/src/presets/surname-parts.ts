/** Surnames are put together from a head and a tail of one family of sounds, so that none of them is anybody's on purpose. */
export interface SurnameFamily {
  readonly share: number
  readonly heads: readonly string[]
  readonly tails: readonly string[]
}

/** The families, with the share of surnames drawn from each. */
export const SURNAME_FAMILIES: readonly SurnameFamily[] = [
  {
    share: 62,
    heads: [
      'Arkle',
      'Bram',
      'Carn',
      'Dunsel',
      'Ebber',
      'Farl',
      'Gosker',
      'Hask',
      'Inger',
      'Jessel',
      'Kel',
      'Lum',
      'Marl',
      'Nether',
      'Orm',
      'Pell',
      'Quar',
      'Rav',
      'Skel',
      'Tam',
      'Ull',
      'Vash',
      'Wend',
      'Yarl',
      'Brack',
      'Cudder',
      'Dray',
      'Thorl',
      'Spen',
      'Mottle',
      'Grev',
      'Hollen',
    ],
    tails: ['combe', 'garth', 'thwaite', 'mere', 'wick', 'ley', 'stow', 'den', 'worth', 'rigg', 'holm', 'fold', 'sby', 'croft'],
  },
  {
    share: 9,
    heads: ["O'", 'Mac', 'Mc'],
    tails: ['Tarran', 'Elvie', 'Lorgan', 'Sheddan', 'Brannoch', 'Cullivan', 'Dargle', 'Fintry', 'Gorrie', 'Kessan', 'Rafferlin', 'Tullan'],
  },
  {
    share: 10,
    heads: ['Chandr', 'Harim', 'Jasw', 'Miraj', 'Navr', 'Rahm', 'Suler', 'Zamir', 'Bhatt', 'Qures'],
    tails: ['apura', 'ekhar', 'andal', 'averi', 'anwala', 'imani', 'osha', 'uddar'],
  },
  {
    share: 8,
    heads: ['Ade', 'Oke', 'Nwa', 'Chuku', 'Obia', 'Kwabe', 'Eboh', 'Afo'],
    tails: ['rinlade', 'nwekor', 'damolu', 'forinte', 'ntimah', 'kwuemo', 'sarpon', 'toyeba'],
  },
  {
    share: 8,
    heads: ['Wroz', 'Brzel', 'Kosar', 'Novat', 'Petrush', 'Zelin', 'Dragov', 'Stanil'],
    tails: ['icki', 'enkov', 'escor', 'anyk', 'evar', 'owicz', 'inski'],
  },
  {
    share: 3,
    heads: ['Kara', 'Demir', 'Yilda', 'Theod', 'Papan', 'Stavr'],
    tails: ['oglar', 'akides', 'mazer', 'ouris', 'antan'],
  },
]
