import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type UnitCorrection, unitCorrections } from '../../../core/intake/unit-corrections.ts';
import type { DraftRow } from '../../store/capture-row.ts';
import { addAlias, removeAlias } from '../../store/office-units.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';

type Remembered = UnitCorrection & { wasNew: boolean };

const pairOf = ({ read, name }: UnitCorrection) => JSON.stringify([read, name]);

/** Asks once, after registering, whether a unit's name that the clerk corrected is to be read as she wrote it from now on. */
export function AliasOffer({ row }: { row: DraftRow }) {
  const { db, units } = useOffice();
  const { failure, save } = useSaving();
  const declined = useLiveQuery(() => getSetting(db, 'aliasesDeclined'), [db]);
  const [remembered, setRemembered] = useState<Remembered[]>([]);
  if (!declined) return null;
  const known = remembered.map(pairOf);
  const offered = unitCorrections(row.draft?.tasks ?? [], units).filter(
    (correction) => !declined.includes(pairOf(correction)) && !known.includes(pairOf(correction)),
  );
  const remember = async (correction: UnitCorrection) => {
    const wasNew = !units?.units.some(({ name }) => name === correction.name);
    if (await save(() => addAlias(db, correction.name, correction.read)))
      setRemembered((old) => [...old, { ...correction, wasNew }]);
  };
  const decline = (correction: UnitCorrection) =>
    save(() => setSetting(db, 'aliasesDeclined', [...declined, pairOf(correction)]));
  const forget = async (one: Remembered) => {
    if (await save(() => removeAlias(db, one.name, one.read, one.wasNew)))
      setRemembered((old) => old.filter((other) => other !== one));
  };
  return (
    <>
      <Notes failure={failure} />
      {remembered.map((one) => (
        <MessageBar key={pairOf(one)} intent="success" layout="multiline">
          <MessageBarBody>
            已记入单位名录：以后读到“{one.read}”，认作“{one.name}”。
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void forget(one)}>
              撤销
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {offered.map((correction) => (
        <MessageBar key={pairOf(correction)} layout="multiline">
          <MessageBarBody>
            以后把“{correction.read}”认作“{correction.name}”？
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void remember(correction)}>
              记住
            </Button>
            <Button size="small" appearance="subtle" onClick={() => void decline(correction)}>
              不用
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </>
  );
}
