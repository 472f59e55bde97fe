import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { DialogSurface } from '../shared/dialog-surface.tsx';
import { keyCap } from './key-names.ts';
import { KEY_SHEET } from './key-sheet.ts';
import { setSingleKeys, usesSingleKeys } from './single-keys.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(880px, calc(100vw - 32px))' },
  groups: { columnWidth: '360px', columnGap: '32px' },
  group: { breakInside: 'avoid', marginBottom: '14px' },
  where: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
  rows: {
    display: 'grid',
    gridTemplateColumns: '150px 1fr',
    gap: '6px 14px',
    margin: 0,
    alignItems: 'baseline',
    '& dd': { margin: 0 },
  },
  keys: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  key: {
    padding: '0 6px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The sheet of all keys, and the switch that turns the single ones off. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const styles = useStyles();
  const [single, setSingle] = useState(usesSingleKeys);
  const change = (on: boolean) => {
    setSingleKeys(on);
    setSingle(on);
  };
  return (
    <Dialog open={open} onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>快捷键</DialogTitle>
          <DialogContent>
            <Switch
              checked={single}
              label="使用单键快捷键（不按 Ctrl、Alt 的字母、数字和符号）"
              onChange={(_, { checked }) => change(checked)}
            />
            <div className={styles.groups}>
              {KEY_SHEET.map(({ where, rows }) => (
                <section key={where} className={styles.group}>
                  <h3 className={styles.where}>{where}</h3>
                  <dl className={styles.rows}>
                    {rows.map(({ keys, does }) => (
                      <div key={does} style={{ display: 'contents' }}>
                        <dt className={styles.keys}>
                          {keys.map((name) => (
                            <kbd key={name} className={styles.key}>
                              {keyCap(name)}
                            </kbd>
                          ))}
                        </dt>
                        <dd>{does}</dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              关闭
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
