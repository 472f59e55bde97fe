import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { BookmarkRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { getSetting, type SettingValue, setSetting } from '../../store/settings.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { useOffice } from '../shared/office.tsx';
import { placeOf, viewOf } from './place-view.ts';
import { isFiltered, type View } from './view.ts';

type Saved = SettingValue<'savedViews'>[number];

/** Filters kept under a name: chosen again with two presses, and taken away again. */
export function SavedViews({ view, onChange }: { view: View; onChange: (patch: Partial<View>) => void }) {
  const { db, platform } = useOffice();
  const saved = useLiveQuery(() => getSetting(db, 'savedViews'), [db]) ?? [];
  const [naming, setNaming] = useState(false);
  const keep = (views: readonly Saved[]) => setSetting(db, 'savedViews', [...views]);
  const add = async (name: string) => {
    const place = Object.fromEntries(
      Object.entries(placeOf(view)).filter((part): part is [string, string] => part[1] !== undefined),
    );
    await keep([...saved.filter((one) => one.name !== name), { id: platform.newId(), name, place }]);
    setNaming(false);
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<BookmarkRegular />}>
            常用筛选
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {saved.map(({ id, name, place }) => (
              <MenuItem key={id} onClick={() => onChange(viewOf(place))}>
                {name}
              </MenuItem>
            ))}
            {saved.length > 0 && <MenuDivider />}
            <MenuItem disabled={!isFiltered(view)} onClick={() => setNaming(true)}>
              保存当前筛选…
            </MenuItem>
            {saved.length > 0 && (
              <MenuGroup>
                <MenuGroupHeader>删除</MenuGroupHeader>
                {saved.map(({ id, name }) => (
                  <MenuItem key={id} onClick={() => void keep(saved.filter((one) => one.id !== id))}>
                    删除“{name}”
                  </MenuItem>
                ))}
              </MenuGroup>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {naming && <NameDialog onName={(name) => void add(name)} onClose={() => setNaming(false)} />}
    </>
  );
}

function NameDialog({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const [name, setName] = useState('');
  return (
    <FormDialog
      title="保存当前筛选"
      ready={name.trim() !== ''}
      onSubmit={() => onName(name.trim())}
      onClose={onClose}
    >
      <FieldRow label="名称">
        {(id) => <LineField id={id} value={name} placeholder="如：市水务局逾期事项" onChange={setName} />}
      </FieldRow>
    </FormDialog>
  );
}
