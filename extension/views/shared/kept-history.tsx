import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeptRecord, type KeptStep, keptHistory } from '../../../core/model/kept.ts';
import { actorText } from './actor-text.ts';
import { Folded } from './folded.tsx';
import { clock } from './format.ts';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px' },
  who: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  field: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

/** How a kind of things is shown in its history: the words of its fields, and a value of one as a line ('' where it is empty). */
export type KeptLook = {
  words: Record<string, string>;
  text: (field: string, value: unknown) => string;
};

const STEP: Record<KeptStep['is'], string> = {
  made: '登记',
  changed: '修改',
  removed: '删除',
  broughtBack: '恢复',
};

/** 修改记录: every entry, the latest first, with who, when, and what it changed from what. */
export function KeptHistory({ record, look }: { record: KeptRecord; look: KeptLook }) {
  const styles = useStyles();
  const steps = keptHistory(record).reverse();
  const text = (field: string, value: unknown) => look.text(field, value) || '无';
  return (
    <Folded summary={<>修改记录（{steps.length}次）</>}>
      <ol className={styles.list} reversed>
        {steps.map(({ entry, is, fields }) => (
          <li key={entry.id}>
            {STEP[is]}{' '}
            <span className={styles.who}>
              {entry.at === ''
                ? '（时间和填写人没有留下记录）'
                : `${actorText(entry.by)} · ${clock(entry.at)}`}
            </span>
            {fields
              .filter(({ field }) => field in look.words)
              .map(({ field, before, after }) => (
                <div key={field} className={styles.field}>
                  {look.words[field]}：<span className={styles.before}>{text(field, before)}</span> →{' '}
                  {text(field, after)}
                </div>
              ))}
          </li>
        ))}
      </ol>
    </Folded>
  );
}
