import type { PageProps } from '../pages/page-props.ts';
import { Register } from './register.tsx';
import { usePlaceView } from './use-place-view.ts';

/** 台账. The address keeps what is shown (#unit=…&lamp=…) and the open task (#task=…). */
export function RegisterPage({ place, go }: PageProps) {
  const [view, change] = usePlaceView(place, go);
  return (
    <Register
      view={view}
      onView={change}
      opened={place.task ?? null}
      onOpen={(task) => go({ task: task ?? undefined })}
    />
  );
}
