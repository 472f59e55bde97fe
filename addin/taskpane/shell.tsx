import { FluentProvider, makeStyles, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const theme = {
  ...webLightTheme,
  fontFamilyBase: '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif',
};

const useStyles = makeStyles({
  root: { minHeight: '100vh', display: 'flex', flexDirection: 'column', '& h1, & h2': { margin: 0 } },
});

/** Theme, language and frame around everything the pane shows. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <FluentProvider theme={theme} className={useStyles().root}>
      <main>{children}</main>
    </FluentProvider>
  );
}
