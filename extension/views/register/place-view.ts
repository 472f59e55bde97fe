import { isDay } from '../../../core/calendar/day.ts';
import { BUCKET_WORD, type Bucket } from '../../../core/ledger/statistics.ts';
import { Status } from '../../../core/model/status.ts';
import type { Place } from '../pages/place.ts';
import { BOARD_LIST_IDS } from '../today/board-lists.ts';
import { INITIAL_VIEW, LAMP_GROUPS, type View } from './view.ts';

/** What the register shows, as the address says it; parts that are not understood are as at the beginning. */
export function viewOf(place: Place): View {
  const status = Status.safeParse(place.status);
  return {
    unit: place.unit ?? null,
    cooperating: place.coop === '1',
    lamp: LAMP_GROUPS.find((group) => group === place.lamp) ?? null,
    list: BOARD_LIST_IDS.find((id) => id === place.list) ?? null,
    status: status.success ? status.data : place.status === 'all' ? 'all' : 'open',
    text: place.text ?? '',
    bucket: place.bucket && place.bucket in BUCKET_WORD ? (place.bucket as Bucket) : null,
    dueFrom: place.from && isDay(place.from) ? place.from : null,
    dueTo: place.to && isDay(place.to) ? place.to : null,
    pick: place.pick ?? null,
    shown: place.shown ?? null,
    backwards: place.order === 'last',
  };
}

/** The address of what the register shows; what stands as at the beginning is left out. */
export function placeOf(view: View): Place {
  const { unit, cooperating, lamp, list, status, text, bucket, dueFrom, dueTo, pick, shown, backwards } =
    view;
  return {
    unit: unit ?? undefined,
    coop: cooperating ? '1' : undefined,
    lamp: lamp ?? undefined,
    list: list ?? undefined,
    status: status === INITIAL_VIEW.status ? undefined : status,
    text: text || undefined,
    bucket: bucket ?? undefined,
    from: dueFrom ?? undefined,
    to: dueTo ?? undefined,
    pick: pick ?? undefined,
    shown: shown ?? undefined,
    order: backwards ? 'last' : undefined,
  };
}
