/** The size of a file as offices say it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes}字节`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${Math.round(kilo)}KB` : `${(kilo / 1024).toFixed(1)}MB`;
}
