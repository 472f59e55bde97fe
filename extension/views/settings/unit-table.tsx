import { unitsToText } from '../../../core/intake/units-text.ts';
import type { UnitDirectory } from '../../../core/model/unit.ts';
import { useStyles } from './use-styles.ts';

/** The units of a directory, one a line. */
export function UnitTable({ directory }: { directory: UnitDirectory }) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
    <section className={styles.scroll} aria-label="单位列表" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {['单位名称', '简称', '别名', '级别', '上级'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {directory.units.map(({ name, shortNames, aliases, level, parent }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{unitsToText(shortNames)}</td>
              <td>{unitsToText(aliases)}</td>
              <td>{level}</td>
              <td>{parent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
