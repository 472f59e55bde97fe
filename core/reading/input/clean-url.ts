/** Parameters that change with every visit or belong to one login: never part of what a page is. */
const VOLATILE = new Set([
  '_',
  '_rdm',
  '_key',
  '_dc',
  '_ts',
  '_time',
  '_timestamp',
  'access_token',
  'authtoken',
  'jsessionid',
  'nocache',
  'phpsessid',
  'preloadkey',
  'rand',
  'random',
  'rnd',
  'session_id',
  'sessionid',
  'sessionkey',
  'sso_token',
  'ssotoken',
  'ticket',
  'timestamp',
  'token',
]);

/** Names that may mean something (t=类型, v=版本): dropped only where the value is a clock reading or a random fraction. */
const SUSPECT = new Set([
  't',
  '_t',
  'ts',
  'time',
  'r',
  '_r',
  's',
  'v',
  '_v',
  'date',
  'now',
  'd',
  'timer',
  'times',
]);
const CLOCK_OR_RANDOM = /^(1\d{9}|1\d{12}|0?\.\d{6,}|[A-Z][a-z]{2}( |%20|\+)[A-Z][a-z]{2}( |%20|\+)\d.*)$/;

const isVolatile = (parameter: string): boolean => {
  const [name = '', value = ''] = parameter.split('=', 2);
  const key = name.toLowerCase();
  return VOLATILE.has(key) || (SUSPECT.has(key) && CLOCK_OR_RANDOM.test(value));
};

/** Drops volatile parameters of one `path?query`; the rest keeps its order and spelling. */
const cleanPart = (part: string): string => {
  const at = part.indexOf('?');
  const path = (at < 0 ? part : part.slice(0, at)).replace(/;jsessionid=[^/?#;]*/gi, '');
  if (at < 0) return path;
  const kept = part
    .slice(at + 1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isVolatile(parameter));
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
};

/**
 * An address as it is kept: without what changes at every visit (`_rdm`, `preloadkey`, timestamps) and without login
 * tickets, so that one document keeps one address and no session is stored. Single-page systems put path and
 * parameters behind `#`; both sides are cleaned alike. A user name in the address is dropped too.
 */
export function cleanUrl(url: string): string {
  if (!/^(https?|file|ftp):/i.test(url)) return url.startsWith('data:') ? 'data:' : url;
  const bare = url.replace(/^([a-z]+:\/\/)[^/?#@]*@/i, '$1');
  const hash = bare.indexOf('#');
  if (hash < 0) return cleanPart(bare);
  const fragment = cleanPart(bare.slice(hash + 1));
  return cleanPart(bare.slice(0, hash)) + (fragment === '' ? '' : `#${fragment}`);
}
