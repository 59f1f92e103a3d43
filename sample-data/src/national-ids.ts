import type { Dice } from './dice.ts'

/** Draws national identifiers of the right shape and check letter, in a range of serial numbers that is not given out. */
export interface NationalIds {
  /** `YYYY/NNNNNNNL` */
  readonly drawPnc: (dice: Dice) => string
  /** `NNNNNN/YYL` */
  readonly drawCro: (dice: Dice) => string
}

const CHECK_LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** Identifiers of which none is drawn twice. */
export function createNationalIds(): NationalIds {
  const taken = new Set<string>()
  const unique = (draw: () => string): string => {
    const id = draw()
    if (taken.has(id)) return unique(draw)
    taken.add(id)
    return id
  }
  return {
    drawPnc: (dice) =>
      unique(() => {
        const year = dice.whole(1998, 2023)
        const serial = dice.whole(9_000_000, 9_999_999)
        return `${year}/${serial}${checkLetter(year, serial)}`
      }),
    drawCro: (dice) =>
      unique(() => {
        const year = dice.whole(1998, 2023)
        const serial = dice.whole(900_000, 999_999)
        return `${serial}/${String(year).slice(2)}${checkLetter(year, serial)}`
      }),
  }
}

// two digits of the year and the serial number, read as one number, modulo 23
function checkLetter(year: number, serial: number): string {
  return CHECK_LETTERS.charAt(Number(`${String(year).slice(2)}${serial}`) % 23)
}
