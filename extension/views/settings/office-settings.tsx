import { lazy, Suspense } from 'react';
import { ArrangementSettings } from './arrangement-settings.tsx';

// Reading workbooks is a lot of code: it comes with the dialog, not with the list.
const UnitSettings = lazy(() => import('./unit-settings.tsx').then((m) => ({ default: m.UnitSettings })));

/** What the office brings itself: the years' notices, and its units. */
export function OfficeSettings() {
  return (
    <>
      <h3>放假安排</h3>
      <ArrangementSettings />
      <h3>单位名录</h3>
      <Suspense>
        <UnitSettings />
      </Suspense>
    </>
  );
}
