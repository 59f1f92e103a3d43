/** Words of premises types, in lower case: places that have charge of children or a position of trust, and no place on the ground. Any other is the community. */
export const SETTING_WORDS: Readonly<Record<'institutional' | 'online', RegExp>> = {
  institutional:
    /\b(?:school|academy|college|nursery|care[- ]home|children'?s[- ]home|residential[- ](?:home|unit)|placement|hospital|clinic|hostel|church|chapel|mosque|temple|synagogue|place[- ]of[- ]worship|youth[- ](?:club|centre)|young[- ]offender|secure[- ]unit|sports[- ]club)\b/,
  online: /\b(?:online|internet|on[- ]line|web(?:site)?|social[- ]media|chat[- ]?room|cyber\w*)\b/,
}
