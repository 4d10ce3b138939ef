/** Whether words say that what is quoted beside them is put by whoever wrote it down: `refererad i`, `i dokumentationen`. */
export function saysReported(words: string): boolean {
  return reported.test(words);
}

const reported =
  /(?<!\p{L})(?:refererar|refereras|refererade|refererad|refererat|referat(?:et)?|återger|återges|återgivna?|återgivet|dokumentation(?:en)?|dokumentatören?|dokumentet|blogg(?:en|aren|inlägget)?|inlägget|rubriken|reported|reports|reporting|documentation|documenter|blog(?:ger)?)(?!\p{L})/iu;
