import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ImportPlan } from '../../store/import-plan.ts';
import { type Decisions, decideRows, listsOf } from './decisions.ts';
import { RowList } from './row-list.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  tabs: { flexGrow: 1 },
  none: { padding: '32px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
  missing: { flexGrow: 1, overflowY: 'auto', margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type List = 'changed' | 'doubtful' | 'added' | 'missing';

const HINT: Record<List, string> = {
  changed: '勾选的内容导入后写入事项的历史；没有勾选的不变。方向键换行，空格键接受或不接受。',
  doubtful: '台账在导出后也改过、按文字推定或认不出的内容，默认不勾选，请逐项核对。',
  added: '这些行在台账里没有对应的事项。勾选的登记为新事项，不勾选的跳过。',
  missing: '这些事项导出时在表中，现在没有了。仅供核对，不会从台账删除。',
};

type Props = { plan: ImportPlan; decisions: Decisions; onDecide: (decisions: Decisions) => void };

/** What an import would change, by kind; nothing is written yet. */
export function ImportPreview({ plan, decisions, onDecide }: Props) {
  const styles = useStyles();
  const lists = useMemo(() => listsOf(plan), [plan]);
  const counts: Record<List, number> = {
    changed: lists.changed.length,
    doubtful: lists.doubtful.length,
    added: lists.added.length,
    missing: plan.missing.length,
  };
  const [list, setList] = useState<List>(counts.changed === 0 && counts.added > 0 ? 'added' : 'changed');
  const shown = list === 'missing' ? [] : lists[list];
  return (
    <>
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={list}
          onTabSelect={(_, { value }) => setList(value as List)}
        >
          <Tab value="changed">有改动 {counts.changed}</Tab>
          <Tab value="doubtful">需核对 {counts.doubtful}</Tab>
          <Tab value="added">未匹配 {counts.added}</Tab>
          <Tab value="missing">表中缺少 {counts.missing}</Tab>
        </TabList>
        {shown.length > 0 && (
          <>
            <Button size="small" onClick={() => onDecide(decideRows(plan, decisions, shown, true))}>
              全部勾选
            </Button>
            <Button size="small" onClick={() => onDecide(decideRows(plan, decisions, shown, false))}>
              全不勾选
            </Button>
          </>
        )}
      </div>
      <p className={styles.hint}>{HINT[list]}</p>
      {list === 'missing' && counts.missing > 0 && (
        <ul className={styles.missing}>
          {plan.missing.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      )}
      {counts[list] === 0 && (
        <p className={styles.none}>
          {list === 'changed' ? `没有改动：表中${lists.same}行与台账一致。` : '没有这样的行。'}
        </p>
      )}
      {shown.length > 0 && (
        <RowList key={list} plan={plan} shown={shown} decisions={decisions} onDecide={onDecide} />
      )}
    </>
  );
}
