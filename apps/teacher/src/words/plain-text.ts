/** Tabs and other controls that a pasted text brings along, but for line breaks; and halves of letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]|\p{Cs}/gu;

/** Text as the server takes it: a pasted tab is a space, and nothing stands before or after. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, ' ').trim();
}
