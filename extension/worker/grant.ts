/** The sites (all ports) of frames, as match patterns one can ask access to; addresses without a site are left out. */
export function sitePatterns(urls: readonly string[]): string[] {
  const patterns = urls.flatMap((url) => {
    const match = /^(https?):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(url);
    if (match) return [`${match[1]!.toLowerCase()}://${match[2]!.toLowerCase()}/*`];
    return url.startsWith('file:') ? ['file:///*'] : [];
  });
  return [...new Set(patterns)];
}

/**
 * Asks the clerk for access to the sites of frames that could not be read. To be called straight from her click. False
 * where she declines, or nothing can be granted.
 */
export async function grantSites(urls: readonly string[]): Promise<boolean> {
  const origins = sitePatterns(urls);
  return origins.length > 0 && chrome.permissions.request({ origins });
}
