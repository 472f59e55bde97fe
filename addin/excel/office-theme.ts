/**
 * True where Excel shows itself dark (its themes 黑色 and 深灰色); null where it does not tell: Excel on the web gives an add-in no
 * theme. By the colour, since not every build says whether its theme is a dark one.
 */
export function excelIsDark({ context }: Pick<typeof Office, 'context'>): boolean | null {
  const colour = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(
    context.officeTheme?.bodyBackgroundColor ?? '',
  );
  if (!colour) return null;
  const [red, green, blue] = colour.slice(1).map((part) => Number.parseInt(part, 16));
  // The brightness people see, of 255.
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}
