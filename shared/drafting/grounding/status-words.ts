/** Words that say how something stands; those of one line mean the same, and a claim may use any of them. */
const GROUPS: readonly RegExp[] = [
  /\bgreen\b|\bon track\b/i,
  /\bamber\b|\byellow\b/i,
  /\bred\b/i,
  /\bapprov(?:e|es|ed|al|ing)\b|\bsign(?:s|ed)? off\b|\bagreed\b/i,
  /\breject(?:s|ed|ion)?\b|\bdeclined?\b|\brefused?\b/i,
  /\bdone\b|\bcompleted?\b|\bfinish(?:ed)?\b|\bready\b|\bdelivered\b/i,
  /\bdelay(?:s|ed)?\b|\blate\b|\bslip(?:s|ped|ping)?\b|\boverdue\b|\bbehind\b/i,
  /\bblocked\b|\bstuck\b|\bblocker\b/i,
  /\bat risk\b/i,
  /\bcancel(?:s|led|ed)?\b|\bdropped\b/i,
  /\bpostponed?\b|\bdeferred\b|\bput off\b/i,
  /\bclosed\b|\bresolved\b|\bfixed\b|\bsolved\b/i,
  /\bmissed\b/i,
  /\bdecided\b|\bdecision\b|\bdecides?\b|\bagreed\b|\blet's go with\b/i,
  /\bescalat(?:e|es|ed|ion)\b/i,
  /\blive\b|\blaunched\b|\breleased\b/i,
];

/** The status words of a claim; `isNew` when its evidence has none that means the same. */
export function statusWords(claim: string, evidence: string): { readonly word: string; readonly isNew: boolean }[] {
  return GROUPS.flatMap((group) => {
    const word = group.exec(claim)?.[0];
    return word === undefined ? [] : [{ word, isNew: !group.test(evidence) }];
  });
}
