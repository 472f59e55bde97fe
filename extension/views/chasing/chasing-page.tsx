import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type ChaseBasis, type Chasing, undoChasing } from '../../store/chasing.ts';
import { getSetting } from '../../store/settings.ts';
import type { PageProps } from '../pages/page-props.ts';
import { TaskDrawer } from '../register/task-drawer.tsx';
import { Empty } from '../shared/empty.tsx';
import { useLampPreset, useOffice, useToday, useWriting } from '../shared/office.tsx';
import { Page, PageBody } from '../shared/page.tsx';
import { UnitSelect } from '../shared/unit-select.tsx';
import { AllUnitsForm, toBeUrged } from './all-units-form.tsx';
import { LadderForm } from './ladder-form.tsx';
import { UnitGroup } from './unit-group.tsx';
import { byUnit, useChaseRows } from './use-chase-rows.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  list: { flexGrow: 1, minWidth: 0, overflow: 'auto' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const BASES: { id: ChaseBasis; word: string; none: string }[] = [
  { id: 'overdue', word: '超过时限', none: '没有要催督的逾期事项' },
  { id: 'report', word: '报送逾期', none: '材料都按期报了' },
  { id: 'answer', word: '等待回复', none: '催督都有了回复' },
];

/** 催督: who is to be urged, written to, talked to… and why. The program proposes; a person decides. */
export function ChasingPage({ place, go }: PageProps) {
  const styles = useStyles();
  const { db, calendar } = useOffice();
  const today = useToday();
  const preset = useLampPreset();
  const writing = useWriting();
  const ladder = useLiveQuery(() => getSetting(db, 'ladder'), [db]);
  const basis = BASES.find(({ id }) => id === place.basis) ?? BASES[0]!;
  const unit = place.unit ?? null;
  const [onlyProposed, setOnlyProposed] = useState(true);
  const [setting, setSetting] = useState(false);
  const [urging, setUrging] = useState(false);
  const [told, setTold] = useState<{ words: string; chasings: Chasing[] } | null>(null);
  const list = useChaseRows(basis.id, unit, onlyProposed && basis.id !== 'answer', ladder);
  const groups = byUnit(list?.rows ?? []);
  const urgent = toBeUrged(groups);
  const takeBack = async (chasings: readonly Chasing[]) => {
    for (const chasing of chasings) {
      const undone = await undoChasing(db, chasing, await writing());
      if (!undone.ok) return setTold({ words: undone.failure.message, chasings: [] });
    }
    const papers = chasings.flatMap(({ paper }) => (paper ? [paper.number] : []));
    const kept = papers.length > 0 ? `；文书${papers.join('、')}仍在，可到“文书”里作废` : '';
    setTold({ words: `已撤销这次催督${kept}。`, chasings: [] });
  };
  return (
    <Page
      title="催督"
      actions={
        <Button aria-expanded={setting} onClick={() => setSetting(!setting)}>
          级别和条件
        </Button>
      }
    >
      <p className={styles.hint}>按本单位设定的条件提出建议，由人决定；每一次都记入事项的历史。</p>
      {setting && ladder && <LadderForm ladder={ladder} onClose={() => setSetting(false)} />}
      <div className={styles.bar}>
        <TabList
          size="small"
          selectedValue={basis.id}
          onTabSelect={(_, { value }) => go({ basis: value === 'overdue' ? undefined : String(value) })}
        >
          {BASES.map(({ id, word }) => (
            <Tab key={id} value={id}>
              {word}
            </Tab>
          ))}
        </TabList>
        <UnitSelect value={unit} onChange={(chosen) => go({ unit: chosen ?? undefined })} />
        {basis.id !== 'answer' && (
          <Checkbox
            label="只看建议催督的"
            checked={onlyProposed}
            onChange={(_, { checked }) => setOnlyProposed(checked === true)}
          />
        )}
      </div>
      {basis.id !== 'answer' && urgent.length > 1 && !urging && (
        <div>
          <Button onClick={() => setUrging(true)}>列出的{urgent.length}个单位一并催办</Button>
        </div>
      )}
      {urging && urgent.length > 0 && (
        <AllUnitsForm
          groups={urgent}
          onDone={(words, chasings) => {
            setUrging(false);
            setTold({ words, chasings });
          }}
          onCancel={() => setUrging(false)}
        />
      )}
      {told && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{told.words}</MessageBarBody>
          {told.chasings.length > 0 && (
            <MessageBarActions>
              <Button size="small" onClick={() => void takeBack(told.chasings)}>
                撤销
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <PageBody>
        <div className={styles.list}>
          {!list ? (
            <Spinner label="正在查找…" />
          ) : list.rows.length === 0 && !list.more ? (
            <Empty heading={basis.none} />
          ) : (
            groups.map((group) => (
              <UnitGroup
                key={group.unit}
                {...group}
                withChases={basis.id === 'answer'}
                onOpen={(task) => go({ task })}
                onDone={(words, chasing) => setTold({ words, chasings: [chasing] })}
              />
            ))
          )}
          {list?.more && <Button onClick={list.showMore}>再往下找</Button>}
        </div>
        {place.task && (
          <TaskDrawer
            id={place.task}
            rules={{ today, preset, calendar }}
            onClose={() => go({ task: undefined })}
          />
        )}
      </PageBody>
    </Page>
  );
}
