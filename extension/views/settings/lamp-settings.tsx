import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { LAMP_PRESETS } from '../../../core/deadline/lamp.ts';
import { type OwnLamp, presetOf } from '../../../core/deadline/own-lamp.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { Notes } from '../shared/notes.tsx';
import { useLampPreset, useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';
import { OwnLampForm } from './own-lamp-form.tsx';
import { useStyles } from './use-styles.ts';

/** 预警规则: which rule lamps follow; the office can make its own. */
export function LampSettings({ labelledBy }: { labelledBy: string }) {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const { failure, removed, save, remove } = useSaving();
  const preset = useLampPreset();
  const own = useLiveQuery(() => getSetting(db, 'ownLamps'), [db]) ?? [];
  const [editing, setEditing] = useState<OwnLamp | null>(null);
  const choose = (id: string) => save(() => setSetting(db, 'lampPreset', id));
  const keep = async (lamp: OwnLamp) => {
    const others = own.filter(({ id }) => id !== lamp.id);
    const kept = await save(async () => {
      await setSetting(db, 'ownLamps', [...others, lamp]);
      await setSetting(db, 'lampPreset', lamp.id);
    });
    if (kept) setEditing(null);
  };
  const take = (gone: OwnLamp) =>
    remove(
      `已删除“${gone.name}”。`,
      () =>
        setSetting(
          db,
          'ownLamps',
          own.filter(({ id }) => id !== gone.id),
        ),
      async () => {
        await setSetting(db, 'ownLamps', own);
        await setSetting(db, 'lampPreset', preset.id);
      },
    );
  const begin = (): OwnLamp => ({
    ...{ id: `own-${platform.newId()}`, name: '', pressing: null, behind: false },
    near: { by: 'days', atMost: 5, counting: 'working' },
  });
  return (
    <div className={styles.part}>
      <Notes failure={failure} removed={removed} />
      <RadioGroup
        aria-labelledby={labelledBy}
        value={preset.id}
        onChange={(_, { value }) => void choose(value)}
      >
        {[...Object.values(LAMP_PRESETS), ...own.map(presetOf)].map(({ id, name, about }) => (
          <Radio key={id} value={id} label={`${name}：${about}`} />
        ))}
      </RadioGroup>
      {editing ? (
        <OwnLampForm
          key={editing.id}
          initial={editing}
          onSave={(lamp) => void keep(lamp)}
          onCancel={() => setEditing(null)}
        />
      ) : (
        <>
          <ul className={styles.list} aria-label="自定的预警规则">
            {own.map((lamp) => (
              <li key={lamp.id} className={styles.item}>
                <span className={styles.grow}>自定：{lamp.name}</span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`修改${lamp.name}`}
                  onClick={() => setEditing(lamp)}
                >
                  修改
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`删除${lamp.name}`}
                  onClick={() => void take(lamp)}
                >
                  删除
                </Button>
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button size="small" onClick={() => setEditing(begin())}>
              自定预警规则
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
