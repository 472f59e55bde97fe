import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readRules } from '../../../core/reading/page/site-rule/rule-file.ts';
import type { SiteRule } from '../../../core/reading/page/site-rule/site-rule.ts';
import { keepRules } from '../../store/site-rules.ts';
import { FileButton } from '../shared/file-button.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice, useWriting } from '../shared/office.tsx';

const useStyles = makeStyles({
  preview: {
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { margin: '4px 0 8px', paddingLeft: '20px' },
  buttons: { display: 'flex', gap: '8px' },
});

type Props = { own: readonly SiteRule[] };

/** Takes in a file of rules: first what it would add and replace, then, where the person agrees, all of it. */
export function ImportRules({ own }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const writing = useWriting();
  const [read, setRead] = useState<SiteRule[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const take = (_: string, bytes: Uint8Array) => {
    const result = readRules(new TextDecoder().decode(bytes));
    setRead(result.ok ? result.value : null);
    setFailure(result.ok ? null : result.failure.message);
  };
  const keep = async () => {
    const result = read && (await keepRules(db, read, await writing()));
    if (result?.ok) setRead(null);
    else if (result) setFailure(result.failure.message);
  };
  return (
    <>
      <FileButton words="导入规则" accept=".json" onFile={take} />
      <Notes failure={failure} />
      {read && (
        <div className={styles.preview} role="group" aria-label="要导入的规则">
          {read.length === 0 ? '文件里没有规则。' : `文件里有${read.length}条规则：`}
          <ul className={styles.list}>
            {read.map((rule) => (
              <li key={rule.id}>
                {rule.name}（{effectOf(rule, own)}）
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              disabled={read.length === 0}
              onClick={() => void keep()}
            >
              导入{read.length}条
            </Button>
            <Button size="small" onClick={() => setRead(null)}>
              取消
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function effectOf(rule: SiteRule, own: readonly SiteRule[]): string {
  const known = own.find(({ id }) => id === rule.id);
  if (!known) return '新增';
  if (JSON.stringify(known) === JSON.stringify(rule)) return '已有，相同';
  return known.changedAt > rule.changedAt
    ? `替换现有的“${known.name}”，现有的较新`
    : `替换现有的“${known.name}”`;
}
