/** Texts that would do harm if a card drew them as anything but text. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'a Markdown link': '[Approve here](https://evil.example/approve)',
  'a script link': '[Approve](javascript:alert(1)) and <javascript:alert(2)>',
  'an escaped link': '\\[Approve\\](javascript:alert(1))',
  HTML: '<img src=x onerror="alert(1)"><script>alert(2)</script>&lt;b&gt;',
  'emphasis and blocks': '# **Approved** by _all_ `code` ~~no~~ | a | b |\n- one\n1. two\n> three',
  'a date of the client': 'due {{DATE(2026-11-20T06:00:00Z, SHORT)}} at {{TIME(2026-11-20T06:00:00Z)}} ${program}',
  '2,000 characters': 'Settlement '.repeat(182).slice(0, 2000),
  '2,000 quotes and backslashes': '\\"'.repeat(1000),
  'one long word': 'x'.repeat(2000),
  'right to left': 'קובץ הסליקה מאחר (R-12) وملف التسوية متأخر',
  'overrides of direction': 'invoice \u202etxt.exe\u202c \u2066approved\u2069 \u200fdone',
  emoji: '👩🏽‍💻🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(200),
  'control characters': 'a\u0000b\u0007c\u001b[31md\u0085e\u2028f\r\ng\th',
  'half an emoji': 'broken \ud83d half',
  'a thousand marks on one letter': `e${'\u0301'.repeat(1000)}`,
  'nothing to see': '\u200b\u2060\ufeff',
};
