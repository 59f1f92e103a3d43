/**
 * A pattern for the types of links that have one of some words in them, where a word begins or behind step-, grand-,
 * god-, half-, co- or ex-: `mother` is in "stepmother of", and neither is `uncle` in "unclear" nor `aunt` in "haunts".
 */
export function matchLinkWords(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^a-z])(?:step|grand|god|half|co|ex)?(?:${words.join('|')})`)
}
