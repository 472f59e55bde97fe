import { Page } from '../shared/page.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';
import { ExchangeCard } from './exchange-card.tsx';
import { MappingCard } from './mapping-card.tsx';

/** 对接: whole tasks to and from another register, and tables in a superior system's columns. */
export function MappingPage() {
  const styles = useResultStyles();
  return (
    <Page title="对接">
      <div className={styles.main}>
        <ExchangeCard />
        <MappingCard />
      </div>
    </Page>
  );
}
