/** What would steer a terminal, or turn the direction of what follows; line breaks are left alone. */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** A text that may hold some of the data, as a terminal may show it: what would steer it is written as an escape. */
export function visible(text: string): string {
  return text.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
