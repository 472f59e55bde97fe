/**
 * Characters that take part in no word but can hide or turn text around: zero-width, bidirectional and other control
 * characters, soft hyphen, byte-order mark, half a surrogate pair. Line and tab characters are not among them: they are white space.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** Bidirectional controls: text that holds them may read differently from how it was shown. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** `text` without invisible characters; `bidi` warns that some of them reordered what was shown. */
export function dropInvisible(text: string): { text: string; bidi: boolean } {
  const clean = text.replace(INVISIBLE, '');
  return { text: clean, bidi: clean.length < text.length && BIDI.test(text) };
}
