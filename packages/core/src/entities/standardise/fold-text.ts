/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ł: 'L',
  Ø: 'O',
  Œ: 'OE',
  Þ: 'TH',
  ẞ: 'SS',
  ß: 'SS',
  ı: 'I',
  ə: 'A',
  Ə: 'A',
}
const NOT_ASCII = /[^\p{ASCII}]/gu
const BEYOND_ASCII = /[\u0080-\uffff]/

/**
 * A text in upper case and ASCII, so that every engine compares it alike: marks fall away, letters of other scripts are
 * written as their number, which keeps equal texts equal.
 */
export function foldText(text: string): string {
  const upper = text.toUpperCase()
  if (!BEYOND_ASCII.test(upper)) return upper
  return upper
    .normalize('NFKD')
    .toUpperCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(
      NOT_ASCII,
      (letter) => PLAIN[letter] ?? (/\p{L}/u.test(letter) ? (letter.codePointAt(0) ?? 0).toString(36).toUpperCase() : ' '),
    )
}
