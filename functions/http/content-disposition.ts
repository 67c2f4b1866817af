/** Characters that RFC 8187 takes as they are, beside those that `encodeURIComponent` leaves. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** `Content-Disposition` of a file to keep (RFC 6266): its name in full, and in ASCII for clients that know no other. */
export function attachment(name: string): string {
  const whole = name.toWellFormed();
  return `attachment; filename="${whole.replace(/[^\x20-\x7e]|["\\%]/gu, '_')}"; filename*=UTF-8''${encoded(whole)}`;
}
