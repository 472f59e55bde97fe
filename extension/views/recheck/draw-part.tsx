import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type Draw, isTrueDraw } from '../../../core/recheck/draw.ts';
import { drawsMade, makeDraw } from '../../store/rechecking.ts';
import { rowFields } from '../../store/task-row.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { EntryForm } from '../register/entry-form.tsx';
import { useSectionStyles } from '../register/section-styles.ts';
import { actorText } from '../shared/actor-text.ts';
import { clock } from '../shared/format.ts';
import { useOffice } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { CandidateList, type ToLook } from './candidate-list.tsx';

const useStyles = makeStyles({
  root: { padding: '8px 16px' },
  draw: {
    margin: '12px 0',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

type Props = {
  /** The tasks to draw from; undefined while they are being looked up. */
  ids: readonly string[] | undefined;
  about: string;
  onOpen: (id: string) => void;
  onTold: (message: string | null) => void;
};

/** 随机抽取: a draw by a seed that is kept, and the draws made so far with what came of them. */
export function DrawPart({ ids, about, onOpen, onTold }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const { db, platform } = useOffice();
  const [count, setCount] = useState('5');
  const [seed, setSeed] = useState(() => platform.newId().slice(0, 8));
  const draws = useLiveQuery(() => drawsMade(db), [db]) ?? [];
  const { failure, saving, submit } = useEntry(
    (writing) => makeDraw(db, { ids: ids ?? [], count: Number(count), seed, about }, writing),
    (draw) => {
      setSeed(platform.newId().slice(0, 8));
      onTold(`已从${draw.from.length}项中抽取${draw.picked.length}项，抽取记录和种子已保存。`);
    },
  );
  return (
    <div className={styles.root}>
      <EntryForm
        label="随机抽取"
        word={`从${ids?.length ?? '…'}项中抽取`}
        failure={failure}
        saving={saving || !ids}
        onSubmit={submit}
      >
        <div className={section.note}>
          {about}。种子决定抽到哪些；同样的范围和种子，谁抽都一样，可在会上当众报一个数作种子。
        </div>
        <div className={section.pair}>
          <FieldRow label="抽取项数">
            {(id) => (
              <Input
                id={id}
                size="small"
                type="number"
                min={1}
                value={count}
                onChange={(_, data) => setCount(data.value)}
              />
            )}
          </FieldRow>
          <FieldRow label="随机种子">
            {(id) => <LineField id={id} value={seed} onChange={setSeed} />}
          </FieldRow>
        </div>
      </EntryForm>
      {draws.map((draw) => (
        <DrawView key={draw.id} draw={draw} onOpen={onOpen} onTold={onTold} />
      ))}
    </div>
  );
}

function DrawView({ draw, onOpen, onTold }: { draw: Draw } & Pick<Props, 'onOpen' | 'onTold'>) {
  const styles = useStyles();
  const section = useSectionStyles();
  const { db } = useOffice();
  const [checked, setChecked] = useState<boolean | null>(null);
  const rows = useLiveQuery(async () => {
    const found = await db.tasks.bulkGet(draw.picked);
    return found.flatMap((row): ToLook[] => {
      const fields = row && rowFields(row);
      return fields ? [{ id: row.id, fields, record: row.record }] : [];
    });
  }, [db, draw]);
  return (
    <section className={styles.draw} aria-label={`${clock(draw.at)}的抽取`}>
      <h2 className={styles.heading}>
        {clock(draw.at)} 从{draw.from.length}项中抽取{draw.picked.length}项
      </h2>
      <div className={section.note}>
        {draw.about}；种子“{draw.seed}”；{actorText(draw.by)}抽取
      </div>
      <div className={section.buttons}>
        <Button size="small" onClick={() => setChecked(isTrueDraw(draw))}>
          按种子核对
        </Button>
        {checked !== null && (
          <span role="status" className={checked ? undefined : section.late}>
            {checked ? '✓ 按种子重抽，结果一致' : '！按种子重抽，结果不一致'}
          </span>
        )}
      </div>
      {rows && <CandidateList rows={rows} basis="random" drawId={draw.id} onOpen={onOpen} onTold={onTold} />}
    </section>
  );
}
