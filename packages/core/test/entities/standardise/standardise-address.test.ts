import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardiseAddress } from '../../../src/entities/standardise/standardise-address.ts'
import { ADDRESS_WORDS } from '../../../src/presets/address-words.ts'
import { LAW } from '../../make.ts'

describe('standardiseAddress', () => {
  it.each([
    ['4 Sable Road, Quaymouth', '4 SABLE RD QUAYMOUTH', '4'],
    ['4 SABLE RD QUAYMOUTH', '4 SABLE RD QUAYMOUTH', '4'],
    ['4, Sable Rd., Quaymouth.', '4 SABLE RD QUAYMOUTH', '4'],
    ['4 sable road\nQuaymouth', '4 SABLE RD QUAYMOUTH', '4'],
    ['No. 4 Sable Road, Quaymouth, England', '4 SABLE RD QUAYMOUTH', '4'],
    ['Flat 2, 14 Quay Street', 'FLAT 2 14 QUAY ST', '2/14'],
    ['Apt 2, 14 Quay St', 'FLAT 2 14 QUAY ST', '2/14'],
    ['Apartment 2 14 Quay Street', 'FLAT 2 14 QUAY ST', '2/14'],
    ['Unit 2, 14 Quay Street', 'FLAT 2 14 QUAY ST', '2/14'],
    ['14A Quay Street', '14A QUAY ST', '14A'],
    ['14a Quay Street', '14A QUAY ST', '14A'],
    ['12-14 Quay Street', '12 14 QUAY ST', '12/14'],
    ['Sable House, Quay Street', 'SABLE HSE QUAY ST', undefined],
    ["St Anne's Court", 'ST ANNES CT', undefined],
    ['Saint Annes Court', 'ST ANNES CT', undefined],
    ['The Old Mill, Quay Lane', 'OLD MILL QUAY LN', undefined],
    ['Rue de l’Église', 'RUE DE LEGLISE', undefined],
    ['', undefined, undefined],
    [' , ', undefined, undefined],
    ['UK', undefined, undefined],
  ])('writes %j as %j, with the numbers %j', (address, line, numbers) => {
    expect(standardiseAddress(address, undefined)).toEqual({ line, numbers, postcode: undefined, outcode: undefined })
  })

  it.each([
    ['4 Sable Road, Quaymouth QH1 1UT', undefined, '4 SABLE RD QUAYMOUTH', 'QH11UT', 'QH1'],
    ['4 Sable Road, QH11UT', undefined, '4 SABLE RD', 'QH11UT', 'QH1'],
    ['4 Sable Road, qh1 1ut, Quaymouth', undefined, '4 SABLE RD QUAYMOUTH', 'QH11UT', 'QH1'],
    ['QH12 1UT', undefined, undefined, 'QH121UT', 'QH12'],
    ['W1A 1UT', undefined, undefined, 'W1A1UT', 'W1A'],
    ['4 Sable Road', 'QH1 1UT', '4 SABLE RD', 'QH11UT', 'QH1'],
    ['4 Sable Road', 'qh1 1ut', '4 SABLE RD', 'QH11UT', 'QH1'],
    ['4 Sable Road, QN2 2BB', 'QH1 1UT', '4 SABLE RD', 'QH11UT', 'QH1'],
    [undefined, 'QH1 1UT', undefined, 'QH11UT', 'QH1'],
    ['4 Sable Road', 'nowhere', '4 SABLE RD', undefined, undefined],
    ['14 Quay Street, 2000', undefined, '14 QUAY ST 2000', undefined, undefined],
    [undefined, undefined, undefined, undefined, undefined],
  ])('finds in %j and %j the line %j, the postcode %j of %j', (address, given, line, postcode, outcode) => {
    expect(standardiseAddress(address, given)).toMatchObject({ line, postcode, outcode })
  })

  it('does not take a floor for the second half of a postcode', () => {
    expect(standardiseAddress('Block C3 2nd Floor, 14 Quay Street', undefined).postcode).toBeUndefined()
  })

  it('writes every word and its short form alike', () => {
    for (const [word, short] of Object.entries(ADDRESS_WORDS)) {
      expect(standardiseAddress(`4 Sable ${word}`, undefined)).toEqual(standardiseAddress(`4 SABLE ${short}`, undefined))
      expect(ADDRESS_WORDS[short] ?? short).toBe(short)
    }
  })

  it('does not hang on case, commas and blanks, and changes its own line no further', () => {
    const word = fc.constantFrom('4', '14A', 'Sable', 'Road', 'Rd', 'Flat', 'Apt', 'the', 'St', 'Quaymouth', 'House', "Anne's")
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const { line, numbers } = standardiseAddress(words.join(' '), undefined)
        expect(standardiseAddress(words.join(',  ').toUpperCase(), undefined)).toMatchObject({ line, numbers })
        expect(standardiseAddress(line, undefined)).toMatchObject({ line, numbers })
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('keeps no more than the beginning of a long text', () => {
    const { line } = standardiseAddress('Sable '.repeat(50), undefined)
    expect(line?.length).toBeLessThanOrEqual(120)
    expect(line?.startsWith('SABLE SABLE')).toBe(true)
  })
})
