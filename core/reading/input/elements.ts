/** Elements that stand on lines of their own whatever the style sheet says. */
const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements whose content is no reading matter. `option` lists are read by the control they belong to. */
const UNREAD = new Set(
  'script style noscript head template frame frameset iframe noframes button option optgroup datalist audio map'.split(
    ' ',
  ),
);

const CONTROL = new Set(['input', 'textarea', 'select']);

export const isBlockElement = (tag: string) => BLOCK.has(tag);
export const isUnread = (tag: string) => UNREAD.has(tag);
export const isControl = (tag: string) => CONTROL.has(tag);
export const isCell = (tag: string) => tag === 'td' || tag === 'th';
export const isHeading = (tag: string) =>
  tag.length === 2 && tag[0] === 'h' && tag[1]! >= '1' && tag[1]! <= '6';
