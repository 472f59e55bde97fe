import { Button, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { KeptRecord } from '../../../core/model/kept.ts';
import { targetWords } from '../../../core/reading/page/site-rule/make-rule.ts';
import { FIELD_NAMES, type SiteRule } from '../../../core/reading/page/site-rule/site-rule.ts';
import { clock } from '../shared/format.ts';
import { KeptHistory } from '../shared/kept-history.tsx';
import { ReadValues } from './read-values.tsx';
import { RULE_LOOK } from './rule-look.ts';
import { LOOKED_THROUGH, type Tried } from './try-rule.ts';

const useStyles = makeStyles({
  root: {
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: 600,
    flexGrow: 1,
    overflowWrap: 'anywhere',
  },
  note: {
    margin: '2px 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '6px' },
});

/** Which of several rules for one page counts. */
const PRIORITIES = [
  { value: 80, word: '优先' },
  { value: 50, word: '一般' },
  { value: 20, word: '靠后' },
];

type Props = {
  rule: SiteRule;
  /** What came of trying it; undefined where it was not tried. */
  tried: Tried | undefined;
  /** Its history; null for a rule handed out by policy. */
  record: KeptRecord | null;
  onTry: () => void;
  onExport: () => void;
  /** Null for a rule handed out by policy: it can be seen, tried and exported. */
  change: { set: (rule: SiteRule) => void; remove: () => void } | null;
};

/** One rule: the pages it is for, what it reads there, and what can be done with it. */
export function RuleCard({ rule, tried, record, onTry, onExport, change }: Props) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.root} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 id={heading} className={styles.name}>
          {rule.name}
        </h3>
        {change ? (
          <Switch
            checked={rule.enabled}
            label={rule.enabled ? '启用' : '停用'}
            aria-label={`启用${rule.name}`}
            onChange={(_, data) => change.set({ ...rule, enabled: data.checked })}
          />
        ) : (
          <span className={styles.note}>单位下发，{rule.enabled ? '已启用' : '未启用'}</span>
        )}
      </div>
      <p className={styles.note}>用于 {targetWords(rule)}</p>
      <p className={styles.note}>读取 {rule.fields.map(({ field }) => FIELD_NAMES[field]).join('、')}</p>
      <div className={styles.actions}>
        {change && (
          <Select
            size="small"
            aria-label={`${rule.name}的优先级`}
            value={rule.priority}
            onChange={(_, data) => change.set({ ...rule, priority: Number(data.value) })}
          >
            {PRIORITIES.some(({ value }) => value === rule.priority) || (
              <option value={rule.priority}>优先级 {rule.priority}</option>
            )}
            {PRIORITIES.map(({ value, word }) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </Select>
        )}
        <Button size="small" onClick={onTry}>
          试读
        </Button>
        <Button size="small" appearance="subtle" onClick={onExport}>
          导出
        </Button>
        {change && (
          <Button size="small" appearance="subtle" onClick={change.remove}>
            删除
          </Button>
        )}
      </div>
      {record && <KeptHistory record={record} look={RULE_LOOK} />}
      {tried !== undefined && (
        <div role="status">
          {tried === null ? (
            <p className={styles.note}>
              最近读取的{LOOKED_THROUGH}个页面里，没有这条规则适用的页面。请先打开这类页面按一次 Alt+Shift+D。
            </p>
          ) : (
            <>
              <p className={styles.note}>
                在“{tried.page.title || '（无标题）'}”（{clock(tried.page.takenAt)}读取）上读到：
              </p>
              <ReadValues readings={tried.readings} />
            </>
          )}
        </div>
      )}
    </section>
  );
}
