/** What {@link readOwnBytes} brings back: the file as a data: address, or why there is none. */
export type OwnBytes =
  | { is: 'read'; address: string; name: string }
  | { is: 'failed'; why: 'too-large' | 'not-fetched' | 'not-pdf' };

/**
 * Runs inside a tab or frame that shows a PDF: takes the file once more from its own address, as the person who is signed in there
 * and by the browser's cache where it has it. No access is needed beyond the one her click gave to this page. Self-contained,
 * because it is carried into the page as it stands.
 */
export async function readOwnBytes(limit: number): Promise<OwnBytes> {
  let response: Response;
  let blob: Blob;
  try {
    response = await fetch(location.href, { credentials: 'include', cache: 'force-cache' });
    if (!response.ok) return { is: 'failed', why: 'not-fetched' };
    if (Number(response.headers.get('content-length')) > limit) return { is: 'failed', why: 'too-large' };
    blob = await response.blob();
  } catch {
    return { is: 'failed', why: 'not-fetched' };
  }
  if (blob.size > limit) return { is: 'failed', why: 'too-large' };
  // A signed-out session answers with its sign-in page.
  if ((await blob.slice(0, 1024).text()).indexOf('%PDF-') < 0) return { is: 'failed', why: 'not-pdf' };
  const said = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(said)?.[1];
  const plain = /filename\s*=\s*"?([^";]+)/i.exec(said)?.[1];
  const last = location.pathname.split('/').pop() ?? '';
  const decoded = (text: string) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const asciiOnly = plain && !/[^\x20-\x7e]/.test(plain) ? plain : '';
  const name = decoded(encoded ?? asciiOnly) || decoded(last);
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return { is: 'read', address, name: name.slice(0, 200) };
}
