import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { TableSettingsRegular } from '@fluentui/react-icons';
import { setSetting } from '../../store/settings.ts';
import { useOffice } from '../shared/office.tsx';
import { CHOSEN_COLUMNS } from './columns.tsx';

const USUAL = ['lead', 'due', 'status', 'progress'];

/** Which columns the list has; kept on this computer. */
export function ColumnMenu({ chosen }: { chosen: readonly string[] }) {
  const { db } = useOffice();
  const keep = (ids: readonly string[]) => setSetting(db, 'listColumns', [...ids]);
  return (
    <Menu
      checkedValues={{ columns: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => void keep(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<TableSettingsRegular />} aria-label="选择栏目" title="选择栏目" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {CHOSEN_COLUMNS.map(({ id, heading }) => (
            <MenuItemCheckbox key={id} name="columns" value={id}>
              {heading}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => void keep(USUAL)}>恢复默认栏目</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
