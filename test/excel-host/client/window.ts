/** The few browser objects the client touches while it starts in Node; no page is drawn. */
export function browserWindow(loadScript: (file: string, done: (found: boolean) => void) => void) {
  const element = (tagName: string) => ({
    tagName,
    style: {},
    src: '',
    setAttribute() {},
    appendChild() {},
    removeChild() {},
    getAttribute: () => null,
    addEventListener() {},
  });
  const head = {
    appendChild(script: { src: string; onload?: () => void; onerror?: () => void }) {
      loadScript(decodeURI(new URL(script.src).pathname).slice(1), (found) =>
        found ? script.onload?.() : script.onerror?.(),
      );
    },
  };
  const officeScript = { ...element('script'), src: 'https://localhost/office.js' };
  return {
    document: {
      createElement: element,
      head,
      documentElement: element('html'),
      body: element('body'),
      readyState: 'complete',
      domain: 'localhost',
      cookie: '',
      visibilityState: 'visible',
      currentScript: officeScript,
      hasFocus: () => true,
      getElementsByTagName: (tag: string) =>
        tag === 'head' ? [head] : tag === 'script' ? [officeScript] : [],
      getElementById: () => null,
      querySelectorAll: () => [],
      addEventListener() {},
      removeEventListener() {},
    },
    location: new URL('https://localhost/taskpane.html'),
    history: {},
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/120', language: 'zh-CN' },
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener() {},
    removeEventListener() {},
    postMessage() {},
    opener: null,
    name: '',
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    TextEncoder,
    XMLHttpRequest: class {},
    Image: class {},
  };
}

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: () => null,
    length: 0,
  };
}
