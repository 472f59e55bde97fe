import type { Activity } from '../../../core/activities/activity.ts';
import type { Day } from '../../../core/calendar/day.ts';

/** An inspection of which nothing is known yet but that it is today's. */
export const newActivity = (id: string, today: Day): Activity => ({
  id,
  title: '',
  way: 'onSite',
  from: today,
  to: today,
  place: '',
  people: [],
  units: [],
  taskIds: [],
  findings: [],
  planId: null,
});
