/** Speech as a note-taker hears it: without hesitations, false starts and opening words. Meaning and negation stay. */

const CLEANINGS: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/g, "'"],
  [/(?<![\w'-])(?:u+m+|u+h+|e+r+m+|er|h+m+|m+h*m+|mm-hmm|uh-huh|ah|oh|eh)(?![\w'-])[,.…]*/gi, ''],
  [/(?:,\s*)?(?<![\w'])(?:you know|i mean|basically|if you like|as i said|to be honest|let's say)(?=,|$)\s*,?/gi, ','],
  [/(?<![\w'])(?:you know|i mean),?\s(?=(?:i|we|it|the|that|this|they|if|so|and)\b)/gi, ''],
  [/(?<![\w'])(?:basically|actually|literally|obviously|honestly|frankly),?\s/gi, ''],
  [/(?<!\b(?:a|what|which|some|this|that|any|the|other)\s)(?<![\w'])(?:sort of|kind of)\s/gi, ''],
  [/,\s*like,\s*/gi, ' '],
  [/(?<![\w'])(\p{L}[\p{L}']{0,14})[-–—]+,?\s+(?=\p{L})/giu, ''],
  [/…/g, ' '],
  [/\s+([,.;:?!])/g, '$1'],
  [/,(?:\s*,)+/g, ','],
  [/\s{2,}/g, ' '],
  [/(?<![\p{L}'])(\p{L}[\p{L}']*),? (?:\1,? )+(?=\1(?![\p{L}']))/giu, ''],
  [/(?<![\p{L}'])(\p{L}[\p{L}']*),? \1(?![\p{L}'])/giu, '$1'],
  [/(?<![\p{L}'])(\p{L}[\p{L}']* \p{L}[\p{L}']*),? \1(?![\p{L}'])/giu, '$1'],
  [/(?<![\p{L}'])(\p{L}[\p{L}']*(?: \p{L}[\p{L}']*){2,3}),? \1(?![\p{L}'])/giu, '$1'],
  [/(?<![\p{L}'])(?:i|we) ((?:i|we)(?:'ll|'ve|'re|'m|'d))(?![\p{L}'])/giu, '$1'],
  [/^[\s,.;:–—-]+/, ''],
];
const OPENING =
  /^(?:(?:so|okay|ok|alright|all right|well|and|but|also|then|anyway|now|yeah|yep|right|look|listen|plus)(?:,? |, )|(?:yes|no|good|great|fine|perfect|sure|thanks?|thank you|exactly|cool|understood|actually|i think|i guess|i suppose|i believe|of course|absolutely|one more thing|to recap|just to be clear|to be clear|for the record|from my side|on my side|maybe)(?:, |: | - ))+/i;

/** The text without hesitations, repetitions and false starts. */
export function plainSpeech(text: string): string {
  return CLEANINGS.reduce((now, [pattern, by]) => now.replace(pattern, by), text).trim();
}

/** The text without the words that only open a turn ("okay, so …"). */
export function withoutOpening(text: string): string {
  return text.replace(OPENING, '').trim();
}
