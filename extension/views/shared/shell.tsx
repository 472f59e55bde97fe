import {
  FluentProvider,
  makeStyles,
  type Theme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMedia } from './use-media.ts';

/** The fonts of all pages, in the order in which they are looked for. */
export const FONT =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

// Secondary words are darker than Fluent's own: in Chinese at 12 px the default grey is too faint to read all day.
const light: Theme = { ...webLightTheme, fontFamilyBase: FONT, colorNeutralForeground3: '#575757' };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: FONT };

/** True where the system is set to dark. */
export const useDark = (): boolean => useMedia('(prefers-color-scheme: dark)');

const useStyles = makeStyles({ root: { minHeight: '100vh' } });

/** The theme around a page: light or dark as the system is set. */
export function Shell({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const isDark = useDark();
  return (
    // The height stands on a box within: the provider's own classes are copied to every menu's and dialog's layer, and a
    // layer as high as the page would catch all clicks.
    <FluentProvider theme={isDark ? dark : light}>
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}
